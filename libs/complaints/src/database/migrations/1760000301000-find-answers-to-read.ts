import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the few answers that wait for a second reader among all open cases. */
export class FindAnswersToRead1760000301000 implements MigrationInterface {
  name = 'FindAnswersToRead1760000301000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX "feedback_items_to_read" ON "feedback_items" ("next_late_from", "id") WHERE is_open AND next_action = 'release-answer'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "feedback_items_to_read"');
  }
}
