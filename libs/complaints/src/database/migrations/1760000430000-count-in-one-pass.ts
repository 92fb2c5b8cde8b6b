import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets the figures of a large label be counted in few passes: a decision knows whether it was the first, an answer whether
 * a later one took its place, and a case what figures ask of its history. Kinds other than complaints are found at once.
 */
export class CountInOnePass1760000430000 implements MigrationInterface {
  name = 'CountInOnePass1760000430000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE "decisions" ADD "is_first" boolean NOT NULL DEFAULT true;
      UPDATE "decisions" decision SET is_first = false WHERE EXISTS (SELECT FROM "decisions" earlier
        WHERE earlier.item_id = decision.item_id AND earlier.approval <> 'returned' AND earlier.decided_at < decision.decided_at);
      ALTER TABLE "letters" ADD "is_superseded" boolean NOT NULL DEFAULT false;
      UPDATE "letters" letter SET is_superseded = true WHERE ${IS_ANSWER('letter')} AND EXISTS (SELECT FROM "letters" later
        WHERE later.item_id = letter.item_id AND later.round = letter.round AND ${IS_ANSWER('later')}
          AND (later.rendered_at, later.id) > (letter.rendered_at, letter.id));
      DROP INDEX "answers_by_round";
      CREATE UNIQUE INDEX "last_answers" ON "letters" ("item_id", "round") INCLUDE ("channel", "state", "refers_to")
        WHERE ${IS_ANSWER('"letters"')} AND NOT is_superseded;
      CREATE INDEX "items_of_other_kinds" ON "feedback_items" ("label_id", "kind", "received_at") WHERE kind <> 'complaint';
      ALTER TABLE "feedback_items" ADD "marks" text array NOT NULL DEFAULT '{}';
      UPDATE "feedback_items" item SET marks = found.marks FROM (
        SELECT item_id, array_agg(DISTINCT mark) AS marks FROM (SELECT item_id, ${MARK} AS mark FROM "history_events") event
        WHERE mark IS NOT NULL GROUP BY item_id) found
      WHERE found.item_id = item.id;
      DROP INDEX "adjustments_carried_out";
      DROP INDEX "phone_calls"`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX "phone_calls" ON "history_events" ("item_id")
        WHERE type = 'contact-logged' AND facts ->> 'reached' = 'true' AND facts ->> 'channel' = 'phone';
      CREATE INDEX "adjustments_carried_out" ON "history_events" ("item_id", (facts ->> 'need')) WHERE type = 'adjustment-carried-out';
      ALTER TABLE "feedback_items" DROP COLUMN "marks";
      DROP INDEX "items_of_other_kinds";
      DROP INDEX "last_answers";
      CREATE INDEX "answers_by_round" ON "letters" ("item_id", "round", "rendered_at") INCLUDE ("channel", "state", "refers_to")
        WHERE ${IS_ANSWER('"letters"')};
      ALTER TABLE "letters" DROP COLUMN "is_superseded";
      ALTER TABLE "decisions" DROP COLUMN "is_first"`);
  }
}

const IS_ANSWER = (letter: string) =>
  `${letter}.purpose IN ('answer-upheld', 'answer-partly-upheld', 'answer-rejected', 'second-look-outcome')`;

const MARK = `CASE type WHEN 'contact-logged' THEN CASE WHEN facts @> '{"reached": true, "channel": "phone"}' THEN 'spoken-by-phone' END
  WHEN 'adjustment-carried-out' THEN 'need-met-' || (facts ->> 'need') WHEN 'similar-cases-examined' THEN type
  WHEN 'closure-answered' THEN type WHEN 'reaction-recorded' THEN type WHEN 'needs-marked' THEN type WHEN 'response-shared' THEN type END`;
