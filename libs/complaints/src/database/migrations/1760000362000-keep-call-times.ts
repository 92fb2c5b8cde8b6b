import type { MigrationInterface, QueryRunner } from 'typeorm';

const DUTCH = '(’s ochtends|’s middags|aan het begin van de avond)';
const ENGLISH = '(morning|afternoon|evening)';
/** The public form wrote exactly these words as a need, for want of a better place; what people typed stays a need. */
const WRITTEN = `^(Bel mij het liefst: ${DUTCH}( of ${DUTCH})*|Please call me in the ${ENGLISH}( or ${ENGLISH})*)$`;
const WAS_CALL_TIME = `need ->> 'need' = 'other' AND need ->> 'adjustment' ~ '${WRITTEN}'`;

/** Gives the times at which a customer likes to be called a place of their own, so that needs are needs. */
export class KeepCallTimes1760000362000 implements MigrationInterface {
  name = 'KeepCallTimes1760000362000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE "item_contents" ADD "call_times" text array NOT NULL DEFAULT '{}';
      UPDATE item_contents content SET
          call_times = ARRAY(SELECT time FROM (VALUES ('morning', 'ochtend|morning'), ('afternoon', 'middag|afternoon'), ('evening', 'avond|evening')) word (time, pattern)
            WHERE found.words ~ pattern),
          needs = (SELECT coalesce(jsonb_agg(need), '[]') FROM jsonb_array_elements(content.needs) need WHERE NOT (${WAS_CALL_TIME}))
        FROM (SELECT item_id, string_agg(need ->> 'adjustment', ' ') AS words
          FROM item_contents, jsonb_array_elements(needs) need WHERE ${WAS_CALL_TIME} GROUP BY 1) found
        WHERE found.item_id = content.item_id;
      UPDATE feedback_items item SET needs = ARRAY(SELECT need ->> 'need' FROM jsonb_array_elements(content.needs) WITH ORDINALITY one (need, place) ORDER BY place)
        FROM item_contents content WHERE content.item_id = item.id AND cardinality(content.call_times) > 0`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "item_contents" DROP COLUMN "call_times"');
  }
}
