import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, ifMatch, queries } from '../../../api/client.js';
import { sessionQuery } from '../../../session/session.js';
import type { UserSettings } from '../settings-types.js';
import type { Seen } from '../use-record-form.js';

/** What is filled in about a member of staff. */
export interface UserValues {
  name: string;
  email: string;
  phone: string;
  role: UserSettings['role'] | '';
  mandateCents: number | null;
  hasAllLabels: boolean;
  labelIds: string[];
  language: UserSettings['language'];
  isActive: boolean;
}

export const newUser: UserValues = {
  name: '',
  email: '',
  phone: '',
  role: '',
  mandateCents: 0,
  hasAllLabels: false,
  labelIds: [],
  language: 'nl',
  isActive: true,
};

/** A member of staff as the form shows them. */
export function seenUser({
  id: _,
  openCases: __,
  version,
  lastChange,
  phone,
  ...values
}: UserSettings): Seen<UserValues> {
  return { values: { ...values, phone: phone ?? '' }, version, lastChange };
}

/** Adds or saves a member of staff; the lists that show them are read anew. */
export function useUserActs() {
  const queryClient = useQueryClient();
  return {
    add: async (values: UserValues, password: string) => {
      await dataOf(api.POST('/api/v1/users', { body: { ...bodyOf(values), password } }));
      await readUsers(queryClient);
    },
    save: (id: string, values: UserValues, version: number) =>
      dataOf(
        api.PUT('/api/v1/users/{id}', { params: { path: { id }, header: ifMatch(version) }, body: bodyOf(values) }),
      ),
    reload: async (id: string) => seenUser((await readUsers(queryClient)).find((one) => one.id === id)!),
    givePassword: (id: string, password: string) =>
      dataOf<unknown>(api.PUT('/api/v1/users/{id}/password', { params: { path: { id } }, body: { password } })),
  };
}

function bodyOf({ role, phone, mandateCents, ...rest }: UserValues) {
  return { ...rest, role: role as UserSettings['role'], phone: phone.trim() || null, mandateCents: mandateCents ?? 0 };
}

async function readUsers(queryClient: QueryClient): Promise<UserSettings[]> {
  void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/reference-data'] });
  // The administrator may have changed themselves.
  void queryClient.invalidateQueries(sessionQuery);
  return queryClient.fetchQuery({ ...queries.queryOptions('get', '/api/v1/users'), staleTime: 0 });
}
