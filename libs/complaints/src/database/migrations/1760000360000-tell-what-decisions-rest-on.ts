import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps with each decision what it rested on: whether the wish had been asked by then, and whether a cause was recorded. */
export class TellWhatDecisionsRestOn1760000360000 implements MigrationInterface {
  name = 'TellWhatDecisionsRestOn1760000360000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE "decisions" ADD "has_cause" boolean NOT NULL DEFAULT false, ADD "was_wish_asked" boolean NOT NULL DEFAULT false;
      UPDATE decisions decision SET has_cause = cause IS NOT NULL, was_wish_asked = EXISTS (
        SELECT FROM history_events event WHERE event.item_id = decision.item_id AND event.type IN ('registered', 'wish-recorded')
          AND event.facts ->> 'wishState' = 'asked' AND event.recorded_at <= decision.decided_at)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "decisions" DROP COLUMN "was_wish_asked", DROP COLUMN "has_cause"');
  }
}
