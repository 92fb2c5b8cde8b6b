import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps with a score of a day which higher levels carried it; of older ones that is not known. */
export class KeepWhatCarriedScores1760000466002 implements MigrationInterface {
  name = 'KeepWhatCarriedScores1760000466002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "score_snapshots" ADD "carried_by" jsonb');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "score_snapshots" DROP COLUMN "carried_by"');
  }
}
