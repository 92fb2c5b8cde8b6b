import { useSearch } from '@tanstack/react-router';
import { queries } from '../../api/client.js';
import { byPages } from '../../api/pages.js';
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
  const { q, status, kind, category, channel, outcome, handler, from, to } = search;
  const standing = status === 'open' || status === 'over' ? { state: status } : { status };
  const query = {
    ...{ q, ...standing, kind, category, channel, outcome, handlerId: handler },
    ...{ labelId: label?.id, receivedFrom: from, receivedTo: to, limit: PAGE },
  };
  const isAsked = q !== undefined || filterCount(search) > 0;
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/search',
    { params: { query } },
    { enabled: isAsked, ...byPages },
  );
  return { ...list, isAsked, rows: list.data?.pages.flatMap(({ rows }) => rows) };
}

/** How many filters are at work, the typed words and the label of the frame apart. */
export function filterCount({ status, kind, category, channel, outcome, handler, from, to }: CaseSearch): number {
  return [status, kind, category, channel, outcome, handler, from, to].filter((value) => value !== undefined).length;
}
