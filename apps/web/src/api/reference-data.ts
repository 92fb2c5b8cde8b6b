import { useMemo } from 'react';
import { queries } from './client.js';
import type { paths } from './schema.js';

/** Labels, products and colleagues to choose from. */
export type ReferenceData = paths['/api/v1/reference-data']['get']['responses'][200]['content']['application/json'];

/** A colleague who can be chosen, with the labels they work for. */
export type Colleague = ReferenceData['staff'][number];

/** What forms and filters choose from; undefined while it is read. */
export function useReferenceData(): ReferenceData | undefined {
  return queries.useQuery('get', '/api/v1/reference-data', {}, { staleTime: 5 * 60_000 }).data;
}

/** The largest file that is taken, in megabytes of 1024 × 1024 bytes; the usual one while it is read. */
export function useUploadLimitMb(): number {
  return useReferenceData()?.uploadLimitMb ?? 25;
}

/** The names of the stand-ins of whoever is away today, by the id of who is away. */
export function useStandIns(): ReadonlyMap<string, string> {
  const staff = useReferenceData()?.staff;
  return useMemo(
    () => new Map((staff ?? []).flatMap(({ id, away }) => (away ? [[id, away.standInName] as const] : []))),
    [staff],
  );
}

/** Whether a colleague can be given a case. */
export function canHandle({ role }: { role: Colleague['role'] | '' }): boolean {
  return role === 'handler' || role === 'manager' || role === 'top-manager';
}
