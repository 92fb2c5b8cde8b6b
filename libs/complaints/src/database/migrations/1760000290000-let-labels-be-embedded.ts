import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a label name the websites that may show its complaint form inside their own pages; none until it does. */
export class LetLabelsBeEmbedded1760000290000 implements MigrationInterface {
  name = 'LetLabelsBeEmbedded1760000290000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "labels" ADD "embed_origins" text array NOT NULL DEFAULT '{}'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "labels" DROP COLUMN "embed_origins"');
  }
}
