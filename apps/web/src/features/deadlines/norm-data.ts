import { keepPreviousData } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { queries } from '../../api/client.js';
import { byPages } from '../../api/pages.js';
import type { paths } from '../../api/schema.js';
import { useChosenLabel } from '../../app/label-switch.js';

type FiguresPath = paths['/api/v1/norm-figures']['get'];
type CasesPath = paths['/api/v1/norm-figures/cases']['get'];
export type FiguresQuery = NonNullable<FiguresPath['parameters']['query']>;
export type CasesQuery = NonNullable<CasesPath['parameters']['query']>;

/** The norms of a period as the API gives them. */
export type NormFigures = FiguresPath['responses'][200]['content']['application/json'];
/** One label and published term. */
export type NormBand = NormFigures['bands'][number];
/** One group of a split. */
export type NormGroup = NonNullable<NormBand['groups']>[number];
/** One term of one case, as it counts. */
export type NormCase = CasesPath['responses'][200]['content']['application/json']['rows'][number];
export type NormOutcome = NonNullable<CasesQuery['outcome']>;

const REFRESH_MS = 60_000;

/** What the address asks for, as the API takes it. */
export function useFiguresQuery(): FiguresQuery {
  const { period = 'month', from, to, cohort = 'fell-due' } = useSearch({ from: '/app/staff/deadlines' });
  const labelId = useChosenLabel()?.id;
  return period === 'custom' && (from || to)
    ? { from, to, cohort, labelId }
    : { period: period === 'custom' ? 'month' : period, cohort, labelId };
}

/** The figures, kept fresh. */
export function useNormFigures(query: FiguresQuery) {
  const options = { refetchInterval: REFRESH_MS, placeholderData: keepPreviousData } as const;
  return queries.useQuery('get', '/api/v1/norm-figures', { params: { query } }, options);
}

type DuePath = paths['/api/v1/norm-figures/due-soon']['get'];
/** What falls due today and in the rest of the week. */
export type DueSoonCounts = DuePath['responses'][200]['content']['application/json'];
export type DuePart = DueSoonCounts['today'];

/** How much falls due today and this week, and whose it is, kept fresh. */
export function useDueSoon() {
  const labelId = useChosenLabel()?.id;
  const options = { refetchInterval: REFRESH_MS, placeholderData: keepPreviousData } as const;
  return queries.useQuery('get', '/api/v1/norm-figures/due-soon', { params: { query: { labelId } } }, options);
}

/** The cases behind a figure, page after page. */
export function useNormCases(query: CasesQuery) {
  const list = queries.useInfiniteQuery('get', '/api/v1/norm-figures/cases', { params: { query } }, byPages);
  return { ...list, rows: list.data?.pages.flatMap(({ rows }) => rows) };
}

/** The address of the same figures as a file. */
export function exportHref(query: FiguresQuery, ending: 'csv' | 'xlsx'): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return `/api/v1/norm-figures/export.${ending}?${new URLSearchParams(given as [string, string][])}`;
}
