import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { queries } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { useChosenLabel } from '../../app/label-switch.js';

/** The work of everybody, and who is or will be away. */
export type Workload = paths['/api/v1/workload']['get']['responses'][200]['content']['application/json'];
/** The load of one colleague; without an id that of nobody. */
export type Load = Workload['rows'][number];
export type AbsenceView = Workload['absences'][number];

const REFRESH_MS = 60_000;

/** Whom a row is about, as the address says it. */
export function whoOf({ userId }: Pick<Load, 'userId'>): string {
  return userId ?? 'unassigned';
}

/** The workload under the chosen label, kept fresh. */
export function useWorkload() {
  const labelId = useChosenLabel()?.id;
  return queries.useQuery(
    'get',
    '/api/v1/workload',
    { params: { query: { labelId } } },
    { refetchInterval: REFRESH_MS, placeholderData: keepPreviousData },
  );
}

/** Reads anew everything that changes when work or an absence does. */
export function useRefreshWork() {
  const queryClient = useQueryClient();
  const paths = ['workload', 'work-list', 'work-list/counts', 'reference-data'];
  return () =>
    Promise.all(paths.map((path) => queryClient.invalidateQueries({ queryKey: ['get', `/api/v1/${path}`] })));
}

/** The absence of somebody that covers a day. */
export function absenceOn(
  absences: readonly AbsenceView[],
  userId: string | null,
  day: string,
): AbsenceView | undefined {
  return absences.find((one) => one.userId === userId && one.fromOn <= day && (one.untilOn ?? day) >= day);
}
