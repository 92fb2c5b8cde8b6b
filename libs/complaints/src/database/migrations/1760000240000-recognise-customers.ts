import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets a customer be recognised as people would: names whatever their case, accents, order and initials, numbers
 * whatever their spaces, addresses by postcode and house number. `name-words.ts` writes what is sought the same way.
 */
export class RecogniseCustomers1760000240000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The words of a name, and behind a colon their initials.
      CREATE FUNCTION name_words(name text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
      BEGIN RETURN (SELECT coalesce(array_agg(DISTINCT word) || array_agg(DISTINCT ':' || left(word, 1)), '{}')
        FROM regexp_split_to_table(
          regexp_replace(
            translate(lower(regexp_replace(normalize(name, NFKD), '[\\u0300-\\u036f]', '', 'g')), 'øØłŁđĐı', 'oollddi'),
            '(^|\\s)[''’\`][tns](?=\\s)|[''’\`]', '\\1', 'g'),
          '[^a-z0-9\\u0080-\\uffff]+') word
        WHERE word <> '' AND word <> ALL ('{van,von,vd,de,der,den,het,ten,ter,te,op,in,dhr,mw,mevr,mevrouw,meneer,dr,drs,mr,ir,ing,prof}'));
      END $$;
      CREATE FUNCTION number_key(number text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT upper(regexp_replace(number, '[^A-Za-z0-9]', '', 'g'))
      $$;
      CREATE FUNCTION address_key(address jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT upper(regexp_replace(address->>'postalCode', '[^A-Za-z0-9]', '', 'g')) || ' ' || substring(address->>'street' from '\\s(\\d+)')
      $$;
      DROP INDEX item_contents_by_name;
      CREATE INDEX item_contents_by_names ON item_contents USING gin (name_words(coalesce(name, '') || ' ' || coalesce(organisation, '')));
      CREATE INDEX item_contents_by_policy_key ON item_contents (number_key(policy_number)) WHERE policy_number IS NOT NULL;
      CREATE INDEX item_contents_by_claim_key ON item_contents (number_key(claim_number)) WHERE claim_number IS NOT NULL;
      CREATE INDEX item_contents_by_address_key ON item_contents (address_key(address)) WHERE address_key(address) IS NOT NULL;
      DROP INDEX "IDX_8a463705ffc589beb4d79f661b";
      DROP INDEX "IDX_5a572699cbb7cb18c8d739e342";
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX "IDX_8a463705ffc589beb4d79f661b" ON "item_contents" ("policy_number") WHERE policy_number IS NOT NULL;
      CREATE INDEX "IDX_5a572699cbb7cb18c8d739e342" ON "item_contents" ("claim_number") WHERE claim_number IS NOT NULL;
      CREATE INDEX item_contents_by_name ON item_contents (name);
      DROP INDEX item_contents_by_names, item_contents_by_policy_key, item_contents_by_claim_key, item_contents_by_address_key;
      DROP FUNCTION address_key(jsonb), number_key(text), name_words(text);
    `);
  }
}
