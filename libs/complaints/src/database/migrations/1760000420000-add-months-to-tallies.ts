import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the figures of years be added up by a stored month, and finds terms that stood still without reading the rest. */
export class AddMonthsToTallies1760000420000 implements MigrationInterface {
  name = 'AddMonthsToTallies1760000420000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE "norm_tallies" ADD "due_month" date NOT NULL GENERATED ALWAYS AS (date_trunc('month', due_on::timestamp)::date) STORED;
      CREATE INDEX "commitments_paused" ON "commitments" ("norm_policy_id", "kind", "late_from")
        WHERE norm_policy_id IS NOT NULL AND jsonb_path_exists(explanation, '$.pauses[*]')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "commitments_paused"; ALTER TABLE "norm_tallies" DROP COLUMN "due_month"');
  }
}
