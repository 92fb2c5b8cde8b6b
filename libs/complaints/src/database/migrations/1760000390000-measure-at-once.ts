import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets the figures of a large label be read from indexes: events by their type with their case, phone calls, what top
 * management did, letters that were given and last answers, updates that came too late. Where an answer refers the
 * customer is read once, when its words are written.
 */
export class MeasureAtOnce1760000390000 implements MigrationInterface {
  name = 'MeasureAtOnce1760000390000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX "events_by_type";
      CREATE INDEX "events_by_type" ON "history_events" ("type", "occurred_at") INCLUDE ("item_id");
      CREATE INDEX "events_of_top_managers" ON "history_events" ("item_id", "occurred_at") WHERE actor_role = 'top-manager';
      CREATE INDEX "phone_calls" ON "history_events" ("item_id")
        WHERE type = 'contact-logged' AND facts ->> 'reached' = 'true' AND facts ->> 'channel' = 'phone';
      CREATE INDEX "adjustments_carried_out" ON "history_events" ("item_id", (facts ->> 'need')) WHERE type = 'adjustment-carried-out';
      CREATE INDEX "others_affected" ON "history_events" ("occurred_at") INCLUDE ("item_id", "seq")
        WHERE type = 'similar-cases-examined' AND facts ->> 'othersAffected' = 'true';
      CREATE INDEX "letters_given" ON "letters" ("purpose", "item_id") INCLUDE ("round") WHERE state IN ('sent', 'posted');
      CREATE INDEX "broken_updates" ON "commitments" ("item_id") WHERE kind = 'progress-update' AND state = 'broken';
      ALTER TABLE "letters" ADD "refers_to" text array NOT NULL DEFAULT '{}';
      CREATE FUNCTION bodies_in(words text) RETURNS text[] IMMUTABLE LANGUAGE sql AS $$
        SELECT array_remove(ARRAY[CASE WHEN words ~* 'rechter|court' THEN 'court' END, CASE WHEN words ~* 'kifid' THEN 'kifid' END,
          CASE WHEN words ~* 'skgz' THEN 'skgz' END], NULL)
      $$;
      UPDATE "letters" SET "refers_to" = bodies_in("body")
        WHERE purpose IN ('answer-upheld', 'answer-partly-upheld', 'answer-rejected', 'second-look-outcome');
      CREATE FUNCTION read_referral() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.refers_to := bodies_in(NEW.body);
          RETURN NEW;
        END
      $$;
      CREATE TRIGGER letters_read_referral BEFORE INSERT OR UPDATE OF body, refers_to ON letters FOR EACH ROW
        WHEN (NEW.purpose IN ('answer-upheld', 'answer-partly-upheld', 'answer-rejected', 'second-look-outcome'))
        EXECUTE FUNCTION read_referral();
      CREATE INDEX "answers_by_round" ON "letters" ("item_id", "round", "rendered_at") INCLUDE ("channel", "state", "refers_to")
        WHERE purpose IN ('answer-upheld', 'answer-partly-upheld', 'answer-rejected', 'second-look-outcome')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX "answers_by_round";
      DROP TRIGGER letters_read_referral ON letters;
      DROP FUNCTION read_referral();
      ALTER TABLE "letters" DROP COLUMN "refers_to";
      DROP FUNCTION bodies_in(text);
      DROP INDEX "broken_updates";
      DROP INDEX "letters_given";
      DROP INDEX "others_affected";
      DROP INDEX "adjustments_carried_out";
      DROP INDEX "phone_calls";
      DROP INDEX "events_of_top_managers";
      DROP INDEX "events_by_type";
      CREATE INDEX "events_by_type" ON "history_events" ("type", "occurred_at")`);
  }
}
