import type { MigrationInterface, QueryRunner } from 'typeorm';

const BODY = `
        to_tsvector('simple'::regconfig, concat_ws(' ', content.name, content.organisation, content.email,
                 content.policy_number, content.claim_number))
            || to_tsvector('dutch'::regconfig, concat_ws(' ', left(content.story, 50000), content.wish))`;

/** The same words as before; PL/pgSQL plans the expression once for each connection, SQL anew for every insert. */
export class PlanSearchDocumentOnce1760000250000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE OR REPLACE FUNCTION item_search_document(content item_contents) RETURNS tsvector
      LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$ BEGIN RETURN ${BODY}; END $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE OR REPLACE FUNCTION item_search_document(content item_contents) RETURNS tsvector
      LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT ${BODY} $$`);
  }
}
