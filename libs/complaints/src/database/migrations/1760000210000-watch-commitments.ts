import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the worker looks at each promise, who was warned about it, and the mails that tell them. */
export class WatchCommitments1760000210000 implements MigrationInterface {
  name = 'WatchCommitments1760000210000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE label_policies SET settings = settings
        || '{"warnings": {"handlerPercent": 75, "managerPercent": 90, "officeHours": {"from": "09:00", "until": "17:00"}}}'
        WHERE NOT settings ? 'warnings';
      ALTER TABLE "commitments" ADD "look_at" TIMESTAMP WITH TIME ZONE;
      DROP INDEX "commitments_to_sweep";
      UPDATE commitments SET look_at = made_at WHERE state = 'open' AND missed_at IS NULL;
      CREATE INDEX "commitments_to_look_at" ON "commitments" (coalesce(look_at, late_from), "id")
        WHERE state = 'open' AND (missed_at IS NULL OR look_at IS NOT NULL)`);
    await queryRunner.query(`
      CREATE TABLE "staff_mails" (
        "id" uuid NOT NULL,
        "recipient_id" uuid NOT NULL,
        "sender" text NOT NULL,
        "subject" text NOT NULL,
        "body" text NOT NULL,
        "html" text NOT NULL,
        "message_id" text NOT NULL,
        "state" text NOT NULL,
        "attempts" integer NOT NULL DEFAULT '0',
        "sending_until" TIMESTAMP WITH TIME ZONE,
        "failure" text,
        "written_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "sent_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "CHK_b855c6497f5c2299d3884be6e9" CHECK (state IN ('ready', 'sending', 'sent', 'failed')),
        CONSTRAINT "PK_a1fd3a982b15b2acebc8d7189d4" PRIMARY KEY ("id")
      );
      CREATE UNIQUE INDEX "IDX_749199f87f704d84653b6557fb" ON "staff_mails" ("message_id");
      CREATE INDEX "staff_mails_waiting" ON "staff_mails" ("written_at") WHERE state IN ('ready', 'sending');
      CREATE INDEX "staff_mails_of_recipient" ON "staff_mails" ("recipient_id", "written_at");
      ALTER TABLE "staff_mails" ADD CONSTRAINT "FK_d9beb1e3d3ca5dd00b7571dea41" FOREIGN KEY ("recipient_id") REFERENCES "staff_users"("id");
      CREATE TABLE "warnings" (
        "id" uuid NOT NULL,
        "commitment_id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        "threshold" text NOT NULL,
        "recipient_id" uuid NOT NULL,
        "given_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "mailed_at" TIMESTAMP WITH TIME ZONE,
        "mail_id" uuid,
        CONSTRAINT "UQ_8a5905139dbff1aec2fa2a3b1a8" UNIQUE ("commitment_id", "threshold", "recipient_id"),
        CONSTRAINT "CHK_6d732ef26d2c9847e2c369b10e" CHECK (threshold IN ('handler', 'manager')),
        CONSTRAINT "PK_90d86ac75b7dcd1e29e9755e78e" PRIMARY KEY ("id")
      );
      CREATE INDEX "warnings_to_mail" ON "warnings" ("recipient_id") WHERE mailed_at IS NULL;
      CREATE INDEX "warnings_of_recipient" ON "warnings" ("recipient_id", "given_at");
      ALTER TABLE "warnings" ADD CONSTRAINT "FK_9d15829143b75734c73bbf9d286" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id");
      ALTER TABLE "warnings" ADD CONSTRAINT "FK_1549685d391a1decd5c3efa340d" FOREIGN KEY ("item_id") REFERENCES "feedback_items"("id");
      ALTER TABLE "warnings" ADD CONSTRAINT "FK_6644d88ae73cee16fc38f865c38" FOREIGN KEY ("recipient_id") REFERENCES "staff_users"("id");
      ALTER TABLE "warnings" ADD CONSTRAINT "FK_279e53e09ada9512e55e01d3cff" FOREIGN KEY ("mail_id") REFERENCES "staff_mails"("id")`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE "warnings";
      DROP TABLE "staff_mails";
      DROP INDEX "commitments_to_look_at";
      ALTER TABLE "commitments" DROP COLUMN "look_at";
      CREATE INDEX "commitments_to_sweep" ON "commitments" ("late_from", "id") WHERE state = 'open' AND missed_at IS NULL;
      UPDATE label_policies SET settings = settings - 'warnings'`);
  }
}
