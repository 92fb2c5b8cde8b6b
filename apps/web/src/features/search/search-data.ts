import { keepPreviousData } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { queries } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { useChosenLabel } from '../../app/label-switch.js';
import type { CaseSearch } from './routes.js';

type Page = paths['/api/v1/search']['get']['responses'][200]['content']['application/json'];

/** One found case, with why it was found. */
export type FoundCase = Page['rows'][number];

const PAGE = 50;

/** The cases that match what stands in the address; nothing is asked while nothing stands there. */
export function useFoundCases() {
  const search = useSearch({ from: '/app/staff/search' });
  const label = useChosenLabel();
  const { q, status, handler, from, to, ...rest } = search;
  const standing = status === 'open' || status === 'over' ? { state: status } : { status };
  const query = {
    q,
    ...rest,
    ...standing,
    labelId: label?.id,
    handlerId: handler,
    receivedFrom: from,
    receivedTo: to,
    limit: PAGE,
  };
  const isAsked = isSearching(search);
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/search',
    { params: { query } },
    {
      enabled: isAsked,
      initialPageParam: null as string | null,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    },
  );
  return { ...list, isAsked, rows: list.data?.pages.flatMap(({ rows }) => rows) };
}

/** Whether there is anything to look for. */
export function isSearching(search: CaseSearch): boolean {
  return Object.values(search).some((value) => value !== undefined);
}

/** How many filters are at work, the typed words apart. */
export function filterCount({ q: _, ...filters }: CaseSearch): number {
  return Object.values(filters).filter((value) => value !== undefined).length;
}
