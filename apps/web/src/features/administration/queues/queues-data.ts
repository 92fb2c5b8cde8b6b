import { useState } from 'react';
import { api, dataOf, queries } from '../../../api/client.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import type { paths } from '../../../api/schema.js';
import { useFeatureText } from '../../../text/define-text.js';
import { queuesText } from './text.js';

/** The queues, what failed in them, and what waits to get there. */
export type Queues = paths['/api/v1/queues']['get']['responses'][200]['content']['application/json'];
export type FailedJob = Queues['failedJobs'][number];

const REFRESH_MS = 10_000;

/** The queues, kept fresh. */
export function useQueues() {
  return queries.useQuery('get', '/api/v1/queues', {}, { refetchInterval: REFRESH_MS });
}

/** What a queue or topic does, in words; one that nobody gave words goes by its name. */
export function useWorkName(): (name: string) => string {
  const { names } = useFeatureText(queuesText);
  return (name) => (names as Record<string, string>)[name] ?? name;
}

/** Doing failed jobs again, and what came of it. */
export function useRetry(reload: () => Promise<unknown>) {
  const words = useFeatureText(queuesText);
  const [said, setSaid] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const attempt = async (act: () => Promise<string>) => {
    setSaid(undefined);
    setProblem(undefined);
    try {
      setSaid(await act());
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    await reload();
  };
  return {
    said,
    problem,
    retry: ({ queue, id }: FailedJob) =>
      attempt(async () => {
        await dataOf(api.POST('/api/v1/queues/retry', { body: { queue, id } }));
        return words.retried;
      }),
    retryAll: (queue: string) =>
      attempt(async () => {
        const { retried } = await dataOf(api.POST('/api/v1/queues/retry-all', { body: { queue } }));
        return words.retriedAll(retried);
      }),
  };
}
