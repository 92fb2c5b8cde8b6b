import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets whatever creates something be asked for again under the same key. */
export class KeepReplies1760000468001 implements MigrationInterface {
  name = 'KeepReplies1760000468001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "kept_replies" (
        "caller" text NOT NULL,
        "key" text NOT NULL,
        "request_hash" text NOT NULL,
        "reply" json,
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "PK_9c112c9a2cc27790111fa3534f6" PRIMARY KEY ("caller", "key")
      );
      CREATE INDEX "IDX_a63609079901c5b4c7b5f57c12" ON "kept_replies" ("created_at");
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "kept_replies"');
  }
}
