import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mail says itself when it is tried next and when it was taken, so that nothing is sent twice and a retry can be seen
 * coming; what a receiving host gets in a minute is counted over all workers.
 */
export class LetMailWait1760000330000 implements MigrationInterface {
  name = 'LetMailWait1760000330000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['letters', 'staff_mails']) {
      await queryRunner.query(`ALTER TABLE "${table}" RENAME COLUMN "sending_until" TO "next_try_at"`);
      await queryRunner.query(
        `ALTER TABLE "${table}" ADD "taken_at" TIMESTAMP WITH TIME ZONE, ADD "carrier_said" text`,
      );
    }
    await queryRunner.query(
      `CREATE INDEX "letters_waiting" ON "letters" ("rendered_at", "id") WHERE state IN ('ready', 'sending')`,
    );
    await queryRunner.query(
      `CREATE TABLE "mail_hosts" ("host" text NOT NULL, "minute_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "mails" integer NOT NULL, PRIMARY KEY ("host"))`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "mail_hosts"');
    await queryRunner.query('DROP INDEX "letters_waiting"');
    for (const table of ['letters', 'staff_mails']) {
      await queryRunner.query(`ALTER TABLE "${table}" DROP COLUMN "carrier_said", DROP COLUMN "taken_at"`);
      await queryRunner.query(`ALTER TABLE "${table}" RENAME COLUMN "next_try_at" TO "sending_until"`);
    }
  }
}
