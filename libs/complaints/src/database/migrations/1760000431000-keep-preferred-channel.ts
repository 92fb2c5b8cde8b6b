import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps beside a case the channel that its customer prefers, so that figures of many cases need not read their contents. */
export class KeepPreferredChannel1760000431000 implements MigrationInterface {
  name = 'KeepPreferredChannel1760000431000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE "feedback_items" ADD "preferred_channel" text NOT NULL DEFAULT 'e-mail';
      UPDATE "feedback_items" item SET preferred_channel = content.preferred_channel
        FROM "item_contents" content WHERE content.item_id = item.id AND content.preferred_channel <> 'e-mail'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "feedback_items" DROP COLUMN "preferred_channel"');
  }
}
