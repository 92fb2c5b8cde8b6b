import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf, keepCsrfToken } from '../api/client.js';
import type { paths } from '../api/schema.js';

/** Who is signed in, with the labels they may see. */
export type Session = paths['/api/v1/session']['get']['responses'][200]['content']['application/json'];

/** The person signed in. */
export type SessionUser = Session['user'];

/** What a person is here to do; decides which pages the navigation shows. */
export type Role = SessionUser['role'];

/** The session, or null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    const { data, error, response } = await api.GET('/api/v1/session');
    if (response.status === 401) return keep(null);
    if (error !== undefined) throw error;
    return keep(data);
  },
  staleTime: 5 * 60_000,
});

function keep(session: Session | null): Session | null {
  keepCsrfToken(session);
  return session;
}

/** The person signed in; only for screens under the guarded staff route. */
export function useSessionUser(): SessionUser {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('There is no session here; put this screen under the staff route.');
  return data.user;
}

/** Signs in and keeps the session; throws the API's problem when the words do not match. */
export async function signIn(queryClient: QueryClient, body: { email: string; password: string }): Promise<Session> {
  const session = await dataOf(api.POST('/api/v1/session', { body }));
  // Nothing of the person before may be seen by the next one.
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, keep(session));
  return session;
}

/** Ends this session, or all sessions of this person, and leaves nothing of them in memory. */
export async function signOut(where: 'here' | 'everywhere'): Promise<void> {
  await dataOf<unknown>(where === 'here' ? api.DELETE('/api/v1/session') : api.DELETE('/api/v1/sessions'));
  askToSignIn();
}

/** Loads the sign-in page anew; afterwards the person is back where they were. */
export function askToSignIn(next?: string): void {
  window.location.assign(next ? `/app/sign-in?next=${encodeURIComponent(next)}` : '/app/sign-in');
}
