import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks which customers answered the complaint monitor, and which got an update too late, as other marks of a case. */
export class MarkLateUpdates1760000450001 implements MigrationInterface {
  name = 'MarkLateUpdates1760000450001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE "feedback_items" item SET marks = item.marks | ${ANSWERED}
        FROM "monitor_responses" response WHERE response.item_id = item.id AND response.completed_at IS NOT NULL;
      UPDATE "feedback_items" item SET marks = item.marks | ${TOO_LATE} WHERE EXISTS (SELECT FROM "commitments" promise
        WHERE promise.item_id = item.id AND promise.kind = 'progress-update' AND promise.state = 'broken');
      DROP INDEX "broken_updates"`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX "broken_updates" ON "commitments" ("item_id") WHERE kind = 'progress-update' AND state = 'broken';
      UPDATE "feedback_items" SET marks = marks & ~${ANSWERED | TOO_LATE} WHERE marks & ${ANSWERED | TOO_LATE} <> 0`);
  }
}

const ANSWERED = 1 << 13;
const TOO_LATE = 1 << 14;
