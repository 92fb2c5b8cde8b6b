import { keepPreviousData } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { queries } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { useChosenLabel } from '../../app/label-switch.js';
import { useSessionUser } from '../../session/session.js';

type Reply<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

/** What a label would score today. */
export type LiveScore = Reply<'/api/v1/scores/live'>;
export type ScorePart = LiveScore['parts'][number];
export type ScoreQuestion = ScorePart['questions'][number];
export type Rung = ScorePart['rungs'][number];
export type Figure = NonNullable<ScoreQuestion['measured']>['figures'][number];
export type Step = NonNullable<LiveScore['path']>['path'][number];
/** Labels and others side by side. */
export type Benchmark = Reply<'/api/v1/benchmark'>;
export type BenchmarkRow = Benchmark['rows'][number];

/** The label whose score is shown: the chosen one, or else the first that one may see. */
export function useScoredLabel() {
  const { labels } = useSessionUser();
  const chosen = useChosenLabel();
  return chosen ?? labels[0];
}

/** The score of a label by the framework in the address, kept fresh by hand: it does not change by the minute. */
export function useLiveScore(labelId: string) {
  const { framework } = useSearch({ from: '/app/staff/audit/score' });
  const query = { labelId, frameworkId: framework };
  return queries.useQuery(
    'get',
    '/api/v1/scores/live',
    { params: { query } },
    { placeholderData: keepPreviousData, enabled: labelId !== '' },
  );
}

/** The cases behind a figure. */
export function useFigureCases(query: {
  labelId: string;
  from: string;
  to: string;
  figure: string;
  counts: 'yes' | 'no';
  offset: number;
}) {
  return queries.useQuery(
    'get',
    '/api/v1/scores/figure-cases',
    { params: { query: { ...query, limit: 20 } } },
    { placeholderData: keepPreviousData },
  );
}

/** What the address asks the comparison to be of. */
export function useBenchmarkQuery() {
  const { framework, year } = useSearch({ from: '/app/staff/audit/benchmark' });
  return { frameworkId: framework, year };
}

/** The comparison. */
export function useBenchmark() {
  const query = useBenchmarkQuery();
  return queries.useQuery('get', '/api/v1/benchmark', { params: { query } }, { placeholderData: keepPreviousData });
}
