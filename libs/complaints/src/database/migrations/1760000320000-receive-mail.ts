import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that came in, and how far each mailbox was collected. */
export class ReceiveMail1760000320000 implements MigrationInterface {
  name = 'ReceiveMail1760000320000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "incoming_mails" (
        "id" uuid NOT NULL,
        "label_id" uuid NOT NULL,
        "mailbox" text,
        "uid_validity" text,
        "uid" text,
        "uploaded_by" uuid,
        "raw_sha256" text NOT NULL,
        "size_bytes" integer NOT NULL,
        "fingerprint" text NOT NULL,
        "received_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "stored_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "place_by" TIMESTAMP WITH TIME ZONE NOT NULL,
        "manager_warned_at" TIMESTAMP WITH TIME ZONE,
        "read_at" TIMESTAMP WITH TIME ZONE,
        "state" text NOT NULL,
        "recognised_as" text,
        "trouble" text,
        "message_id" text,
        "from_name" text,
        "from_address" text,
        "to_addresses" text array NOT NULL DEFAULT '{}',
        "subject" text NOT NULL DEFAULT '',
        "text" text NOT NULL DEFAULT '',
        "html" text,
        "attachments" jsonb NOT NULL DEFAULT '[]',
        "suggested_item_id" uuid,
        "threading" text,
        "letter_id" uuid,
        "item_id" uuid,
        "event_seq" integer,
        "set_aside_reason" text,
        "settled_by" uuid,
        "settled_at" TIMESTAMP WITH TIME ZONE,
        "being_placed_until" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "CHK_16fe7df6155afec788b0f7b6e0" CHECK (threading IN ('sure', 'other-sender', 'reference-only')),
        CONSTRAINT "CHK_9380eb15f72f18f4050751cc8c" CHECK (state IN ('unread', 'to-place', 'placed', 'set-aside', 'bounce', 'automatic', 'own')),
        CONSTRAINT "PK_971b3825c2cdb45b9c99a566e70" PRIMARY KEY ("id")
      );
      CREATE INDEX "IDX_bbae893d25fa07298ab78b70b7" ON "incoming_mails" ("from_address") WHERE from_address IS NOT NULL;
      CREATE INDEX "incoming_mails_unplaced" ON "incoming_mails" ("place_by") WHERE state IN ('unread', 'to-place') AND manager_warned_at IS NULL;
      CREATE INDEX "incoming_mails_of_item" ON "incoming_mails" ("item_id", "received_at") WHERE item_id IS NOT NULL;
      CREATE INDEX "incoming_mails_by_state" ON "incoming_mails" ("state", "received_at", "id");
      CREATE UNIQUE INDEX "incoming_mails_once_a_mailbox" ON "incoming_mails" ("mailbox", "uid_validity", "uid") WHERE mailbox IS NOT NULL;
      CREATE UNIQUE INDEX "incoming_mails_once_a_label" ON "incoming_mails" ("label_id", "fingerprint");
      CREATE TABLE "mailbox_states" (
        "mailbox" text NOT NULL,
        "label_id" uuid NOT NULL,
        "uid_validity" text,
        "last_uid" text NOT NULL DEFAULT '0',
        "checked_at" TIMESTAMP WITH TIME ZONE,
        "failing_since" TIMESTAMP WITH TIME ZONE,
        "failures" integer NOT NULL DEFAULT '0',
        "failure" text,
        "next_check_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "PK_3e0609f73929f1a2d77817cfed0" PRIMARY KEY ("mailbox")
      );
      ALTER TABLE "incoming_mails" ADD CONSTRAINT "FK_d730c87f3721be4af6c56a106bf" FOREIGN KEY ("label_id") REFERENCES "labels"("id");
      ALTER TABLE "incoming_mails" ADD CONSTRAINT "FK_06ed7bdb927d7682476a722c8f9" FOREIGN KEY ("uploaded_by") REFERENCES "staff_users"("id");
      ALTER TABLE "incoming_mails" ADD CONSTRAINT "FK_92b9f774a6232c570e5067ee5a7" FOREIGN KEY ("suggested_item_id") REFERENCES "feedback_items"("id");
      ALTER TABLE "incoming_mails" ADD CONSTRAINT "FK_a1bab2c405b0b75b493fe67d533" FOREIGN KEY ("letter_id") REFERENCES "letters"("id");
      ALTER TABLE "incoming_mails" ADD CONSTRAINT "FK_105eec8835dbbb67d175bbf96a7" FOREIGN KEY ("item_id") REFERENCES "feedback_items"("id");
      ALTER TABLE "incoming_mails" ADD CONSTRAINT "FK_a542f25bc1a403f115f4442988f" FOREIGN KEY ("settled_by") REFERENCES "staff_users"("id");
      ALTER TABLE "mailbox_states" ADD CONSTRAINT "FK_cd1802f580abc65947b72dd630c" FOREIGN KEY ("label_id") REFERENCES "labels"("id")`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE "incoming_mails";
      DROP TABLE "mailbox_states"`);
  }
}
