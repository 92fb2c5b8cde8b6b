import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps rounds of assessment: sample, verdicts, signatures and recommendations. A drawn sample and a signed round stay as they are. */
export class KeepAuditRounds1760000351000 implements MigrationInterface {
  name = 'KeepAuditRounds1760000351000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "audit_rounds" (
        "id" uuid NOT NULL,
        "label_id" uuid NOT NULL,
        "title" text NOT NULL,
        "framework" jsonb NOT NULL,
        "period_from" date NOT NULL,
        "period_to" date NOT NULL,
        "sample_method" text NOT NULL,
        "sample_size" integer NOT NULL,
        "sample_seed" text,
        "stratified_by" text,
        "opened_by" uuid NOT NULL,
        "opened_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "signed_at" TIMESTAMP WITH TIME ZONE,
        "score" jsonb,
        CONSTRAINT "CHK_3be5c745c4665867935d19579b" CHECK ((signed_at IS NULL) = (score IS NULL)),
        CONSTRAINT "CHK_afa4847fd7b5182222a365dae1" CHECK (period_to >= period_from AND sample_size BETWEEN 1 AND 200),
        CONSTRAINT "CHK_db77c9c0ff1089eaaecc615a01" CHECK ((sample_seed IS NULL) = (sample_method = 'most-recent')),
        CONSTRAINT "CHK_a46c27f3ebb63098772e16d71c" CHECK (stratified_by IS NULL OR stratified_by IN ('product', 'outcome')),
        CONSTRAINT "CHK_40611878a969bb5e7c39b4c4d0" CHECK (sample_method IN ('most-recent', 'random')),
        CONSTRAINT "PK_de3a178aed1ab53e43465cd3135" PRIMARY KEY ("id")
      );
      CREATE INDEX "audit_rounds_of_label" ON "audit_rounds" ("label_id", "opened_at");
      CREATE TABLE "audit_draws" (
        "round_id" uuid NOT NULL,
        "eligible" jsonb NOT NULL,
        "drawn_by" uuid NOT NULL,
        "drawn_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_e1f923cfc969519c9ff229fdcd8" PRIMARY KEY ("round_id")
      );
      CREATE TABLE "audit_round_auditors" (
        "round_id" uuid NOT NULL,
        "user_id" uuid NOT NULL,
        CONSTRAINT "PK_eea1803bda7e6ba4701ff173676" PRIMARY KEY ("round_id", "user_id")
      );
      CREATE INDEX "IDX_42b5dc5d4c43425722f4c1bc91" ON "audit_round_auditors" ("user_id");
      CREATE TABLE "sampled_cases" (
        "round_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "item_id" uuid NOT NULL,
        "reference" text NOT NULL,
        "closed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "stratum" text,
        CONSTRAINT "UQ_9bf86cad2d83ae238d7c27d3d3c" UNIQUE ("round_id", "item_id"),
        CONSTRAINT "PK_b4cdbed8d2ed27423df0c190883" PRIMARY KEY ("round_id", "position")
      );
      CREATE TABLE "judgements" (
        "round_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "question_id" text NOT NULL,
        "version" integer NOT NULL,
        "verdict" text NOT NULL,
        "remark" text,
        "proposal" jsonb NOT NULL,
        "judged_by" uuid NOT NULL,
        "judged_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "CHK_1177a1eadac35aaa775703e5ed" CHECK (position >= 0 AND version >= 1),
        CONSTRAINT "CHK_3befb78a04661d92a652d317cc" CHECK (verdict IN ('yes', 'no', 'na')),
        CONSTRAINT "PK_5d50c6e8eddfa4e111d97060698" PRIMARY KEY ("round_id", "position", "question_id", "version")
      );
      CREATE TABLE "recommendations" (
        "id" uuid NOT NULL,
        "round_id" uuid NOT NULL,
        "words" text NOT NULL,
        "question_ids" text array NOT NULL,
        "owner_id" uuid NOT NULL,
        "due_on" date NOT NULL,
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "PK_23a8d2db26db8cabb6ae9d6cd87" PRIMARY KEY ("id")
      );
      CREATE INDEX "IDX_bd6413155221a863a0d920e560" ON "recommendations" ("round_id");
      CREATE TABLE "round_signatures" (
        "id" uuid NOT NULL,
        "round_id" uuid NOT NULL,
        "user_id" uuid NOT NULL,
        "digest" text NOT NULL,
        "signed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_47b91b5aa2acfbf61f73e35597b" PRIMARY KEY ("id")
      );
      CREATE INDEX "signatures_of_round" ON "round_signatures" ("round_id", "signed_at");
      CREATE TABLE "recommendation_progress" (
        "id" uuid NOT NULL,
        "recommendation_id" uuid NOT NULL,
        "state" text NOT NULL,
        "words" text NOT NULL,
        "recorded_by" uuid NOT NULL,
        "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "CHK_b5791af90b3a145ad5d823e414" CHECK (state IN ('open', 'done')),
        CONSTRAINT "PK_94142a5101aa5b8a451d5fda430" PRIMARY KEY ("id")
      );
      CREATE INDEX "progress_of_recommendation" ON "recommendation_progress" ("recommendation_id", "recorded_at");
      ALTER TABLE "audit_rounds" ADD CONSTRAINT "FK_7663bdfca766980c9ce58ca8669" FOREIGN KEY ("label_id") REFERENCES "labels"("id");
      ALTER TABLE "audit_rounds" ADD CONSTRAINT "FK_4a0adb4af6671b844e754d26bb4" FOREIGN KEY ("opened_by") REFERENCES "staff_users"("id");
      ALTER TABLE "audit_draws" ADD CONSTRAINT "FK_e1f923cfc969519c9ff229fdcd8" FOREIGN KEY ("round_id") REFERENCES "audit_rounds"("id");
      ALTER TABLE "audit_draws" ADD CONSTRAINT "FK_6497359e58f60c0d610d5e96257" FOREIGN KEY ("drawn_by") REFERENCES "staff_users"("id");
      ALTER TABLE "audit_round_auditors" ADD CONSTRAINT "FK_4c6f6beffdbf54462bf14137118" FOREIGN KEY ("round_id") REFERENCES "audit_rounds"("id");
      ALTER TABLE "audit_round_auditors" ADD CONSTRAINT "FK_42b5dc5d4c43425722f4c1bc918" FOREIGN KEY ("user_id") REFERENCES "staff_users"("id");
      ALTER TABLE "sampled_cases" ADD CONSTRAINT "FK_d6d39d28ee4b4409c811ca413ed" FOREIGN KEY ("round_id") REFERENCES "audit_rounds"("id");
      ALTER TABLE "sampled_cases" ADD CONSTRAINT "FK_bdf42880a4ffb1737c1b420ce23" FOREIGN KEY ("item_id") REFERENCES "feedback_items"("id");
      ALTER TABLE "judgements" ADD CONSTRAINT "FK_7a4c843804d4e376d9906e9f21d" FOREIGN KEY ("round_id") REFERENCES "audit_rounds"("id");
      ALTER TABLE "judgements" ADD CONSTRAINT "FK_345221f1b7514548bf9170ed285" FOREIGN KEY ("judged_by") REFERENCES "staff_users"("id");
      ALTER TABLE "recommendations" ADD CONSTRAINT "FK_bd6413155221a863a0d920e5600" FOREIGN KEY ("round_id") REFERENCES "audit_rounds"("id");
      ALTER TABLE "recommendations" ADD CONSTRAINT "FK_16f8f04bda5faa8aa7e85d1d124" FOREIGN KEY ("owner_id") REFERENCES "staff_users"("id");
      ALTER TABLE "round_signatures" ADD CONSTRAINT "FK_1faa1509b9db396addc23dd5765" FOREIGN KEY ("round_id") REFERENCES "audit_rounds"("id");
      ALTER TABLE "round_signatures" ADD CONSTRAINT "FK_1f8cfcf075f37987712499edd1e" FOREIGN KEY ("user_id") REFERENCES "staff_users"("id");
      ALTER TABLE "recommendation_progress" ADD CONSTRAINT "FK_deb8d790795d2b652d759d9a257" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id");
      ALTER TABLE "recommendation_progress" ADD CONSTRAINT "FK_8624cc7a3eed8802f067a509f49" FOREIGN KEY ("recorded_by") REFERENCES "staff_users"("id");
    `);
    await queryRunner.query(`
      CREATE TRIGGER audit_draws_append_only BEFORE UPDATE OR DELETE ON audit_draws
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER sampled_cases_append_only BEFORE UPDATE OR DELETE ON sampled_cases
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER judgements_append_only BEFORE UPDATE OR DELETE ON judgements
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER round_signatures_append_only BEFORE UPDATE OR DELETE ON round_signatures
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER recommendation_progress_append_only BEFORE UPDATE OR DELETE ON recommendation_progress
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      -- What a round is and how its sample is drawn never changes; a signed one changes in nothing.
      CREATE FUNCTION refuse_round_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.signed_at IS NULL
          AND to_jsonb(NEW) - 'signed_at' - 'score' = to_jsonb(OLD) - 'signed_at' - 'score' THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'a round is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER audit_rounds_settled BEFORE UPDATE OR DELETE ON audit_rounds
        FOR EACH ROW EXECUTE FUNCTION refuse_round_change();
      CREATE FUNCTION refuse_change_of_signed_round() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE changed uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.round_id ELSE NEW.round_id END;
      BEGIN
        -- Waits for whoever is signing.
        PERFORM FROM audit_rounds WHERE id = changed FOR SHARE;
        IF (SELECT signed_at IS NOT NULL FROM audit_rounds WHERE id = changed) THEN
          RAISE EXCEPTION 'the round is signed and append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER auditors_of_signed_round BEFORE INSERT OR UPDATE OR DELETE ON audit_round_auditors
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_round();
      CREATE TRIGGER judgements_of_signed_round BEFORE INSERT ON judgements
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_round();
      CREATE TRIGGER signatures_of_signed_round BEFORE INSERT ON round_signatures
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_round();
      CREATE TRIGGER recommendations_of_signed_round BEFORE INSERT OR UPDATE OR DELETE ON recommendations
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_round();
      -- The draw is written after its cases, and closes the sample.
      CREATE FUNCTION refuse_growth_of_sample() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM audit_draws WHERE round_id = NEW.round_id) THEN
          RAISE EXCEPTION 'the sample is drawn and append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER sampled_cases_complete BEFORE INSERT ON sampled_cases
        FOR EACH ROW EXECUTE FUNCTION refuse_growth_of_sample();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE "recommendation_progress", "recommendations", "round_signatures", "judgements", "sampled_cases", "audit_draws", "audit_round_auditors", "audit_rounds"',
    );
    await queryRunner.query(
      'DROP FUNCTION refuse_round_change, refuse_change_of_signed_round, refuse_growth_of_sample',
    );
  }
}
