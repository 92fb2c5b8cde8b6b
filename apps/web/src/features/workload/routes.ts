import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute, text } from '../../app/staff-routes.js';

/** Whose cases are listed under the table: the id of a colleague, or `unassigned`. */
export interface WorkloadSearch {
  who?: string;
}

/** Workload: who has how much to do, who is away, and giving work to somebody else. */
export const workloadRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'workload',
  validateSearch: (search: Record<string, unknown>): WorkloadSearch => ({ who: text(search.who) }),
  component: lazyRouteComponent(() => import('./workload-page.js'), 'WorkloadPage'),
});
