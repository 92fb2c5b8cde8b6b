import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a message of somebody else than the customer wait to be read. */
export class ReadMessagesOfOthers1760000460001 implements MigrationInterface {
  name = 'ReadMessagesOfOthers1760000460001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE "commitments" DROP CONSTRAINT "CHK_b29a00426c5835b13ce8f83d6f";
      ALTER TABLE "commitments" ADD CONSTRAINT "CHK_c03f077aa949dd5b01a57278c5" CHECK (kind IN ('confirmation', 'first-contact', 'progress-update', 'two-week-duty', 'twelve-week-limit', 'answer', 'closure', 'colleague-request', 'promise', 'second-look', 'carry-out-solution', 'closure-attempt', 'dispute-reply', 'message-to-read'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('A history that tells of such messages is not taken down. Restore a backup instead.');
  }
}
