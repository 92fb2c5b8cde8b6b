import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets customers follow their case by a private link, and fill in the complaint monitor there. */
export class FollowByPrivateLink1760000230000 implements MigrationInterface {
  name = 'FollowByPrivateLink1760000230000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "private_links" (
        "id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        "token_hash" text NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "revoked_at" TIMESTAMP WITH TIME ZONE,
        "last_used_at" TIMESTAMP WITH TIME ZONE,
        "made_by" uuid,
        PRIMARY KEY ("id")
      );
      CREATE INDEX "private_links_of_item" ON "private_links" ("item_id", "created_at");
      ALTER TABLE "private_links" ADD CONSTRAINT "FK_0de6bd0047d45478d3f1cc5a5d8" FOREIGN KEY ("item_id") REFERENCES "feedback_items"("id");
      ALTER TABLE "private_links" ADD CONSTRAINT "FK_2c71312c6020b6982c12f943f40" FOREIGN KEY ("made_by") REFERENCES "staff_users"("id");
      CREATE TABLE "monitor_responses" (
        "item_id" uuid NOT NULL,
        "answers" jsonb NOT NULL,
        "remarks" text,
        "may_call" boolean,
        "wants_improvements" boolean,
        "started_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "completed_at" TIMESTAMP WITH TIME ZONE,
        PRIMARY KEY ("item_id")
      );
      ALTER TABLE "monitor_responses" ADD CONSTRAINT "FK_c7dbea66935a4638b2861121676" FOREIGN KEY ("item_id") REFERENCES "feedback_items"("id");
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "monitor_responses"; DROP TABLE "private_links"');
  }
}
