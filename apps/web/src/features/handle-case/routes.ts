import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../app/staff-routes.js';

interface CaseSearch {
  /** The action whose form is open ("decide"). */
  action?: string;
  /** What the timeline is narrowed to; everything without it. */
  show?: 'messages' | 'notes';
}

/** One case, by its id or by its reference. */
export const caseRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'cases/$id',
  validateSearch: (search: Record<string, unknown>): CaseSearch => ({
    action: typeof search.action === 'string' ? search.action : undefined,
    show: search.show === 'messages' || search.show === 'notes' ? search.show : undefined,
  }),
  component: lazyRouteComponent(() => import('./case-page.js'), 'CasePage'),
});
