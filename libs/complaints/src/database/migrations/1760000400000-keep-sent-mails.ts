import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps mails as they left the house. */
export class KeepSentMails1760000400000 implements MigrationInterface {
  name = 'KeepSentMails1760000400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "sent_mails" (
        "letter_id" uuid NOT NULL,
        "packed" bytea NOT NULL,
        "sha256" text NOT NULL,
        PRIMARY KEY ("letter_id")
      );
      -- Packed already: trying again only costs time.
      ALTER TABLE "sent_mails" ALTER COLUMN "packed" SET STORAGE EXTERNAL;
      ALTER TABLE "sent_mails" ADD CONSTRAINT "FK_2dc8436c2a43ce99d67e52148f4" FOREIGN KEY ("letter_id") REFERENCES "letters"("id");
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "sent_mails"');
  }
}
