import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps when those who lead a label were warned that a mailbox of it cannot be collected. */
export class WarnOfFailingMailboxes1760000462001 implements MigrationInterface {
  name = 'WarnOfFailingMailboxes1760000462001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "mailbox_states" ADD COLUMN "manager_warned_at" timestamptz');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "mailbox_states" DROP COLUMN "manager_warned_at"');
  }
}
