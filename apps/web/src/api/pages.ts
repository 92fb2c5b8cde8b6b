import { keepPreviousData, useQueryClient } from '@tanstack/react-query';

/** How a list that comes page by page is asked for: the next page by its cursor, what was shown before meanwhile. */
export const byPages = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
  placeholderData: keepPreviousData,
};

/** Has everything that is shown read again, after a change that several lists tell of. */
export function useRefreshAll(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'get' });
}
