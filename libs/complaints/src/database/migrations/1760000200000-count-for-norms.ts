import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last local day that is in time; working days and weeks are late from the first instant of the next day. */
const DUE_ON = "((late_from AT TIME ZONE 'Europe/Amsterdam') - interval '1 millisecond')::date";

const total = (condition: string): string => `coalesce(sum(sign) FILTER (WHERE ${condition}), 0)`;

/** Adds the difference that changed rows make; `rows` gives them with a sign of 1 (is there now) or -1 (was there). */
const addTally = (rows: string): string => `
  INSERT INTO norm_tallies (policy_id, milestone, due_on, kept, open, failed, withdrawn, merged)
  SELECT * FROM (
    SELECT norm_policy_id, kind, ${DUE_ON} AS due_on,
      ${total("left_out_by IS NULL AND state = 'kept'")} AS kept,
      ${total("left_out_by IS NULL AND state = 'open'")} AS open,
      ${total("left_out_by IS NULL AND state IN ('broken', 'cancelled')")} AS failed,
      ${total("left_out_by = 'withdrawal'")} AS withdrawn,
      ${total("left_out_by = 'merge'")} AS merged
    FROM (${rows}) changed
    WHERE norm_policy_id IS NOT NULL
    GROUP BY norm_policy_id, kind, ${DUE_ON}
  ) difference WHERE (kept, open, failed, withdrawn, merged) <> (0, 0, 0, 0, 0)`;

const onChange = (event: string, referencing: string, rows: string): string => `
  CREATE FUNCTION tally_commitments_${event}() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    ${addTally(rows)};
    RETURN NULL;
  END $$;
  CREATE TRIGGER tally_${event} AFTER ${event} ON commitments ${referencing}
    FOR EACH STATEMENT EXECUTE FUNCTION tally_commitments_${event}();`;

/**
 * Counts the published terms by day as they change, so that the figures of years are sums of a few thousand rows. Changes
 * are added as rows of their own and folded later: writers never wait for each other.
 */
export class CountForNorms1760000200000 implements MigrationInterface {
  name = 'CountForNorms1760000200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE "commitments" ADD "norm_policy_id" uuid, ADD "left_out_by" text;
      UPDATE commitments SET norm_policy_id = item.policy_id, left_out_by = CASE
          WHEN item.status = 'merged' AND (SELECT max(occurred_at) FROM history_events event
            WHERE event.item_id = item.id AND event.type = 'merged') < late_from THEN 'merge'
          WHEN item.status = 'closed' AND item.closure_reason = 'withdrawn' AND item.closed_at < late_from THEN 'withdrawal' END
        FROM feedback_items item JOIN label_policies policy ON policy.id = item.policy_id
        WHERE item.id = item_id AND item.kind = 'complaint'
          AND policy.settings -> 'publishedTerms' @> jsonb_build_array(jsonb_build_object('milestone', commitments.kind));
      ALTER TABLE "commitments" ADD CONSTRAINT "CHK_84706b44a9ee00f1d6142a73a7" CHECK (left_out_by IS NULL OR left_out_by IN ('withdrawal', 'merge'));
      ALTER TABLE "commitments" ADD CONSTRAINT "FK_b197f9dad1a5a00c1f0eab3b37a" FOREIGN KEY ("norm_policy_id") REFERENCES "label_policies"("id");
      CREATE INDEX "commitments_by_norm" ON "commitments" ("norm_policy_id", "kind", "late_from", "id")
        INCLUDE ("state", "left_out_by", "item_id") WHERE norm_policy_id IS NOT NULL;
      CREATE INDEX "items_by_closing" ON "feedback_items" ("label_id", "closed_at", "id") WHERE closed_at IS NOT NULL`);
    await queryRunner.query(`
      CREATE TABLE "norm_tallies" (
        "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        "policy_id" uuid NOT NULL,
        "milestone" text NOT NULL,
        "due_on" date NOT NULL,
        "kept" integer NOT NULL,
        "open" integer NOT NULL,
        "failed" integer NOT NULL,
        "withdrawn" integer NOT NULL,
        "merged" integer NOT NULL,
        CONSTRAINT "PK_f8efea999d8437e9d755baa661d" PRIMARY KEY ("id")
      );
      CREATE INDEX "norm_tallies_by_day" ON "norm_tallies" ("policy_id", "milestone", "due_on");
      ${addTally('SELECT 1 AS sign, * FROM commitments')};
      ${onChange('insert', 'REFERENCING NEW TABLE AS added', 'SELECT 1 AS sign, * FROM added')}
      ${onChange('delete', 'REFERENCING OLD TABLE AS removed', 'SELECT -1 AS sign, * FROM removed')}
      ${onChange('update', 'REFERENCING OLD TABLE AS removed NEW TABLE AS added', 'SELECT 1 AS sign, * FROM added UNION ALL SELECT -1, * FROM removed')}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE "norm_tallies";
      DROP FUNCTION tally_commitments_insert CASCADE;
      DROP FUNCTION tally_commitments_delete CASCADE;
      DROP FUNCTION tally_commitments_update CASCADE;
      DROP INDEX "items_by_closing";
      ALTER TABLE "commitments" DROP COLUMN "left_out_by", DROP COLUMN "norm_policy_id"`);
  }
}
