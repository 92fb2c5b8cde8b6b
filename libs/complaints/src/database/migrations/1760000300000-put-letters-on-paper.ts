import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps which PDF a letter was printed from, and which letters were printed together. */
export class PutLettersOnPaper1760000300000 implements MigrationInterface {
  name = 'PutLettersOnPaper1760000300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "post_batches" (
        "id" uuid NOT NULL,
        "label_ids" uuid array NOT NULL,
        "language" text NOT NULL,
        "letter_count" integer NOT NULL,
        "made_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "made_by" uuid NOT NULL,
        "pdf_sha256" text,
        "posted_at" TIMESTAMP WITH TIME ZONE,
        "posted_by" uuid,
        CONSTRAINT "PK_post_batches" PRIMARY KEY ("id")
      );
      CREATE INDEX "post_batches_by_day" ON "post_batches" ("made_at", "id");
      ALTER TABLE "post_batches" ADD CONSTRAINT "FK_b5a6f5fa1b6f334aad7bc42c0a6" FOREIGN KEY ("made_by") REFERENCES "staff_users"("id");
      ALTER TABLE "post_batches" ADD CONSTRAINT "FK_d390f511683184ecbdfb2ca53da" FOREIGN KEY ("posted_by") REFERENCES "staff_users"("id");
      ALTER TABLE "letters" ADD "pdf_sha256" text;
      ALTER TABLE "letters" ADD "post_batch_id" uuid;
      CREATE INDEX "letters_of_post_batch" ON "letters" ("post_batch_id") WHERE post_batch_id IS NOT NULL;
      ALTER TABLE "letters" ADD CONSTRAINT "FK_9ec7effe3e487e7352287ca3f54" FOREIGN KEY ("post_batch_id") REFERENCES "post_batches"("id");
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE "letters" DROP COLUMN "post_batch_id";
      ALTER TABLE "letters" DROP COLUMN "pdf_sha256";
      DROP TABLE "post_batches";
    `);
  }
}
