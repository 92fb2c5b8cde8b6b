import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seals the register every day: keys, seals, the heads that they fix, and what checks of them found. */
export class SealRegister1760000340000 implements MigrationInterface {
  name = 'SealRegister1760000340000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "seal_keys" (
        "key_id" text NOT NULL,
        "public_key" text NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "previous_key_id" text,
        "endorsement" text,
        PRIMARY KEY ("key_id")
      );
      CREATE TABLE "seals" (
        "number" integer NOT NULL,
        "day" date NOT NULL,
        "sealed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "size" integer NOT NULL,
        "root" text NOT NULL,
        "previous" text NOT NULL,
        "key_id" text NOT NULL,
        "signature" text NOT NULL,
        PRIMARY KEY ("number")
      );
      CREATE UNIQUE INDEX "IDX_6f76e03b0027cbbbe2132a8b3e" ON "seals" ("day");
      CREATE TABLE "seal_checks" (
        "checked_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "seals" integer NOT NULL,
        "problems" jsonb NOT NULL,
        PRIMARY KEY ("checked_at")
      );
      CREATE TABLE "seal_chunks" (
        "chunk" integer NOT NULL,
        "seal_number" integer NOT NULL,
        "root" text NOT NULL,
        PRIMARY KEY ("chunk", "seal_number")
      );
      CREATE TABLE "sealed_heads" (
        "item_id" uuid NOT NULL,
        "seal_number" integer NOT NULL,
        "position" integer NOT NULL,
        "reference" text NOT NULL,
        "seq" integer NOT NULL,
        "hash" text NOT NULL,
        PRIMARY KEY ("item_id", "seal_number")
      );
      CREATE INDEX "sealed_heads_by_position" ON "sealed_heads" ("position", "seal_number");
      ALTER TABLE "seals" ADD CONSTRAINT "FK_6e2d10ffdbca7e48e4302269558" FOREIGN KEY ("key_id") REFERENCES "seal_keys"("key_id");
      ALTER TABLE "sealed_heads" ADD CONSTRAINT "FK_3271d116dcb49db064c1699b02a" FOREIGN KEY ("item_id") REFERENCES "feedback_items"("id");
    `);
    await queryRunner.query(`
      CREATE TRIGGER seal_keys_append_only BEFORE UPDATE OR DELETE ON seal_keys
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER seal_keys_no_truncate BEFORE TRUNCATE ON seal_keys
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER seals_append_only BEFORE UPDATE OR DELETE ON seals
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER seals_no_truncate BEFORE TRUNCATE ON seals
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER sealed_heads_append_only BEFORE UPDATE OR DELETE ON sealed_heads
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER sealed_heads_no_truncate BEFORE TRUNCATE ON sealed_heads
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER seal_chunks_append_only BEFORE UPDATE OR DELETE ON seal_chunks
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER seal_chunks_no_truncate BEFORE TRUNCATE ON seal_chunks
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER seal_checks_append_only BEFORE UPDATE OR DELETE ON seal_checks
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER seal_checks_no_truncate BEFORE TRUNCATE ON seal_checks
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Evidence is not taken down: it is append-only. Restore a backup instead.');
  }
}
