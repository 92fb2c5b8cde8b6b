import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Writes down who saw or took what, and gives auditors access for a time. */
export class LogAccess1760000341000 implements MigrationInterface {
  name = 'LogAccess1760000341000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "access_entries" (
        "id" uuid NOT NULL,
        "at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "user_id" uuid NOT NULL,
        "role" text NOT NULL,
        "kind" text NOT NULL,
        "item_id" uuid,
        "subject_id" uuid,
        "reason" text,
        "details" jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT "CHK_596b4582efbd6668095d396f6d" CHECK (kind IN ('case-viewed', 'letter-viewed', 'file-viewed', 'dossiers-ordered', 'dossiers-viewed', 'dossiers-downloaded', 'figures-exported', 'log-exported', 'access-given', 'access-ended', 'person-erased')),
        PRIMARY KEY ("id")
      );
      CREATE INDEX "access_entries_of_item" ON "access_entries" ("item_id", "at");
      CREATE INDEX "access_entries_by_time" ON "access_entries" ("at", "id");
      CREATE TABLE "access_grants" (
        "id" uuid NOT NULL,
        "user_id" uuid NOT NULL,
        "label_id" uuid,
        "item_ids" uuid array NOT NULL DEFAULT '{}',
        "given_from" TIMESTAMP WITH TIME ZONE NOT NULL,
        "given_until" TIMESTAMP WITH TIME ZONE NOT NULL,
        "reason" text NOT NULL,
        "given_by" uuid,
        "given_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "CHK_76dd7300d6589d4695f63df805" CHECK (given_from < given_until),
        CONSTRAINT "CHK_1a1da8ac378405ed1b28323720" CHECK ((label_id IS NULL) = (cardinality(item_ids) > 0)),
        PRIMARY KEY ("id")
      );
      CREATE INDEX "access_grants_of_user" ON "access_grants" ("user_id", "given_until");
      ALTER TABLE "access_entries" ADD CONSTRAINT "FK_d33d22d353580f073fa897d5beb" FOREIGN KEY ("user_id") REFERENCES "staff_users"("id");
      ALTER TABLE "access_entries" ADD CONSTRAINT "FK_002b89ca3f6a31d3d2814cf4dd4" FOREIGN KEY ("item_id") REFERENCES "feedback_items"("id");
      ALTER TABLE "access_grants" ADD CONSTRAINT "FK_88c268af036108b0891caacce7c" FOREIGN KEY ("user_id") REFERENCES "staff_users"("id");
      ALTER TABLE "access_grants" ADD CONSTRAINT "FK_ffcfb938e28deadec1dc93211e1" FOREIGN KEY ("label_id") REFERENCES "labels"("id");
      ALTER TABLE "access_grants" ADD CONSTRAINT "FK_38dbe9d75d30ce7da187b29e0b3" FOREIGN KEY ("given_by") REFERENCES "staff_users"("id");
    `);
    await queryRunner.query(`
      CREATE TRIGGER access_entries_append_only BEFORE UPDATE OR DELETE ON access_entries
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER access_entries_no_truncate BEFORE TRUNCATE ON access_entries
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Evidence is not taken down: it is append-only. Restore a backup instead.');
  }
}
