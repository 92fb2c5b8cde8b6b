import { QueryCache, QueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/problem.js';
import { askToSignIn } from '../session/session.js';

/** Makes the cache of what the API said. A read that finds the session gone leads to the sign-in page and back. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        const { pathname, search } = window.location;
        const isStaff = pathname.startsWith('/app') && !pathname.startsWith('/app/sign-in');
        if (asProblem(error).status === 401 && isStaff) askToSignIn(pathname + search);
      },
    }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && isPassing(error) },
    },
  });
}

function isPassing(error: unknown): boolean {
  const { status, code } = asProblem(error);
  return code === 'network-failure' || status === 502 || status === 503;
}
