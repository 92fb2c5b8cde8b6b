import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps what labels state about themselves and what proves it. Statements, reports and their history are append-only. */
export class KeepDeclaredEvidence1760000350000 implements MigrationInterface {
  name = 'KeepDeclaredEvidence1760000350000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "evidence_files" (
        "id" uuid NOT NULL,
        "label_id" uuid NOT NULL,
        "name" text NOT NULL,
        "media_type" text NOT NULL,
        "sha256" text NOT NULL,
        "size_bytes" integer NOT NULL,
        "uploaded_by" uuid NOT NULL,
        "uploaded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_f8d1a9a8e0430b749e2f4694460" PRIMARY KEY ("id")
      );
      CREATE TABLE "audits" (
        "id" uuid NOT NULL,
        "label_id" uuid NOT NULL,
        "title" text NOT NULL,
        "performed_by" text NOT NULL,
        "scope" text NOT NULL,
        "aspects" text array NOT NULL,
        "finished_on" date NOT NULL,
        "file_id" uuid,
        "added_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "PK_b2d7a2089999197dc7024820f28" PRIMARY KEY ("id")
      );
      CREATE INDEX "audits_of_label" ON "audits" ("label_id", "finished_on");
      CREATE TABLE "audit_findings" (
        "id" uuid NOT NULL,
        "audit_id" uuid NOT NULL,
        "finding" text NOT NULL,
        "action" text,
        "owner_id" uuid,
        "due_on" date,
        "done_on" date,
        "late_reason" text,
        "added_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "CHK_1823c852230c10156757dd6920" CHECK (done_on IS NULL OR action IS NOT NULL),
        CONSTRAINT "CHK_af111b8a5317068599fac4b516" CHECK ((action IS NULL) = (owner_id IS NULL) AND (action IS NULL) = (due_on IS NULL)),
        CONSTRAINT "PK_b66fb855ac062aabeccdd4ec1b4" PRIMARY KEY ("id")
      );
      CREATE INDEX "IDX_171d7ba75037f4c80624319690" ON "audit_findings" ("audit_id");
      CREATE TABLE "evidence_changes" (
        "id" uuid NOT NULL,
        "label_id" uuid NOT NULL,
        "subject" text NOT NULL,
        "subject_id" uuid NOT NULL,
        "change" text NOT NULL,
        "name" text NOT NULL,
        "content" jsonb NOT NULL,
        "changed_by" uuid NOT NULL,
        "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "CHK_18b6b5e5382ac06d2b99200b3f" CHECK (change IN ('added', 'changed', 'withdrawn', 'acknowledged')),
        CONSTRAINT "CHK_2cc9fa7c1223e07717a28d8bf2" CHECK (subject IN ('statement', 'document', 'training', 'audit', 'finding', 'report')),
        CONSTRAINT "PK_869c4fc9521dc8bb87b60aeea56" PRIMARY KEY ("id")
      );
      CREATE INDEX "evidence_changes_of_label" ON "evidence_changes" ("label_id", "changed_at", "id");
      CREATE TABLE "evidence_documents" (
        "id" uuid NOT NULL,
        "label_id" uuid NOT NULL,
        "question_ids" text array NOT NULL,
        "title" text NOT NULL,
        "file_id" uuid NOT NULL,
        "owner_id" uuid NOT NULL,
        "dated_on" date NOT NULL,
        "valid_until" date NOT NULL,
        "added_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "withdrawn_at" TIMESTAMP WITH TIME ZONE,
        "withdrawn_reason" text,
        "reminded_at" TIMESTAMP WITH TIME ZONE,
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "CHK_231bf3443ae8cb37242d807cad" CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
        CONSTRAINT "CHK_19fc2646d89ba5444eb7331965" CHECK (valid_until >= dated_on),
        CONSTRAINT "PK_b46a40c01287b3f561833b5964a" PRIMARY KEY ("id")
      );
      CREATE INDEX "evidence_documents_to_renew" ON "evidence_documents" ("valid_until") WHERE withdrawn_at IS NULL AND reminded_at IS NULL;
      CREATE INDEX "evidence_documents_of_label" ON "evidence_documents" ("label_id", "valid_until");
      CREATE TABLE "management_reports" (
        "id" uuid NOT NULL,
        "label_id" uuid NOT NULL,
        "quarter" text NOT NULL,
        "title" text NOT NULL,
        "summary" text NOT NULL,
        "topics" text array NOT NULL,
        "file_id" uuid NOT NULL,
        "issued_by" uuid NOT NULL,
        "issued_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "CHK_ee122e6aa2fc237957abe20668" CHECK (quarter ~ '^[0-9]{4}-Q[1-4]$'),
        CONSTRAINT "PK_72140fa702a8815c7088b49577d" PRIMARY KEY ("id")
      );
      CREATE INDEX "management_reports_of_label" ON "management_reports" ("label_id", "quarter", "issued_at");
      CREATE TABLE "report_acknowledgements" (
        "report_id" uuid NOT NULL,
        "user_id" uuid NOT NULL,
        "response" text,
        "acknowledged_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_88f0cc338aa9df7de72c77f6072" PRIMARY KEY ("report_id", "user_id")
      );
      CREATE TABLE "statements" (
        "label_id" uuid NOT NULL,
        "question_id" text NOT NULL,
        "version" integer NOT NULL,
        "answer" text NOT NULL,
        "explanation" text NOT NULL,
        "saved_by" uuid NOT NULL,
        "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "CHK_60b204e4f90561535bf3f3cedf" CHECK (answer IN ('yes', 'no', 'na')),
        CONSTRAINT "PK_a8216e6520f2fe92d638a719b19" PRIMARY KEY ("label_id", "question_id", "version")
      );
      CREATE INDEX "statements_as_of" ON "statements" ("label_id", "saved_at");
      CREATE TABLE "trainings" (
        "id" uuid NOT NULL,
        "user_id" uuid NOT NULL,
        "title" text NOT NULL,
        "provider" text NOT NULL,
        "completed_on" date NOT NULL,
        "valid_until" date,
        "file_id" uuid,
        "added_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "reminded_at" TIMESTAMP WITH TIME ZONE,
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "CHK_4eeec3f22ce3180ebb55b1c9da" CHECK (valid_until IS NULL OR valid_until >= completed_on),
        CONSTRAINT "PK_b67237502b175163e47dc85018d" PRIMARY KEY ("id")
      );
      CREATE INDEX "trainings_of_user" ON "trainings" ("user_id", "completed_on");
      ALTER TABLE "evidence_files" ADD CONSTRAINT "FK_dd56a9c5c843a89297f85dbe153" FOREIGN KEY ("label_id") REFERENCES "labels"("id");
      ALTER TABLE "evidence_files" ADD CONSTRAINT "FK_9c814a1eed0dd6b7a5bf714dcc5" FOREIGN KEY ("uploaded_by") REFERENCES "staff_users"("id");
      ALTER TABLE "audits" ADD CONSTRAINT "FK_98b22a252a7237b16c7937c4732" FOREIGN KEY ("label_id") REFERENCES "labels"("id");
      ALTER TABLE "audits" ADD CONSTRAINT "FK_e982e82dff0e28eef4bfcd8f2ff" FOREIGN KEY ("file_id") REFERENCES "evidence_files"("id");
      ALTER TABLE "audit_findings" ADD CONSTRAINT "FK_171d7ba75037f4c80624319690e" FOREIGN KEY ("audit_id") REFERENCES "audits"("id");
      ALTER TABLE "audit_findings" ADD CONSTRAINT "FK_31f24f18b4e4dc2d9fcd74d8186" FOREIGN KEY ("owner_id") REFERENCES "staff_users"("id");
      ALTER TABLE "evidence_changes" ADD CONSTRAINT "FK_9350bbbab887ae374b624c411c3" FOREIGN KEY ("label_id") REFERENCES "labels"("id");
      ALTER TABLE "evidence_changes" ADD CONSTRAINT "FK_7977aa5a14882cc54875c7e396e" FOREIGN KEY ("changed_by") REFERENCES "staff_users"("id");
      ALTER TABLE "evidence_documents" ADD CONSTRAINT "FK_fcb83c7ecf3f3a1b5712451aca8" FOREIGN KEY ("label_id") REFERENCES "labels"("id");
      ALTER TABLE "evidence_documents" ADD CONSTRAINT "FK_c5a3054209e7e0444a38646e0b4" FOREIGN KEY ("file_id") REFERENCES "evidence_files"("id");
      ALTER TABLE "evidence_documents" ADD CONSTRAINT "FK_9e1688018627a3cf2b527b13ab2" FOREIGN KEY ("owner_id") REFERENCES "staff_users"("id");
      ALTER TABLE "management_reports" ADD CONSTRAINT "FK_ac783c5fd4a61f3917fa094976a" FOREIGN KEY ("label_id") REFERENCES "labels"("id");
      ALTER TABLE "management_reports" ADD CONSTRAINT "FK_2c432886e89a5b507e88e238bab" FOREIGN KEY ("file_id") REFERENCES "evidence_files"("id");
      ALTER TABLE "management_reports" ADD CONSTRAINT "FK_50b2eecad37deba33a354ee060e" FOREIGN KEY ("issued_by") REFERENCES "staff_users"("id");
      ALTER TABLE "report_acknowledgements" ADD CONSTRAINT "FK_f88fb4f174d202c15a203b70185" FOREIGN KEY ("report_id") REFERENCES "management_reports"("id");
      ALTER TABLE "report_acknowledgements" ADD CONSTRAINT "FK_0301b040c4011a8d63ee935943e" FOREIGN KEY ("user_id") REFERENCES "staff_users"("id");
      ALTER TABLE "statements" ADD CONSTRAINT "FK_ee05f40ad51814cce069bb1bfc7" FOREIGN KEY ("label_id") REFERENCES "labels"("id");
      ALTER TABLE "statements" ADD CONSTRAINT "FK_17c2935db96f52cc30b4a73da07" FOREIGN KEY ("saved_by") REFERENCES "staff_users"("id");
      ALTER TABLE "trainings" ADD CONSTRAINT "FK_0a6488e45e7e8ed7d5f69e0dead" FOREIGN KEY ("user_id") REFERENCES "staff_users"("id");
      ALTER TABLE "trainings" ADD CONSTRAINT "FK_c5e570b542fd6ae1c3ffe8fda6c" FOREIGN KEY ("file_id") REFERENCES "evidence_files"("id");
    `);
    await queryRunner.query(`
      CREATE TRIGGER statements_append_only BEFORE UPDATE OR DELETE ON statements
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER management_reports_append_only BEFORE UPDATE OR DELETE ON management_reports
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER report_acknowledgements_append_only BEFORE UPDATE OR DELETE ON report_acknowledgements
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER evidence_changes_append_only BEFORE UPDATE OR DELETE ON evidence_changes
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE "evidence_changes", "report_acknowledgements", "management_reports", "audit_findings", "audits", "trainings", "evidence_documents", "statements", "evidence_files"',
    );
  }
}
