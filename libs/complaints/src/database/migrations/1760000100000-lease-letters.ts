import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter that is being sent belongs to one attempt for a while, so that two jobs never send it at once. */
export class LeaseLetters1760000100000 implements MigrationInterface {
  name = 'LeaseLetters1760000100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "letters" ADD "sending_until" TIMESTAMP WITH TIME ZONE');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "letters" DROP COLUMN "sending_until"');
  }
}
