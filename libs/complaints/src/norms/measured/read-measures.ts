import type { EntityManager } from 'typeorm';
import type { Threshold } from '../framework.schema.js';
import { judgedQuarters, quarterlyScope } from './judged-quarters.js';
import {
  bind,
  countsOf,
  type MeasuredScope,
  type QuarterlyMeasure,
  type Reading,
  rowsOf,
  type ShareMeasure,
} from './measure.js';
import { measureOf } from './measures.js';

/**
 * Reads every figure once, by the name of its threshold; those that the register does not hold are not in it. All shares
 * come from one statement, so that they belong together whatever changes meanwhile.
 */
export async function readMeasures(
  manager: EntityManager,
  scope: MeasuredScope,
  thresholds: readonly Threshold[],
): Promise<Map<string, Reading>> {
  const shares = new Map<string, ShareMeasure>();
  const others = new Map<string, () => Promise<Reading>>();
  for (const threshold of thresholds) {
    const { name } = threshold;
    const measure = measureOf(name);
    if (shares.has(name) || others.has(name)) continue;
    if (measure?.kind === 'share') shares.set(name, measure);
    else if (measure?.kind === 'read') others.set(name, () => measure.read(manager, scope, threshold));
    else if (measure) others.set(name, () => readQuarters(manager, scope, measure, threshold));
  }
  // The shares take the database longest; the others are read meanwhile, one after the other.
  const both = await Promise.all([readShares(manager, scope, [...shares]), readInTurn(others)]);
  return new Map(both.flat());
}

async function readInTurn(reads: ReadonlyMap<string, () => Promise<Reading>>): Promise<[string, Reading][]> {
  const readings: [string, Reading][] = [];
  for (const [name, read] of reads) readings.push([name, await read()]);
  return readings;
}

async function readShares(
  manager: EntityManager,
  scope: MeasuredScope,
  shares: readonly [string, ShareMeasure][],
): Promise<[string, Reading][]> {
  if (shares.length === 0) return [];
  const groups = [...new Set(shares.map(([, { rows }]) => rows))].map((rows, place) => {
    const own = shares.filter(([, share]) => share.rows === rows);
    return {
      counted: `rows_${place} AS MATERIALIZED (SELECT ${own.flatMap(countedOf).join(', ')} ${rows})`,
      read: own.map(([name, share]) => {
        const numerator = numeratorOf(name, share);
        return `SELECT '${name}' AS name, ${numerator} AS numerator, "of ${name}" AS denominator FROM rows_${place}`;
      }),
    };
  });
  const counted = groups.map((group) => group.counted).join(', ');
  const read = groups.flatMap((group) => group.read).join(' UNION ALL ');
  const found: (Reading & { name: string })[] = await manager.query(...bind(`WITH ${counted} ${read}`, scope));
  return found.map(({ name, ...reading }) => [name, reading]);
}

/** What one pass over the rows counts for a share: how many belong to it and, unless others are read for it, how many count. */
function countedOf([name, share]: [string, ShareMeasure]): string[] {
  const { among = 'true' } = share;
  const belongs = `count(*) FILTER (WHERE ${among})::int AS "of ${name}"`;
  if (isJoined(share)) return [belongs];
  return [belongs, `count(*) FILTER (WHERE (${among}) AND (${countsOf(share)}))::int AS "${name}"`];
}

/** Whether the condition is about many rows of other tables; then it is counted as a join, which is faster than row by row. */
function isJoined(share: ShareMeasure): boolean {
  return !share.inPassing && countsOf(share).includes('SELECT');
}

function numeratorOf(name: string, share: ShareMeasure): string {
  if (!isJoined(share)) return `"${name}"`;
  const { counts, misses } = share;
  if (counts !== undefined) return `(SELECT count(*)::int ${rowsOf(share)} AND ${counts})`;
  return `"of ${name}" - (SELECT count(*)::int ${rowsOf(share)} AND ${misses})`;
}

async function readQuarters(
  manager: EntityManager,
  scope: MeasuredScope,
  { rows, at }: QuarterlyMeasure,
  { value }: Threshold,
): Promise<Reading> {
  const spanned = quarterlyScope(scope);
  const found: { quarter: string; count: number }[] = spanned
    ? await manager.query(
        ...bind(
          `SELECT date_trunc('quarter', ${at} AT TIME ZONE 'Europe/Amsterdam')::date::text AS quarter, count(*)::int AS count
           ${rows} GROUP BY 1`,
          spanned,
        ),
      )
    : [];
  const isKept = (from: string) => (found.find(({ quarter }) => quarter === from)?.count ?? 0) >= Math.max(1, value);
  const judged = judgedQuarters(scope).filter(({ from, isOver }) => isOver || isKept(from));
  return { numerator: judged.filter(({ from }) => isKept(from)).length, denominator: judged.length };
}
