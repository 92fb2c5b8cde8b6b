import type { EntityManager } from 'typeorm';
import { type Read, readAtOneMoment } from '../../database/read-at-one-moment.js';
import type { Threshold } from '../framework.schema.js';
import { judgedQuarters, quarterlyScope } from './judged-quarters.js';
import { bind, type MeasuredScope, type QuarterlyMeasure, type Reading, type ShareMeasure } from './measure.js';
import { measureOf } from './measures.js';

/**
 * Reads every figure once, by the name of its threshold; those that the register does not hold are not in it. They are all
 * read as of one moment, so that they belong together whatever changes meanwhile.
 */
export async function readMeasures(
  manager: EntityManager,
  scope: MeasuredScope,
  thresholds: readonly Threshold[],
): Promise<Map<string, Reading>> {
  const shares = new Map<string, ShareMeasure>();
  const others = new Map<string, (tx: EntityManager) => Promise<Reading>>();
  for (const threshold of thresholds) {
    const { name } = threshold;
    const measure = measureOf(name);
    if (shares.has(name) || others.has(name)) continue;
    if (measure?.kind === 'share') shares.set(name, measure);
    else if (measure?.kind === 'read') others.set(name, (tx) => measure.read(tx, scope, threshold));
    else if (measure) others.set(name, (tx) => readQuarters(tx, scope, measure, threshold));
  }
  const readings = new Map<string, Reading>();
  const passes = sharesByRows([...shares]).map(
    (own): Read =>
      async (tx) => {
        for (const [name, reading] of await readInOnePass(tx, scope, own)) readings.set(name, reading);
      },
  );
  const ones = [...others].map(
    ([name, read]): Read =>
      async (tx) => {
        readings.set(name, await read(tx));
      },
  );
  await readAtOneMoment(manager, [...passes, ...ones]);
  return readings;
}

/** The shares that are about the same rows together, the most first: those take longest. */
function sharesByRows(shares: readonly [string, ShareMeasure][]): [string, ShareMeasure][][] {
  const kinds = [...new Set(shares.map(([, { rows }]) => rows))];
  return kinds.map((rows) => shares.filter(([, share]) => share.rows === rows)).sort((a, b) => b.length - a.length);
}

/**
 * Counts shares of the same rows in one pass over them. What each row counts for is worked out apart from the counting:
 * only so does the database know for how many rows it looks something up in another table, and reads that table once
 * when that is less work than looking up each.
 */
async function readInOnePass(
  tx: EntityManager,
  scope: MeasuredScope,
  shares: readonly [string, ShareMeasure][],
): Promise<[string, Reading][]> {
  const verdicts = shares.map(
    ([name, { among = 'true', counts }]) => `CASE WHEN ${among} THEN (${counts}) IS TRUE END AS "${name}"`,
  );
  const counted = shares.map(
    ([name]) => `count("${name}")::int AS "of ${name}", count(*) FILTER (WHERE "${name}")::int AS "${name}"`,
  );
  const [found] = await tx.query(
    ...bind(
      `SELECT ${counted.join(', ')} FROM (SELECT ${verdicts.join(', ')} ${shares[0]?.[1].rows} OFFSET 0) verdict`,
      scope,
    ),
  );
  return shares.map(([name]) => [name, { numerator: found[name], denominator: found[`of ${name}`] }]);
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
