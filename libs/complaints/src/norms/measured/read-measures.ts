import type { EntityManager } from 'typeorm';
import { type Read, readAtOneMoment } from '../../database/read-at-one-moment.js';
import type { Threshold } from '../framework.schema.js';
import { judgedQuarters, quarterlyScope } from './judged-quarters.js';
import {
  bind,
  type CountedRows,
  factsOf,
  type MeasuredScope,
  type QuarterlyMeasure,
  type Reading,
  type ShareMeasure,
} from './measure.js';
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
    ([of, own]): Read =>
      async (tx) => {
        for (const [name, reading] of await readInOnePass(tx, scope, of, own)) readings.set(name, reading);
      },
  );
  const ones = [...others].map(
    ([name, read]): Read =>
      async (tx) => {
        readings.set(name, await read(tx));
      },
  );
  // The two longest first, one for each connection, and what is short last, so that both are done at the same time.
  await readAtOneMoment(manager, [...passes.slice(0, 2), ...ones, ...passes.slice(2)]);
  return readings;
}

/** The shares that are about the same rows together, the most first: those take longest. */
function sharesByRows(shares: readonly [string, ShareMeasure][]): [CountedRows, [string, ShareMeasure][]][] {
  const kinds = [...new Set(shares.map(([, share]) => share.of))];
  const own = kinds.map((of): [CountedRows, [string, ShareMeasure][]] => [
    of,
    shares.filter(([, share]) => share.of === of),
  ]);
  return own.sort(([, a], [, b]) => b.length - a.length);
}

/**
 * Counts shares of the same rows in one pass over them: rows that are alike are counted first, for that is little work for
 * each; what each kind of row counts for is worked out only once.
 */
async function readInOnePass(
  tx: EntityManager,
  scope: MeasuredScope,
  of: CountedRows,
  shares: readonly [string, ShareMeasure][],
): Promise<[string, Reading][]> {
  const everyFact = Object.keys(of.facts).map((_, place) => place + 1);
  const verdicts = shares.map(
    ([name, { among = 'true', counts }]) => `CASE WHEN ${among} THEN (${counts}) IS TRUE END AS "${name}"`,
  );
  const sum = (those: string) => `coalesce(sum(alike) FILTER (WHERE ${those}), 0)::int`;
  const counted = shares.map(
    ([name]) => `${sum(`"${name}" IS NOT NULL`)} AS "of ${name}", ${sum(`"${name}"`)} AS "${name}"`,
  );
  const [found] = await tx.query(
    ...bind(
      `SELECT ${counted.join(', ')} FROM (SELECT alike, ${verdicts.join(', ')}
         FROM (SELECT ${factsOf(of)}, count(*) AS alike ${of.rows} GROUP BY ${everyFact.join(', ')}) kind) verdict`,
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
