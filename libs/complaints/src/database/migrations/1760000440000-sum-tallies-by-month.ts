import type { MigrationInterface, QueryRunner } from 'typeorm';

const SUMS = ['kept', 'open', 'failed', 'withdrawn', 'merged'].map((tally) => `sum(${tally})`).join(', ');

/** Keeps what was folded by day and by month in a place of its own; the tallies are the changes since. */
export class SumTalliesByMonth1760000440000 implements MigrationInterface {
  name = 'SumTalliesByMonth1760000440000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Half of each page stays free, so that a sum changes where it stands.
    await queryRunner.query(`
      LOCK TABLE "norm_tallies" IN ACCESS EXCLUSIVE MODE;
      CREATE TABLE "norm_sums" (
        "policy_id" uuid NOT NULL,
        "span" text NOT NULL CONSTRAINT "CHK_norm_sums_span" CHECK (span IN ('day', 'month')),
        "starts_on" date NOT NULL,
        "milestone" text NOT NULL,
        "kept" integer NOT NULL,
        "open" integer NOT NULL,
        "failed" integer NOT NULL,
        "withdrawn" integer NOT NULL,
        "merged" integer NOT NULL,
        CONSTRAINT "PK_norm_sums" PRIMARY KEY ("policy_id", "span", "starts_on", "milestone")
      ) WITH (fillfactor = 50);
      INSERT INTO norm_sums (policy_id, span, starts_on, milestone, kept, open, failed, withdrawn, merged)
      SELECT policy_id, span, starts_on, milestone, ${SUMS} FROM norm_tallies
        CROSS JOIN LATERAL (VALUES ('day', due_on), ('month', due_month)) AS part (span, starts_on)
      GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4;
      DROP INDEX "norm_tallies_by_day";
      ALTER TABLE "norm_tallies" DROP COLUMN "due_month";
      TRUNCATE norm_tallies`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      LOCK TABLE "norm_tallies" IN ACCESS EXCLUSIVE MODE;
      ALTER TABLE "norm_tallies" ADD "due_month" date NOT NULL GENERATED ALWAYS AS (date_trunc('month', due_on::timestamp)::date) STORED;
      INSERT INTO norm_tallies (policy_id, milestone, due_on, kept, open, failed, withdrawn, merged)
        SELECT policy_id, milestone, starts_on, kept, open, failed, withdrawn, merged FROM norm_sums WHERE span = 'day';
      CREATE INDEX "norm_tallies_by_day" ON "norm_tallies" ("policy_id", "milestone", "due_on");
      DROP TABLE "norm_sums"`);
  }
}
