import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Remembers who is away on which days, and who stands in. */
export class RecordAbsences1760000220000 implements MigrationInterface {
  name = 'RecordAbsences1760000220000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "absences" (
        "id" uuid NOT NULL,
        "user_id" uuid NOT NULL,
        "from_on" date NOT NULL,
        "until_on" date,
        "stand_in_id" uuid NOT NULL,
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "CHK_e20662506caa0ba0f1b4884bbb" CHECK (stand_in_id <> user_id),
        CONSTRAINT "CHK_b121f067160a6346957057f967" CHECK (until_on IS NULL OR until_on >= from_on),
        CONSTRAINT "PK_bd79346866fea8ac6f269252748" PRIMARY KEY ("id")
      );
      CREATE INDEX "IDX_1769d6015140d01b23bb53b3bc" ON "absences" ("stand_in_id");
      CREATE INDEX "absences_of_user" ON "absences" ("user_id", "from_on");
      ALTER TABLE "absences" ADD CONSTRAINT "FK_ad1bb527e74c350a6c31db0637b" FOREIGN KEY ("user_id") REFERENCES "staff_users"("id");
      ALTER TABLE "absences" ADD CONSTRAINT "FK_1769d6015140d01b23bb53b3bcd" FOREIGN KEY ("stand_in_id") REFERENCES "staff_users"("id");
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "absences"');
  }
}
