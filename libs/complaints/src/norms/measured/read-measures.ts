import type { EntityManager } from 'typeorm';
import type { Threshold } from '../framework.schema.js';
import { judgedQuarters, quarterlyScope } from './judged-quarters.js';
import {
  bind,
  countsOf,
  type MeasuredScope,
  type QuarterlyMeasure,
  type Reading,
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
  const readings = new Map<string, Reading>();
  const shares: [string, ShareMeasure][] = [];
  for (const threshold of thresholds) {
    const { name } = threshold;
    const measure = measureOf(name);
    if (!measure || readings.has(name) || shares.some(([known]) => known === name)) continue;
    if (measure.kind === 'share') shares.push([name, measure]);
    else if (measure.kind === 'read') readings.set(name, await measure.read(manager, scope, threshold));
    else readings.set(name, await readQuarters(manager, scope, measure, threshold));
  }
  for (const { name, ...reading } of await readShares(manager, scope, shares)) readings.set(name, reading);
  return readings;
}

async function readShares(
  manager: EntityManager,
  scope: MeasuredScope,
  shares: readonly [string, ShareMeasure][],
): Promise<(Reading & { name: string })[]> {
  if (shares.length === 0) return [];
  const groups = [...new Set(shares.map(([, { rows }]) => rows))].map((rows, place) => {
    const own = shares.filter(([, share]) => share.rows === rows);
    const plain = own.filter(([, share]) => !looksElsewhere(share));
    const counted = plain.map(([name, share]) => `count(*) FILTER (WHERE ${countsOf(share)})::int AS "${name}"`);
    return {
      counted: `rows_${place} AS MATERIALIZED (SELECT ${['count(*)::int AS "all"', ...counted].join(', ')} ${rows})`,
      read: own.map(([name, share]) => {
        const numerator = plain.some(([known]) => known === name) ? `"${name}"` : joined(share);
        return `SELECT '${name}' AS name, ${numerator} AS numerator, "all" AS denominator FROM rows_${place}`;
      }),
    };
  });
  const counted = groups.map((group) => group.counted).join(', ');
  const read = groups.flatMap((group) => group.read).join(' UNION ALL ');
  return manager.query(...bind(`WITH ${counted} ${read}`, scope));
}

/** Whether the condition is about other tables; then it is counted as a join, which is many times faster than row by row. */
function looksElsewhere(share: ShareMeasure): boolean {
  return countsOf(share).includes('SELECT');
}

function joined({ rows, counts, misses }: ShareMeasure): string {
  if (counts !== undefined) return `(SELECT count(*)::int ${rows} AND ${counts})`;
  return `"all" - (SELECT count(*)::int ${rows} AND ${misses})`;
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
