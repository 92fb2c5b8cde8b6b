import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The new day of a delay notice bore the reason of the delay; it says what was promised for that day. */
export class WordNewDays1760000463001 implements MigrationInterface {
  name = 'WordNewDays1760000463001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE "commitments" promise
      SET words = CASE item.language WHEN 'nl' THEN 'ons antwoord (nieuwe datum)' ELSE 'our answer (new date)' END
      FROM "history_events" notice JOIN "feedback_items" item ON item.id = notice.item_id
      WHERE notice.type = 'delay-announced' AND promise.item_id = notice.item_id
        AND promise.id = (notice.facts ->> 'commitmentId')::uuid AND promise.words IS NOT NULL`);
  }

  async down(): Promise<void> {
    // The reason stands in the content of the notice's event, as before.
  }
}
