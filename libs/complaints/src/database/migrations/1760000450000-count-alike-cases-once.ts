import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets cases that are alike be counted together: what figures ask of a history or of an answer becomes one number, with in
 * it which letters were given, and what they ask of a complaint and a decision is read from an index in the same order.
 */
export class CountAlikeCasesOnce1760000450000 implements MigrationInterface {
  name = 'CountAlikeCasesOnce1760000450000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE "feedback_items" ADD "marked" integer NOT NULL DEFAULT 0;
      UPDATE "feedback_items" item SET marked = ${NUMBER_OF(MARKS, 'item.marks')} WHERE marks <> '{}';
      UPDATE "feedback_items" item SET marked = item.marked | found.marked FROM (
        SELECT item_id, bit_or(CASE purpose WHEN 'monitor-invitation' THEN 64 ELSE 1 << (15 + least(round, 15)) END) AS marked
        FROM "letters" WHERE purpose IN ('monitor-invitation', 'causer-feedback') AND state IN ('sent', 'posted') GROUP BY item_id) found
      WHERE found.item_id = item.id;
      ALTER TABLE "feedback_items" DROP COLUMN "marks";
      ALTER TABLE "feedback_items" RENAME COLUMN "marked" TO "marks";
      CREATE INDEX "complaints_to_count" ON "feedback_items" ("label_id", "id")
        INCLUDE ("marks", "about_user_id", "is_business", "category", "preferred_channel", "urgency", "received_at") WHERE kind = 'complaint';
      CREATE INDEX "decisions_to_count" ON "decisions" ("item_id", "decided_at") INCLUDE ("round", "outcome", "approval", "has_cause",
        "was_wish_asked", "is_first", "is_within_mandate", "decided_by", "approved_by", "answered_at");
      DROP INDEX "IDX_fd89220299afdee6a0c8b79a8b";
      DROP TRIGGER letters_read_referral ON "letters";
      DROP FUNCTION read_referral();
      DROP FUNCTION bodies_in(text);
      DROP INDEX "last_answers";
      ALTER TABLE "letters" ADD "refers" smallint NOT NULL DEFAULT 0;
      UPDATE "letters" SET refers = ${NUMBER_OF(BODIES, '"letters".refers_to')} WHERE refers_to <> '{}';
      ALTER TABLE "letters" DROP COLUMN "refers_to";
      ALTER TABLE "letters" RENAME COLUMN "refers" TO "refers_to";
      CREATE UNIQUE INDEX "last_answers" ON "letters" ("item_id", "round") INCLUDE ("channel", "state", "refers_to")
        WHERE ${IS_ANSWER('"letters".purpose')} AND NOT is_superseded;
      CREATE FUNCTION read_referral() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.refers_to := CASE WHEN NEW.body ~* 'rechter|court' THEN 1 ELSE 0 END
            + CASE WHEN NEW.body ~* 'kifid' THEN 2 ELSE 0 END + CASE WHEN NEW.body ~* 'skgz' THEN 4 ELSE 0 END;
          RETURN NEW;
        END
      $$;
      CREATE TRIGGER letters_read_referral BEFORE INSERT OR UPDATE OF body, refers_to ON letters FOR EACH ROW
        WHEN (${IS_ANSWER('NEW.purpose')} AND NEW.body <> '') EXECUTE FUNCTION read_referral()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER letters_read_referral ON "letters";
      DROP FUNCTION read_referral();
      DROP INDEX "last_answers";
      ALTER TABLE "letters" ADD "refers" text array NOT NULL DEFAULT '{}';
      UPDATE "letters" SET refers = ${NAMES_OF(BODIES, '"letters".refers_to')} WHERE refers_to <> 0;
      ALTER TABLE "letters" DROP COLUMN "refers_to";
      ALTER TABLE "letters" RENAME COLUMN "refers" TO "refers_to";
      CREATE UNIQUE INDEX "last_answers" ON "letters" ("item_id", "round") INCLUDE ("channel", "state", "refers_to")
        WHERE ${IS_ANSWER('"letters".purpose')} AND NOT is_superseded;
      CREATE FUNCTION bodies_in(words text) RETURNS text[] IMMUTABLE LANGUAGE sql AS $$
        SELECT array_remove(ARRAY[CASE WHEN words ~* 'rechter|court' THEN 'court' END, CASE WHEN words ~* 'kifid' THEN 'kifid' END,
          CASE WHEN words ~* 'skgz' THEN 'skgz' END], NULL)
      $$;
      CREATE FUNCTION read_referral() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.refers_to := bodies_in(NEW.body);
          RETURN NEW;
        END
      $$;
      CREATE TRIGGER letters_read_referral BEFORE INSERT OR UPDATE OF body, refers_to ON letters FOR EACH ROW
        WHEN (${IS_ANSWER('NEW.purpose')}) EXECUTE FUNCTION read_referral();
      CREATE INDEX "IDX_fd89220299afdee6a0c8b79a8b" ON "decisions" ("item_id", "decided_at");
      DROP INDEX "decisions_to_count";
      DROP INDEX "complaints_to_count";
      ALTER TABLE "feedback_items" ADD "marked" text array NOT NULL DEFAULT '{}';
      UPDATE "feedback_items" item SET marked = ${NAMES_OF(MARKS, 'item.marks')} WHERE marks <> 0;
      ALTER TABLE "feedback_items" DROP COLUMN "marks";
      ALTER TABLE "feedback_items" RENAME COLUMN "marked" TO "marks"`);
  }
}

const IS_ANSWER = (purpose: string) =>
  `${purpose} IN ('answer-upheld', 'answer-partly-upheld', 'answer-rejected', 'second-look-outcome')`;

/** What was kept by name, each at the place of its bit. That of 64 is the invitation to the monitor, which had no name yet. */
const MARKS: (string | null)[] = [
  ...['similar-cases-examined', 'closure-answered', 'reaction-recorded', 'needs-marked', 'response-shared'],
  ...['spoken-by-phone', null, 'need-met-reading', 'need-met-sight', 'need-met-hearing', 'need-met-stress'],
  ...['need-met-language', 'need-met-other'],
];
const BODIES = ['court', 'kifid', 'skgz'];

const NUMBER_OF = (names: (string | null)[], column: string) =>
  names.flatMap((name, place) => (name ? [`('${name}' = ANY (${column}))::int * ${1 << place}`] : [])).join(' + ');
const NAMES_OF = (names: (string | null)[], column: string) => {
  const each = names.flatMap((name, place) =>
    name ? [`CASE WHEN ${column} & ${1 << place} <> 0 THEN '${name}' END`] : [],
  );
  return `array_remove(ARRAY[${each.join(', ')}], NULL)`;
};
