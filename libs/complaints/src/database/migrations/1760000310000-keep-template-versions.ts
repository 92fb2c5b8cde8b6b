import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps every version of a label's templates and house style, and with each letter which version it came from. */
export class KeepTemplateVersions1760000310000 implements MigrationInterface {
  name = 'KeepTemplateVersions1760000310000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "template_versions" (
        "id" uuid NOT NULL,
        "label_id" uuid NOT NULL,
        "purpose" text NOT NULL,
        "language" text NOT NULL,
        "version" integer NOT NULL,
        "active_from" date NOT NULL,
        "content" jsonb NOT NULL,
        "back_to" integer,
        "reason" text NOT NULL,
        "made_by" uuid NOT NULL,
        "made_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        PRIMARY KEY ("id")
      );
      CREATE TABLE "template_withdrawals" (
        "version_id" uuid NOT NULL,
        "reason" text NOT NULL,
        "withdrawn_by" uuid NOT NULL,
        "withdrawn_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        PRIMARY KEY ("version_id")
      );
      CREATE INDEX "template_versions_in_force" ON "template_versions" ("label_id", "language", "purpose", "active_from", "version");
      ALTER TABLE "template_versions" ADD CONSTRAINT "CHK_15010e5ce25cde42c9352204bc" CHECK (language IN ('nl', 'en'));
      ALTER TABLE "template_versions" ADD CONSTRAINT "UQ_82480ce199ef1d3f43a1dcd45ae" UNIQUE ("label_id", "purpose", "language", "version");
      ALTER TABLE "template_versions" ADD CONSTRAINT "FK_d28e9906a035df0bf515c5aa1da" FOREIGN KEY ("label_id") REFERENCES "labels"("id");
      ALTER TABLE "template_versions" ADD CONSTRAINT "FK_1b687e343ebaa96bd350c24e46d" FOREIGN KEY ("made_by") REFERENCES "staff_users"("id");
      ALTER TABLE "template_withdrawals" ADD CONSTRAINT "FK_67a97d47651864ee21c140b234e" FOREIGN KEY ("version_id") REFERENCES "template_versions"("id");
      ALTER TABLE "template_withdrawals" ADD CONSTRAINT "FK_ab7752be154f3b029df281ebcc4" FOREIGN KEY ("withdrawn_by") REFERENCES "staff_users"("id");
      CREATE FUNCTION refuse_template_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'versions of templates are append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER template_versions_append_only BEFORE UPDATE OR DELETE ON template_versions
        FOR EACH ROW EXECUTE FUNCTION refuse_template_change();
      CREATE TRIGGER template_withdrawals_append_only BEFORE UPDATE OR DELETE ON template_withdrawals
        FOR EACH ROW EXECUTE FUNCTION refuse_template_change();
      ALTER TABLE "letters" ADD "template_version" integer, ADD "house_style_version" integer;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE "letters" DROP COLUMN "template_version", DROP COLUMN "house_style_version";
      DROP TABLE "template_withdrawals";
      DROP TABLE "template_versions";
      DROP FUNCTION refuse_template_change();
    `);
  }
}
