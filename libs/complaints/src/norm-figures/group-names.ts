import type { Queryable } from '../database/queryable.js';
import type { Language } from '../vocabulary.js';
import type { Grouping } from './norm-counts.js';

/** Gives groups of products and of handlers the names that people know them by; months and channels have none. */
export async function nameGroups(
  dataSource: Queryable,
  bands: { groups: { key: string | null; name: string | null }[] | null }[],
  groupBy: Grouping,
  language: Language,
): Promise<void> {
  if (groupBy !== 'product' && groupBy !== 'handler') return;
  const groups = bands.flatMap((band) => band.groups ?? []);
  const ids = [...new Set(groups.flatMap(({ key }) => key ?? []))];
  const source = groupBy === 'handler' ? 'name FROM staff_users' : `name_${language} AS name FROM products`;
  const named: { id: string; name: string }[] = await dataSource.query(
    `SELECT id, ${source} WHERE id = ANY($1::uuid[])`,
    [ids],
  );
  const names = new Map(named.map(({ id, name }) => [id, name]));
  for (const group of groups) group.name = names.get(group.key ?? '') ?? null;
}
