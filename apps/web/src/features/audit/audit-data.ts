import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { queries } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

type Body<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type RoundRow = Body<'/api/v1/audit-rounds'>[number];
export type Round = Body<'/api/v1/audit-rounds/{id}'>;
export type RoundPart = Round['parts'][number];
export type Recommendation = Round['recommendations'][number];
export type DossierToJudge = Body<'/api/v1/audit-rounds/{id}/dossiers/{position}'>;
export type Evidence = Body<'/api/v1/labels/{id}/evidence'>;
export type Verdict = 'yes' | 'no' | 'na';

const OTHERS_JUDGE_TOO_MS = 20_000;

/** A round, read anew now and then because others judge in it too. */
export function useRound(id: string) {
  return queries.useQuery(
    'get',
    '/api/v1/audit-rounds/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data?.signedAt ? false : OTHERS_JUDGE_TOO_MS) },
  );
}

/** Reads anew everything that shows a round. */
export function useRefreshRounds() {
  const queryClient = useQueryClient();
  return () => refreshRounds(queryClient);
}

/** The same, for what outlives its page. */
export function refreshRounds(queryClient: QueryClient): Promise<unknown> {
  return Promise.all(
    ['audit-rounds', 'audit-rounds/{id}', 'audit-rounds/{id}/dossiers/{position}'].map((path) =>
      queryClient.invalidateQueries({ queryKey: ['get', `/api/v1/${path}`] }),
    ),
  );
}
