import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision tells what was looked into, and what is thought of each point of the complaint. */
export class ExplainDecisions1760000461001 implements MigrationInterface {
  name = 'ExplainDecisions1760000461001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "decisions" ADD "investigation" text, ADD "points" jsonb NOT NULL DEFAULT '[]'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "decisions" DROP COLUMN "points", DROP COLUMN "investigation"`);
  }
}
