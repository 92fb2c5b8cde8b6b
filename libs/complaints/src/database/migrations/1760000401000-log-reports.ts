import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the access log say that somebody took the report of an audit round. */
export class LogReports1760000401000 implements MigrationInterface {
  name = 'LogReports1760000401000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE "access_entries" DROP CONSTRAINT "CHK_596b4582efbd6668095d396f6d";
      ALTER TABLE "access_entries" ADD CONSTRAINT "CHK_41532759189870fc389427000f" CHECK (kind IN ('case-viewed', 'letter-viewed', 'file-viewed', 'dossiers-ordered', 'dossiers-viewed', 'dossiers-downloaded', 'figures-exported', 'report-exported', 'log-exported', 'access-given', 'access-ended', 'person-erased'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Evidence is not taken down: it is append-only. Restore a backup instead.');
  }
}
