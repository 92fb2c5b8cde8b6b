import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Remembers who made each version of a label, a policy, a member of staff or a product. */
export class RecordSettingsChanges1760000150000 implements MigrationInterface {
  name = 'RecordSettingsChanges1760000150000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "settings_changes" (
        "subject_id" uuid NOT NULL,
        "version" integer NOT NULL,
        "changed_by" uuid NOT NULL,
        "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_90a745374c2c6a21c1a5c33c7fd" PRIMARY KEY ("subject_id", "version")
      );
      ALTER TABLE "settings_changes" ADD CONSTRAINT "FK_f8652e31851e8453c4ac83ed899" FOREIGN KEY ("changed_by") REFERENCES "staff_users"("id");
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "settings_changes"');
  }
}
