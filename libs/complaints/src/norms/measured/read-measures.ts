import type { EntityManager } from 'typeorm';
import type { Threshold } from '../framework.schema.js';
import { judgedQuarters, quarterlyScope } from './judged-quarters.js';
import { bind, type MeasuredScope, type QuarterlyMeasure, type Reading, type ShareMeasure } from './measure.js';
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
  const parts = shares.map(
    ([name, { counts, rows }]) =>
      `(SELECT '${name}' AS name, count(*) FILTER (WHERE ${counts})::int AS numerator, count(*)::int AS denominator ${rows})`,
  );
  return manager.query(...bind(parts.join(' UNION ALL '), scope));
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
