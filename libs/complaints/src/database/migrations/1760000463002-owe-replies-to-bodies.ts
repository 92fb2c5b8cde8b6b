import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Our reaction in a dispute is owed to the dispute body; the customer was promised nothing by it. */
export class OweRepliesToBodies1760000463002 implements MigrationInterface {
  name = 'OweRepliesToBodies1760000463002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE "commitments" SET made_to = 'handler' WHERE kind = 'dispute-reply'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE "commitments" SET made_to = 'customer' WHERE kind = 'dispute-reply'`);
  }
}
