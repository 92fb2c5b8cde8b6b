import { type QueryClient, useQuery } from '@tanstack/react-query';
import { queries } from '../../api/client.js';
import type { CaseView } from './case-types.js';

const WHILE_A_LETTER_LEAVES_MS = 3000;

/** The case as the API shows it; looked at again while one of its letters is on its way out. */
export function useCaseView(id: string) {
  return useQuery({
    ...caseQuery(id),
    refetchInterval: ({ state }) => (state.data && isLeaving(state.data) ? WHILE_A_LETTER_LEAVES_MS : false),
  });
}

/** Reads the case anew, past the cache, and gives it; lists that show it are stale from now on. */
export async function reloadCase(queryClient: QueryClient, id: string): Promise<CaseView> {
  for (const path of ['/api/v1/work-list', '/api/v1/work-list/counts', '/api/v1/search']) {
    void queryClient.invalidateQueries({ queryKey: ['get', path] });
  }
  return queryClient.fetchQuery({ ...caseQuery(id), staleTime: 0 });
}

function caseQuery(id: string) {
  return queries.queryOptions('get', '/api/v1/feedback-items/{id}', { params: { path: { id } } });
}

function isLeaving({ letters }: CaseView): boolean {
  return letters.some(({ state }) => state === 'ready' || state === 'sending');
}
