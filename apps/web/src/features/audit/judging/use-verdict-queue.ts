import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api, dataOf } from '../../../api/client.js';
import { useSessionUser } from '../../../session/session.js';
import { refreshRounds } from '../audit-data.js';
import { type Pressed, VerdictQueue } from './verdict-queue.js';

const queues = new WeakMap<QueryClient, VerdictQueue>();

/** The queue of this window, which goes on when one turns to another dossier; and what one pressed in a round. */
export function useVerdictQueue(roundId: string): { queue: VerdictQueue; pressed: readonly Pressed[] } {
  const queue = queueOf(useQueryClient());
  const { id } = useSessionUser();
  const all = useSyncExternalStore(queue.subscribe, queue.all);
  return { queue, pressed: all.filter((one) => one.userId === id && one.roundId === roundId) };
}

function queueOf(queryClient: QueryClient): VerdictQueue {
  const present = queues.get(queryClient);
  if (present) return present;
  const queue = new VerdictQueue((pressed) => send(pressed).finally(() => void refreshRounds(queryClient)));
  queues.set(queryClient, queue);
  // Whoever closes the window is asked whether to lose what is not saved.
  window.addEventListener('beforeunload', (event) => queue.hasUnsaved() && event.preventDefault());
  return queue;
}

async function send({ roundId, position, questionId, verdict, remark, version }: Pressed): Promise<number> {
  const params = { path: { id: roundId } };
  const body = { position, questionId, verdict, remark, version };
  return (await dataOf(api.POST('/api/v1/audit-rounds/{id}/judgements', { params, body }))).version;
}
