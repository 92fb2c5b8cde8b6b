import type { EntityManager } from 'typeorm';
import { rankShared, type Spread, spreadOf } from '../norms/benchmark.js';
import type { Words } from '../norms/framework.schema.js';
import { frameworkById } from '../norms/measured/measure-questions.js';
import { roundedMean } from '../norms/rounded-mean.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { type SectorFigures, sectorFigures } from './sector-figures.js';

/** Somebody in the comparison. */
export interface BenchmarkRow {
  /** Null when the reader may not know who it is. */
  name: string | null;
  kind: 'label' | 'outside';
  /** Whether it is a label that the reader works for. */
  isOwn: boolean;
  parts: Record<string, number>;
  /** For each part that leans on compensation the higher levels that carried it; null when that is not known. */
  carriedBy: Record<string, number[]> | null;
  /** The mean of the parts, to one decimal. */
  mean: string;
  /** By the exact mean; equals share a rank. */
  rank: number;
  /** The day of a label's score, or the year of one from outside. */
  of: string;
  source: string | null;
}

/** How one part, or the mean, lies among all. */
export interface BenchmarkSpread {
  /** A part, or `overall`. */
  id: string;
  mean: string;
  spread: Spread;
}

/** Labels, and others, side by side; the highest mean first. */
export interface Benchmark {
  frameworkId: string;
  partIds: string[];
  year: number | null;
  /** Years of which there is something, the newest first. */
  years: number[];
  rows: BenchmarkRow[];
  spreads: BenchmarkSpread[];
  sector: SectorFigures | null;
  /** What the framework assumes where its source is silent: to be shown wherever its scores are. */
  assumptions: Words[];
}

interface Found {
  labelId: string | null;
  name: string;
  parts: Record<string, number>;
  carriedBy: Record<string, number[]> | null;
  of: string;
  source: string | null;
}

/**
 * The comparison with a framework: of a year, or the newest of everybody. Names are for those who may see every label;
 * others read the names of their own labels only. Throws `NotFound` for an unknown framework.
 */
export async function readBenchmark(
  manager: Pick<EntityManager, 'query'>,
  { frameworkId, year }: { frameworkId: string; year?: number | undefined },
  actor: Actor,
): Promise<Benchmark> {
  const framework = frameworkById(frameworkId);
  const partIds = framework.parts.map(({ id }) => id);
  const found: Found[] = await manager.query(NEWEST, [frameworkId, year ?? null]);
  const years: { year: number }[] = await manager.query(YEARS, [frameworkId]);
  const sums = found.map(({ parts }) => partIds.reduce((sum, id) => sum + (parts[id] ?? 0), 0));
  const ranks = rankShared(sums);
  const rows = found.map((one, index) => rowOf(one, ranks[index] ?? 0, partIds, actor));
  return {
    frameworkId,
    partIds,
    year: year ?? null,
    years: years.map((one) => one.year),
    rows: rows.sort((a, b) => a.rank - b.rank || Number(b.isOwn) - Number(a.isOwn) || orderOf(a) - orderOf(b)),
    spreads: spreadsOf(found, partIds),
    sector: sectorFigures.find((figures) => figures.frameworkId === frameworkId) ?? null,
    assumptions: framework.assumptions.map(({ text }) => text),
  };
}

function rowOf(
  { labelId, name, parts, carriedBy, of, source }: Found,
  rank: number,
  partIds: string[],
  actor: Actor,
): BenchmarkRow {
  const isOwn = labelId !== null && actor.labels !== 'all' && hasLabelInScope(actor, labelId);
  const mayKnow = actor.labels === 'all' || isOwn;
  return {
    name: mayKnow ? name : null,
    kind: labelId === null ? 'outside' : 'label',
    isOwn,
    parts: Object.fromEntries(partIds.map((id) => [id, parts[id] ?? 0])),
    carriedBy,
    mean: roundedMean(partIds.map((id) => parts[id] ?? 0)),
    rank,
    // A day or a source would tell who it is.
    of: mayKnow ? of : of.slice(0, 4),
    source: mayKnow ? source : null,
  };
}

/** Among equals the order says nothing about who they are: it is that of their scores. */
function orderOf({ parts }: BenchmarkRow): number {
  return -Number(Object.values(parts).join(''));
}

function spreadsOf(found: readonly Found[], partIds: readonly string[]): BenchmarkSpread[] {
  const ofPart = partIds.map((id) => ({ id, scores: found.map(({ parts }) => parts[id] ?? 0) }));
  const means = found.map(({ parts }) => partIds.reduce((sum, id) => sum + (parts[id] ?? 0), 0) / partIds.length);
  return [...ofPart, { id: 'overall', scores: means }].flatMap(({ id, scores }) => {
    const spread = spreadOf(scores);
    return spread ? [{ id, mean: meanOf(id, scores, found, partIds), spread }] : [];
  });
}

/** The mean over everybody, exact until it is rounded. */
function meanOf(id: string, scores: readonly number[], found: readonly Found[], partIds: readonly string[]): string {
  return id === 'overall'
    ? roundedMean(found.flatMap(({ parts }) => partIds.map((part) => parts[part] ?? 0)))
    : roundedMean(scores);
}

const NEWEST = `
  (SELECT DISTINCT ON (label.id) label.id AS "labelId", label.name, snapshot.parts, snapshot.carried_by AS "carriedBy", snapshot.taken_on::text AS of, NULL AS source
   FROM score_snapshots snapshot JOIN labels label ON label.id = snapshot.label_id
   WHERE snapshot.framework_id = $1 AND label.is_active AND ($2::int IS NULL OR extract(year FROM snapshot.taken_on) = $2)
   ORDER BY label.id, snapshot.taken_on DESC)
  UNION ALL
  (SELECT NULL, outside.name, outside.parts, NULL::jsonb, outside.year::text, outside.source FROM outside_scores outside
   WHERE outside.framework_id = $1 AND outside.year = coalesce($2, (SELECT max(newest.year) FROM outside_scores newest
     WHERE newest.framework_id = outside.framework_id AND newest.source = outside.source)))`;
const YEARS = `
  SELECT DISTINCT year FROM (
    SELECT extract(year FROM taken_on)::int AS year FROM score_snapshots WHERE framework_id = $1
    UNION ALL SELECT year FROM outside_scores WHERE framework_id = $1) found ORDER BY year DESC`;
