import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../app/staff-routes.js';

const SHOWS = ['conversation', 'messages', 'notes'] as const;

interface CaseSearch {
  /** The action whose form is open ("decide"). */
  action?: string;
  /** What the timeline is narrowed to; everything without it. */
  show?: (typeof SHOWS)[number];
}

/** One case, by its id or by its reference. */
export const caseRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'cases/$id',
  validateSearch: (search: Record<string, unknown>): CaseSearch => ({
    action: typeof search.action === 'string' ? search.action : undefined,
    show: SHOWS.find((show) => show === search.show),
  }),
  component: lazyRouteComponent(() => import('./case-page.js'), 'CasePage'),
});
