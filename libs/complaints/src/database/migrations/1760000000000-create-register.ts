import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register: labels, staff, feedback items, their history, commitments, letters and the outbox. */
export class CreateRegister1760000000000 implements MigrationInterface {
  name = 'CreateRegister1760000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "labels" (
        "id" uuid NOT NULL,
        "code" text NOT NULL,
        "name" text NOT NULL,
        "colour" text NOT NULL,
        "phone" text NOT NULL,
        "email" text NOT NULL,
        "website" text NOT NULL,
        "postal_address" text array NOT NULL,
        "team_name" text NOT NULL,
        "is_active" boolean NOT NULL DEFAULT true,
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "PK_c0c4e97f76f1f3a268c7a70b925" PRIMARY KEY ("id")
      );
      CREATE UNIQUE INDEX "IDX_430ce333ab69091340a9cf0070" ON "labels" ("code");
      CREATE TABLE "label_policies" (
        "id" uuid NOT NULL,
        "label_id" uuid NOT NULL,
        "version" integer NOT NULL,
        "valid_from" date NOT NULL,
        "settings" jsonb NOT NULL,
        CONSTRAINT "UQ_988726278352368337927477738" UNIQUE ("label_id", "valid_from"),
        CONSTRAINT "UQ_70c0437d23f777ee81e654c47d7" UNIQUE ("label_id", "version"),
        CONSTRAINT "PK_9bbafd22a97f0ab124a631b54e7" PRIMARY KEY ("id")
      );
      CREATE TABLE "products" (
        "id" uuid NOT NULL,
        "category" text NOT NULL,
        "name_nl" text NOT NULL,
        "name_en" text NOT NULL,
        "is_active" boolean NOT NULL DEFAULT true,
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "CHK_dc9e8a3c26788800045e78396c" CHECK (category IN ('motor', 'home', 'travel', 'liability', 'legal-aid', 'life', 'pension', 'funeral', 'income', 'health', 'other')),
        CONSTRAINT "PK_0806c755e0aca124e67c0cf6d7d" PRIMARY KEY ("id")
      );
      CREATE TABLE "staff_users" (
        "id" uuid NOT NULL,
        "email" text NOT NULL,
        "name" text NOT NULL,
        "phone" text,
        "role" text NOT NULL,
        "language" text NOT NULL DEFAULT 'nl',
        "mandate_cents" integer NOT NULL DEFAULT '0',
        "has_all_labels" boolean NOT NULL DEFAULT false,
        "label_ids" uuid array NOT NULL DEFAULT '{}',
        "password_hash" text NOT NULL,
        "is_active" boolean NOT NULL DEFAULT true,
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "CHK_10c0b7d479ba970f6c4a0fdacb" CHECK (role IN ('handler', 'manager', 'top-manager', 'auditor', 'administrator')),
        CONSTRAINT "PK_c6b167335377df69f7910c2c75e" PRIMARY KEY ("id")
      );
      CREATE UNIQUE INDEX "IDX_4f32dd66546226ea64f5573b77" ON "staff_users" ("email");
      CREATE TABLE "feedback_items" (
        "id" uuid NOT NULL,
        "label_id" uuid NOT NULL,
        "reference" text NOT NULL,
        "kind" text NOT NULL,
        "status" text NOT NULL,
        "round" integer NOT NULL DEFAULT '1',
        "channel" text NOT NULL,
        "received_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "registered_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "registered_by" uuid,
        "language" text NOT NULL,
        "product_id" uuid,
        "category" text NOT NULL,
        "urgency" text NOT NULL,
        "impact" text NOT NULL,
        "iceberg_level" smallint,
        "is_business" boolean NOT NULL DEFAULT false,
        "is_anonymous" boolean NOT NULL DEFAULT false,
        "has_email" boolean NOT NULL DEFAULT false,
        "needs" text array NOT NULL DEFAULT '{}',
        "wish_state" text NOT NULL,
        "about_user_id" uuid,
        "about_department" text,
        "handler_id" uuid,
        "top_manager_id" uuid,
        "policy_id" uuid NOT NULL,
        "closure_reason" text,
        "closed_at" TIMESTAMP WITH TIME ZONE,
        "merged_into_id" uuid,
        "next_commitment_id" uuid,
        "next_late_from" TIMESTAMP WITH TIME ZONE,
        "is_open" boolean NOT NULL DEFAULT true,
        "next_action" text,
        "steps_done" smallint NOT NULL DEFAULT '0',
        "version" integer NOT NULL DEFAULT '1',
        "last_seq" integer NOT NULL,
        "last_hash" text NOT NULL,
        CONSTRAINT "CHK_6b028ed2776127e0bb8d08c3dc" CHECK (received_at <= registered_at),
        CONSTRAINT "CHK_830abaefec8c29c7a5ca07544c" CHECK (closure_reason IS NULL OR closure_reason IN ('agreed', 'no-reaction', 'withdrawn', 'referred', 'handled')),
        CONSTRAINT "CHK_0f472237d8eae9b4ea5849e21d" CHECK (wish_state IN ('unknown', 'asked', 'could-not-ask')),
        CONSTRAINT "CHK_025729354852f4c489e2b24adf" CHECK (language IN ('nl', 'en')),
        CONSTRAINT "CHK_1e57a22c05d9ab94fd92cd74de" CHECK (impact IN ('ordinary', 'high')),
        CONSTRAINT "CHK_dd28146f6a20b530edb32a68bd" CHECK (urgency IN ('normal', 'urgent')),
        CONSTRAINT "CHK_c51fb6319953cd502d8855bd72" CHECK (category IN ('motor', 'home', 'travel', 'liability', 'legal-aid', 'life', 'pension', 'funeral', 'income', 'health', 'other')),
        CONSTRAINT "CHK_7027db25884b318283bb7ba1a2" CHECK (channel IN ('phone', 'web-form', 'e-mail', 'letter', 'in-person', 'social-media', 'portal')),
        CONSTRAINT "CHK_19023041dd84caf17fc7c1156a" CHECK (status IN ('received', 'in-treatment', 'awaiting-approval', 'decided', 'answered', 'closing', 'closed', 'merged')),
        CONSTRAINT "CHK_187316ce44b0dfc93bf6d8f217" CHECK (kind IN ('complaint', 'customer-signal', 'compliment', 'requested-feedback')),
        CONSTRAINT "PK_a585b9e995d627b03882641bc8e" PRIMARY KEY ("id")
      );
      CREATE UNIQUE INDEX "IDX_f80a699f0a113cb26a61afbe63" ON "feedback_items" ("reference");
      CREATE INDEX "IDX_6ac984346a5155472ef324bbe3" ON "feedback_items" ("merged_into_id") WHERE merged_into_id IS NOT NULL;
      CREATE INDEX "items_by_receipt" ON "feedback_items" ("label_id", "received_at", "id");
      CREATE INDEX "open_items_by_label" ON "feedback_items" ("label_id", "next_late_from", "id") WHERE is_open;
      CREATE INDEX "open_items_by_handler" ON "feedback_items" ("handler_id", "next_late_from", "id") WHERE is_open;
      CREATE INDEX "open_items_by_promise" ON "feedback_items" ("next_late_from", "id") WHERE is_open;
      CREATE TABLE "commitments" (
        "id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "made_to" text NOT NULL,
        "made_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "due_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "late_from" TIMESTAMP WITH TIME ZONE NOT NULL,
        "explanation" jsonb NOT NULL,
        "state" text NOT NULL,
        "settled_at" TIMESTAMP WITH TIME ZONE,
        "settled_by_seq" integer,
        "missed_at" TIMESTAMP WITH TIME ZONE,
        "owed_by" uuid,
        "words" text,
        "next_step" text,
        CONSTRAINT "CHK_79132d1a34a3a1be1d1eae069b" CHECK (made_to IN ('customer', 'handler')),
        CONSTRAINT "CHK_89d7c67916dfe41b3175b20cd6" CHECK (state IN ('open', 'kept', 'broken', 'cancelled')),
        CONSTRAINT "CHK_b29a00426c5835b13ce8f83d6f" CHECK (kind IN ('confirmation', 'first-contact', 'progress-update', 'two-week-duty', 'twelve-week-limit', 'answer', 'closure', 'colleague-request', 'promise', 'second-look', 'carry-out-solution', 'closure-attempt', 'dispute-reply')),
        CONSTRAINT "PK_82060edcfe810ce82b7565521af" PRIMARY KEY ("id")
      );
      CREATE INDEX "commitments_to_sweep" ON "commitments" ("late_from", "id") WHERE state = 'open' AND missed_at IS NULL;
      CREATE INDEX "commitments_of_item" ON "commitments" ("item_id");
      CREATE TABLE "decisions" (
        "id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        "round" integer NOT NULL,
        "outcome" text NOT NULL,
        "is_obliged" boolean NOT NULL,
        "redress_cents" integer NOT NULL,
        "motivation" text,
        "solution" text,
        "has_solution" boolean NOT NULL,
        "cause" text,
        "is_within_mandate" boolean NOT NULL,
        "decided_by" uuid NOT NULL,
        "decided_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "approval" text NOT NULL,
        "approved_by" uuid,
        "approved_at" TIMESTAMP WITH TIME ZONE,
        "answered_at" TIMESTAMP WITH TIME ZONE,
        "carried_out_at" TIMESTAMP WITH TIME ZONE,
        "reaction" text,
        CONSTRAINT "CHK_5e01a2039734e9b4ac39d0d1dd" CHECK (redress_cents >= 0),
        CONSTRAINT "CHK_e49b34e750ee6069677e129500" CHECK (approval IN ('not-needed', 'pending', 'approved', 'returned')),
        CONSTRAINT "CHK_83ccef7bbfd64abaa86a0414a7" CHECK (outcome IN ('upheld', 'partly-upheld', 'rejected')),
        CONSTRAINT "PK_48eee6fa229cd5e43648f6a2ec3" PRIMARY KEY ("id")
      );
      CREATE INDEX "IDX_fd89220299afdee6a0c8b79a8b" ON "decisions" ("item_id", "decided_at");
      CREATE TABLE "disputes" (
        "id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        "body" text NOT NULL,
        "their_reference" text,
        "opened_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "outcome" text,
        "outcome_at" TIMESTAMP WITH TIME ZONE,
        "lesson" text,
        CONSTRAINT "CHK_deef2e197e6fe3a647e505098d" CHECK (outcome IS NULL OR outcome IN ('in-favour-of-customer', 'partly', 'in-favour-of-insurer', 'settled', 'withdrawn')),
        CONSTRAINT "CHK_0108564d0bf17b431ab3e03c26" CHECK (body IN ('kifid', 'skgz', 'court')),
        CONSTRAINT "PK_3c97580d01c1a4b0b345c42a107" PRIMARY KEY ("id")
      );
      CREATE INDEX "IDX_c79a6a13325333c716180daae8" ON "disputes" ("item_id");
      CREATE UNIQUE INDEX "one_open_dispute" ON "disputes" ("item_id") WHERE outcome IS NULL;
      CREATE TABLE "involvements" (
        "item_id" uuid NOT NULL,
        "user_id" uuid NOT NULL,
        "round" integer NOT NULL,
        CONSTRAINT "PK_3066ab12be1aaebff399f41f7ce" PRIMARY KEY ("item_id", "user_id", "round")
      );
      CREATE TABLE "item_contents" (
        "item_id" uuid NOT NULL,
        "complainant_type" text NOT NULL,
        "anonymous_reason" text,
        "salutation" text,
        "name" text,
        "organisation" text,
        "email" text,
        "phone" text,
        "phone_digits" text,
        "address" jsonb,
        "representative" jsonb,
        "preferred_channel" text NOT NULL,
        "needs" jsonb NOT NULL DEFAULT '[]',
        "policy_number" text,
        "claim_number" text,
        "story" text NOT NULL,
        "wish" text,
        "wish_not_asked_reason" text,
        "urgency_reason" text,
        "about_name" text,
        CONSTRAINT "CHK_dc116aae8025a08ebce5dbe8f1" CHECK (complainant_type IN ('person', 'business', 'anonymous')),
        CONSTRAINT "PK_f768359866446694e583766d75f" PRIMARY KEY ("item_id")
      );
      CREATE INDEX "item_contents_by_name" ON "item_contents" ("name");
      CREATE INDEX "IDX_da8a072798cec8ec4aeafaefd4" ON "item_contents" ("email") WHERE email IS NOT NULL;
      CREATE INDEX "IDX_570f0f0dcd82041a4246aee521" ON "item_contents" ("phone_digits") WHERE phone_digits IS NOT NULL;
      CREATE INDEX "IDX_8a463705ffc589beb4d79f661b" ON "item_contents" ("policy_number") WHERE policy_number IS NOT NULL;
      CREATE INDEX "IDX_5a572699cbb7cb18c8d739e342" ON "item_contents" ("claim_number") WHERE claim_number IS NOT NULL;
      CREATE TABLE "item_files" (
        "id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        "name" text NOT NULL,
        "media_type" text NOT NULL,
        "sha256" text NOT NULL,
        "size_bytes" integer NOT NULL,
        "uploaded_by" uuid,
        "uploaded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_f24c095dfe3b13bcc441c55149b" PRIMARY KEY ("id")
      );
      CREATE INDEX "IDX_1ddd3f505606cca6718eaca5f6" ON "item_files" ("item_id");
      CREATE TABLE "reference_counters" (
        "label_id" uuid NOT NULL,
        "year" integer NOT NULL,
        "last_number" integer NOT NULL,
        CONSTRAINT "PK_623afe8fa9411e2bff72b5ba782" PRIMARY KEY ("label_id", "year")
      );
      CREATE TABLE "event_contents" (
        "item_id" uuid NOT NULL,
        "seq" integer NOT NULL,
        "salt" text NOT NULL,
        "content" jsonb NOT NULL,
        CONSTRAINT "PK_8ca9c5f0b3ff080de9b552e3f2c" PRIMARY KEY ("item_id", "seq")
      );
      CREATE TABLE "history_events" (
        "item_id" uuid NOT NULL,
        "seq" integer NOT NULL,
        "type" text NOT NULL,
        "occurred_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "actor_role" text NOT NULL,
        "actor_id" uuid,
        "facts" jsonb NOT NULL,
        "content_hash" text,
        "previous_hash" text NOT NULL,
        "hash" text NOT NULL,
        CONSTRAINT "CHK_2fd44e0719c05b5c7c3f25e893" CHECK (seq >= 1),
        CONSTRAINT "CHK_faf98189d6141b3fd3ed2dffa6" CHECK (actor_role IN ('handler', 'manager', 'top-manager', 'auditor', 'administrator', 'system', 'customer')),
        CONSTRAINT "PK_8dd8b984123b984c411ad45acb7" PRIMARY KEY ("item_id", "seq")
      );
      CREATE INDEX "events_by_type" ON "history_events" ("type", "occurred_at");
      CREATE TABLE "letters" (
        "id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        "dedupe_key" text NOT NULL,
        "purpose" text NOT NULL,
        "round" integer NOT NULL,
        "language" text NOT NULL,
        "channel" text NOT NULL,
        "recipient" text NOT NULL,
        "subject" text NOT NULL,
        "body" text NOT NULL,
        "html" text NOT NULL,
        "checks" jsonb NOT NULL DEFAULT '[]',
        "message_id" text NOT NULL,
        "state" text NOT NULL,
        "attempts" integer NOT NULL DEFAULT '0',
        "failure" text,
        "rendered_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "sent_at" TIMESTAMP WITH TIME ZONE,
        "written_by" uuid,
        CONSTRAINT "UQ_f58fb296a43e095f433ef2b6e43" UNIQUE ("item_id", "dedupe_key"),
        CONSTRAINT "CHK_49ce0500501366bc3d83fdba35" CHECK (state IN ('ready', 'sending', 'sent', 'to-post', 'posted', 'failed', 'bounced', 'cancelled')),
        CONSTRAINT "PK_bf70c41d26aa84cf2651d571889" PRIMARY KEY ("id")
      );
      CREATE UNIQUE INDEX "IDX_7bc90169e6b0d7b1bc17052bd8" ON "letters" ("message_id");
      CREATE INDEX "letters_of_item" ON "letters" ("item_id", "rendered_at");
      CREATE INDEX "letters_by_state" ON "letters" ("state", "rendered_at");
      CREATE TABLE "outbox_messages" (
        "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        "topic" text NOT NULL,
        "payload" jsonb NOT NULL,
        "written_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "published_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "PK_0171348f527c64b137e4d4f5b66" PRIMARY KEY ("id")
      );
      CREATE INDEX "outbox_to_publish" ON "outbox_messages" ("id") WHERE published_at IS NULL;
      CREATE TABLE "drafts" (
        "user_id" uuid NOT NULL,
        "key" text NOT NULL,
        "content" jsonb NOT NULL,
        "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_6212776273c0ef1f79ee1d48314" PRIMARY KEY ("user_id", "key")
      );
      CREATE TABLE "sessions" (
        "token_hash" text NOT NULL,
        "user_id" uuid NOT NULL,
        "csrf_token" text NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_abaa9e068cdd390bc5210f79884" PRIMARY KEY ("token_hash")
      );
      CREATE INDEX "IDX_085d540d9f418cfbdc7bd55bb1" ON "sessions" ("user_id");
      CREATE TABLE "sign_in_attempts" (
        "id" uuid NOT NULL,
        "subject" text NOT NULL,
        "at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_b5b5e9a98dbb74ada205a0084d8" PRIMARY KEY ("id")
      );
      CREATE INDEX "IDX_b61be56be695287860b78b01a6" ON "sign_in_attempts" ("subject", "at");
      CREATE TABLE "idempotency_keys" (
        "caller" text NOT NULL,
        "key" text NOT NULL,
        "request_hash" text NOT NULL,
        "item_id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_a661c9488678a6eb48ebb65eb63" PRIMARY KEY ("caller", "key")
      );
      CREATE INDEX "IDX_5e72f040fdc5efc8eef52a388c" ON "idempotency_keys" ("created_at");
      ALTER TABLE "label_policies" ADD CONSTRAINT "FK_8341d9f278a3c5089643da610bb" FOREIGN KEY ("label_id") REFERENCES "labels"("id");
      ALTER TABLE "feedback_items" ADD CONSTRAINT "FK_6532daf4b941bfec497ec3c26b0" FOREIGN KEY ("label_id") REFERENCES "labels"("id");
      ALTER TABLE "feedback_items" ADD CONSTRAINT "FK_ed24674de4540f4f7da6d25be0c" FOREIGN KEY ("registered_by") REFERENCES "staff_users"("id");
      ALTER TABLE "feedback_items" ADD CONSTRAINT "FK_c0fe2f475809c31b9a9f7e869b2" FOREIGN KEY ("product_id") REFERENCES "products"("id");
      ALTER TABLE "feedback_items" ADD CONSTRAINT "FK_d572cc7960dbf33a94041d46459" FOREIGN KEY ("about_user_id") REFERENCES "staff_users"("id");
      ALTER TABLE "feedback_items" ADD CONSTRAINT "FK_79efeb85216abbe57535a2ff242" FOREIGN KEY ("handler_id") REFERENCES "staff_users"("id");
      ALTER TABLE "feedback_items" ADD CONSTRAINT "FK_9a89a6f7a7f2950ff1fce61989d" FOREIGN KEY ("top_manager_id") REFERENCES "staff_users"("id");
      ALTER TABLE "feedback_items" ADD CONSTRAINT "FK_38779916f3d81c4e076f16e830e" FOREIGN KEY ("policy_id") REFERENCES "label_policies"("id");
      ALTER TABLE "feedback_items" ADD CONSTRAINT "FK_8dfbcc0bcff3b138fee0791c657" FOREIGN KEY ("merged_into_id") REFERENCES "feedback_items"("id");
      ALTER TABLE "commitments" ADD CONSTRAINT "FK_db35c7497f2358a55f8e48fc96d" FOREIGN KEY ("item_id") REFERENCES "feedback_items"("id");
      ALTER TABLE "commitments" ADD CONSTRAINT "FK_3cf7fbcd8262a04be82e71b6bd6" FOREIGN KEY ("owed_by") REFERENCES "staff_users"("id");
      ALTER TABLE "decisions" ADD CONSTRAINT "FK_a061a8eb86952e2a74e36900c0b" FOREIGN KEY ("item_id") REFERENCES "feedback_items"("id");
      ALTER TABLE "decisions" ADD CONSTRAINT "FK_ccb44c98839be4eac40bbd09fce" FOREIGN KEY ("decided_by") REFERENCES "staff_users"("id");
      ALTER TABLE "decisions" ADD CONSTRAINT "FK_763cde936ec817e2910b4630217" FOREIGN KEY ("approved_by") REFERENCES "staff_users"("id");
      ALTER TABLE "disputes" ADD CONSTRAINT "FK_c79a6a13325333c716180daae86" FOREIGN KEY ("item_id") REFERENCES "feedback_items"("id");
      ALTER TABLE "involvements" ADD CONSTRAINT "FK_b04ebe88a69fe6c2f128e54b904" FOREIGN KEY ("item_id") REFERENCES "feedback_items"("id");
      ALTER TABLE "involvements" ADD CONSTRAINT "FK_c000a7d072daa55546470634a40" FOREIGN KEY ("user_id") REFERENCES "staff_users"("id");
      ALTER TABLE "item_contents" ADD CONSTRAINT "FK_f768359866446694e583766d75f" FOREIGN KEY ("item_id") REFERENCES "feedback_items"("id");
      ALTER TABLE "item_files" ADD CONSTRAINT "FK_1ddd3f505606cca6718eaca5f6c" FOREIGN KEY ("item_id") REFERENCES "feedback_items"("id");
      ALTER TABLE "item_files" ADD CONSTRAINT "FK_a10ae51d874e32c60cf65d7f101" FOREIGN KEY ("uploaded_by") REFERENCES "staff_users"("id");
      ALTER TABLE "reference_counters" ADD CONSTRAINT "FK_7b15cfa71ada999cfe1b9600feb" FOREIGN KEY ("label_id") REFERENCES "labels"("id");
      ALTER TABLE "history_events" ADD CONSTRAINT "FK_32241c451c2c898a4bda5c37af4" FOREIGN KEY ("item_id") REFERENCES "feedback_items"("id");
      ALTER TABLE "letters" ADD CONSTRAINT "FK_59689900bd0f9651d98a6fcc605" FOREIGN KEY ("item_id") REFERENCES "feedback_items"("id");
      ALTER TABLE "letters" ADD CONSTRAINT "FK_22fbbe7b1ec56b6fe554704e0a2" FOREIGN KEY ("written_by") REFERENCES "staff_users"("id");
      ALTER TABLE "drafts" ADD CONSTRAINT "FK_1cb719ae58a20f6609125c429e6" FOREIGN KEY ("user_id") REFERENCES "staff_users"("id");
      ALTER TABLE "sessions" ADD CONSTRAINT "FK_085d540d9f418cfbdc7bd55bb19" FOREIGN KEY ("user_id") REFERENCES "staff_users"("id");
    `);
    await queryRunner.query(`
      -- The words to search by: names and numbers as they are, the story by its Dutch stems.
      CREATE FUNCTION item_search_document(content item_contents) RETURNS tsvector
      LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT to_tsvector('simple'::regconfig, concat_ws(' ', content.name, content.organisation, content.email,
                 content.policy_number, content.claim_number))
            || to_tsvector('dutch'::regconfig, concat_ws(' ', left(content.story, 50000), content.wish))
      $$;
      CREATE INDEX item_contents_search ON item_contents USING gin (item_search_document(item_contents));
    `);
    await queryRunner.query(`
      -- History is append-only, whoever asks.
      CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'history is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER history_events_append_only BEFORE UPDATE OR DELETE ON history_events
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER history_events_no_truncate BEFORE TRUNCATE ON history_events
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('The register is not taken down: its history is append-only. Restore a backup instead.');
  }
}
