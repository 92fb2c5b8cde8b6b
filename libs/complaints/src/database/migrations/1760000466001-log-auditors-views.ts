import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the access log say that an auditor looked at a list, figures, evidence or a round. */
export class LogAuditorsViews1760000466001 implements MigrationInterface {
  name = 'LogAuditorsViews1760000466001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE "access_entries" DROP CONSTRAINT "CHK_41532759189870fc389427000f";
      ALTER TABLE "access_entries" ADD CONSTRAINT "CHK_2b6dca24ce16b05480676e36cd" CHECK (kind IN ('case-viewed', 'letter-viewed', 'file-viewed', 'list-viewed', 'figures-viewed', 'evidence-viewed', 'round-viewed', 'dossiers-ordered', 'dossiers-viewed', 'dossiers-downloaded', 'figures-exported', 'report-exported', 'log-exported', 'access-given', 'access-ended', 'person-erased'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Evidence is not taken down: it is append-only. Restore a backup instead.');
  }
}
