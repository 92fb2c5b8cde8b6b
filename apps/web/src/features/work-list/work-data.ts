import { keepPreviousData } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { queries } from '../../api/client.js';
import { byPages } from '../../api/pages.js';
import type { paths } from '../../api/schema.js';
import { useChosenLabel } from '../../app/label-switch.js';
import { useSessionUser } from '../../session/session.js';
import type { WorkGroup } from './routes.js';

type Query = NonNullable<paths['/api/v1/work-list']['get']['parameters']['query']>;
type Page = paths['/api/v1/work-list']['get']['responses'][200]['content']['application/json'];

/** One open case in the list. */
export type WorkRow = Page['rows'][number];

/** A promise of which one was warned that its term is running out. */
export type Warning =
  paths['/api/v1/warnings']['get']['responses'][200]['content']['application/json']['warnings'][number];

/** How many open cases each group holds, and all of them together. */
export type WorkCounts = Record<WorkGroup | 'all', number>;

const REFRESH_MS = 30_000;
const PAGE = 50;
/** A list of this many pages is refreshed every time; a longer one less often, as every page is asked for again. */
const PAGES_REFRESHED_AT_EASE = 4;

/** The filter of the list, as the address and the role say it. */
export function useWorkFilter(): { who: string; filter: Query } {
  const { role } = useSessionUser();
  const label = useChosenLabel();
  const search = useSearch({ from: '/app/staff/' });
  const who = search.who ?? (role === 'handler' ? 'mine' : 'all');
  const { group, kind, category } = search;
  return { who, filter: { who, group, kind, category, labelId: label?.id } };
}

/** The open work under a filter, page after page, kept fresh without losing the place. */
export function useWorkList(filter: Query) {
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/work-list',
    { params: { query: { ...filter, limit: PAGE } } },
    {
      ...byPages,
      refetchInterval: ({ state }) => REFRESH_MS * Math.ceil((state.data?.pages.length ?? 1) / PAGES_REFRESHED_AT_EASE),
    },
  );
  return { ...list, rows: list.data && rowsOf(list.data.pages) };
}

/** How many open cases each group holds under a filter, kept fresh. */
export function useWorkCounts(filter: Query): WorkCounts | undefined {
  const { group: _, ...query } = filter;
  const options = { refetchInterval: REFRESH_MS, placeholderData: keepPreviousData } as const;
  return queries.useQuery('get', '/api/v1/work-list/counts', { params: { query } }, options).data;
}

/** The warnings of whoever is signed in, about promises that are still open; nothing for those who handle no cases. */
export function useWarnings(): readonly Warning[] | undefined {
  const { role } = useSessionUser();
  const enabled = role === 'handler' || role === 'manager' || role === 'top-manager';
  return queries.useQuery('get', '/api/v1/warnings', {}, { enabled, refetchInterval: REFRESH_MS }).data?.warnings;
}

/** A case that moved between two pages while they were read stands in both; it is shown once. */
function rowsOf(pages: readonly Page[]): WorkRow[] {
  return [...new Map(pages.flatMap(({ rows }) => rows).map((row) => [row.id, row])).values()];
}
