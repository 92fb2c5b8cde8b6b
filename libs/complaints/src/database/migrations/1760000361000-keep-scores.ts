import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps what each label would have scored by day, and scores from outside to compare with. */
export class KeepScores1760000361000 implements MigrationInterface {
  name = 'KeepScores1760000361000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "score_snapshots" (
        "label_id" uuid NOT NULL,
        "framework_id" text NOT NULL,
        "taken_on" date NOT NULL,
        "taken_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "parts" jsonb NOT NULL,
        "overall" text NOT NULL,
        "unanswered" integer NOT NULL,
        CONSTRAINT "PK_fc097b4497a8a10f65a4b7383e6" PRIMARY KEY ("label_id", "framework_id", "taken_on")
      );
      CREATE INDEX "score_snapshots_by_day" ON "score_snapshots" ("framework_id", "taken_on");
      CREATE TABLE "outside_scores" (
        "id" uuid NOT NULL,
        "framework_id" text NOT NULL,
        "source" text NOT NULL,
        "year" integer NOT NULL,
        "name" text NOT NULL,
        "parts" jsonb NOT NULL,
        "imported_by" uuid NOT NULL,
        "imported_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "UQ_1276fc65a5247e0b8382761c8f5" UNIQUE ("framework_id", "source", "year", "name"),
        CONSTRAINT "PK_283dc3f1af8cf3caaf0b80a6bb8" PRIMARY KEY ("id")
      );
      ALTER TABLE "score_snapshots" ADD CONSTRAINT "FK_51732ae506ecbf3b2bec0e9176f" FOREIGN KEY ("label_id") REFERENCES "labels"("id");
      ALTER TABLE "outside_scores" ADD CONSTRAINT "FK_241404a6a0b8323679344c31fa1" FOREIGN KEY ("imported_by") REFERENCES "staff_users"("id")`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "outside_scores"; DROP TABLE "score_snapshots"');
  }
}
