import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps which PDF a letter was printed from, and which letters were printed together. */
export class PutLettersOnPaper1760000300000 implements MigrationInterface {
  name = 'PutLettersOnPaper1760000300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "post_batches" ("id" uuid NOT NULL, "label_ids" uuid array NOT NULL, "language" text NOT NULL, "letter_count" integer NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, "made_by" uuid NOT NULL, "pdf_sha256" text, "posted_at" TIMESTAMP WITH TIME ZONE, "posted_by" uuid, CONSTRAINT "PK_post_batches" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query('CREATE INDEX "post_batches_by_day" ON "post_batches" ("made_at", "id")');
    await queryRunner.query('ALTER TABLE "letters" ADD "pdf_sha256" text');
    await queryRunner.query('ALTER TABLE "letters" ADD "post_batch_id" uuid');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "letters" DROP COLUMN "post_batch_id"');
    await queryRunner.query('ALTER TABLE "letters" DROP COLUMN "pdf_sha256"');
    await queryRunner.query('DROP TABLE "post_batches"');
  }
}
