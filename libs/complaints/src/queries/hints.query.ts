import type { DataSource } from 'typeorm';
import { phoneDigits } from '../feedback-item/complainant.js';
import { soughtName } from '../feedback-item/name-words.js';
import type { Actor } from '../staff/actor.js';
import { type ListRow, readListRows } from './list-row.js';
import { SqlConditions } from './sql-conditions.js';

/** What is known of the caller so far, while the form is being filled in. */
export interface RegistrationSoFar {
  name?: string | null | undefined;
  organisation?: string | null | undefined;
  /** Postcode and street with the house number, which tell an address together. */
  postalCode?: string | null | undefined;
  street?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  policyNumber?: string | null | undefined;
  claimNumber?: string | null | undefined;
  story?: string | undefined;
}

/** An earlier case with what it has in common. */
export interface RegistrationHint {
  row: ListRow;
  match: 'same-customer' | 'look-alike';
}

/** Earlier cases of what seems the same customer, and recent open cases whose story looks alike; ten at most. */
export async function registrationHints(
  dataSource: DataSource,
  soFar: RegistrationSoFar,
  actor: Actor,
  now: Date,
): Promise<RegistrationHint[]> {
  const customer = await casesMatching(dataSource, sameCustomer(soFar), actor, now, 6);
  const alike = await casesMatching(dataSource, looksAlike(soFar.story ?? ''), actor, now, 4);
  const known = new Set(customer.map(({ id }) => id));
  return [
    ...customer.map((row) => ({ row, match: 'same-customer' as const })),
    ...alike.filter(({ id }) => !known.has(id)).map((row) => ({ row, match: 'look-alike' as const })),
  ];
}

type Matcher = ((conditions: SqlConditions) => string) | null;

async function casesMatching(
  dataSource: DataSource,
  matcher: Matcher,
  actor: Actor,
  now: Date,
  limit: number,
): Promise<ListRow[]> {
  if (!matcher) return [];
  const conditions = new SqlConditions();
  conditions.and(matcher(conditions));
  conditions.inScope(actor);
  const found: { id: string }[] = await dataSource.query(
    `SELECT item.id FROM feedback_items item JOIN item_contents content ON content.item_id = item.id
     WHERE ${conditions} ORDER BY item.received_at DESC LIMIT ${conditions.parameter(limit)}`,
    conditions.parameters,
  );
  return readListRows(
    dataSource.manager,
    found.map(({ id }) => id),
    actor,
    now,
  );
}

/** More of one kind than anybody reads: a common name must not make everybody wait. */
const MOST_OF_A_KIND = 500;

function sameCustomer(soFar: RegistrationSoFar): Matcher {
  const digits = phoneDigits(soFar.phone ?? null);
  const email = soFar.email?.trim().toLowerCase();
  const policy = numberKey(soFar.policyNumber);
  const claim = numberKey(soFar.claimNumber);
  const address = { postalCode: soFar.postalCode ?? '', street: soFar.street ?? '' };
  const matches: Condition[] = [
    ...[soFar.name, soFar.organisation].flatMap((name) => sameName(name ?? '')),
    ...(email?.includes('@') ? [['content.email = ?', email] as Condition] : []),
    ...(digits ? [['content.phone_digits = ?', digits] as Condition] : []),
    ...(policy ? [['number_key(content.policy_number) = ?', policy] as Condition] : []),
    ...(claim ? [['number_key(content.claim_number) = ?', claim] as Condition] : []),
    ...(numberKey(address.postalCode) && /\s\d/.test(address.street)
      ? [['address_key(content.address) = address_key(?::jsonb)', JSON.stringify(address)] as Condition]
      : []),
  ];
  if (matches.length === 0) return null;
  return (conditions) => {
    const found = matches.map(([sql, ...values]) => {
      let index = 0;
      const where = sql.replace(/\?/g, () => conditions.parameter(values[index++]));
      return `(SELECT item_id FROM item_contents content WHERE ${where} LIMIT ${MOST_OF_A_KIND})`;
    });
    return `item.id IN (${found.join(' UNION ')})`;
  };
}

/** A condition on `content`, with a `?` for each value. */
type Condition = [sql: string, ...values: unknown[]];

/** The same name in whatever order, case and accents, or with initials on either side. */
function sameName(name: string): Condition[] {
  const sought = soughtName(name);
  if (!sought) return [];
  const names = "name_words(coalesce(content.name, '') || ' ' || coalesce(content.organisation, ''))";
  const found: Condition[] = [[`${names} @> ?::text[]`, sought.whole]];
  if (!sought.byInitials) return found;
  const { familyName, others } = sought.byInitials;
  const each = others.map(() => ` AND ${names} && ?::text[]`).join('');
  return [...found, [`${names} @> ?::text[]${each}`, [familyName], ...others]];
}

/** A number as the index has it; too short a one tells nothing. */
function numberKey(typed: string | null | undefined): string | null {
  const key = typed?.replace(/[^A-Za-z0-9]/g, '').toUpperCase() ?? '';
  return key.length >= 3 ? key : null;
}

/** Open cases that share at least three telling words; by words, for want of meaning. */
function looksAlike(story: string): Matcher {
  const words = [...new Set(story.toLowerCase().match(/\p{L}{6,}/gu) ?? [])].slice(0, 12);
  if (words.length < 4) return null;
  return (conditions) => {
    const query = words
      .map((word) => `SELECT plainto_tsquery('dutch', ${conditions.parameter(word)}) AS q`)
      .join(' UNION ALL ');
    return `item.is_open AND item.id IN (
      SELECT content.item_id FROM (${query}) word
      JOIN item_contents content ON item_search_document(content) @@ word.q
      GROUP BY content.item_id HAVING count(*) >= 4 ORDER BY count(*) DESC LIMIT 50)`;
  };
}
