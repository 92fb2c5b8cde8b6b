import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { staffRoute, text } from '../../app/staff-routes.js';

/** Where anybody checks a dossier, without an account and without sending it anywhere. */
export const checkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'controle',
  component: lazyRouteComponent(() => import('./check-page.js'), 'CheckPage'),
});

interface DossiersSearch {
  /** The case to order the dossier of. */
  reference?: string;
}

/** Orders of dossiers: placing one, how far each is, and fetching what came of it. */
export const dossiersRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'dossiers',
  validateSearch: (search: Record<string, unknown>): DossiersSearch => ({ reference: text(search.reference) }),
  component: lazyRouteComponent(() => import('./dossiers-page.js'), 'DossiersPage'),
});

/** What auditors were given to see. */
export const accessRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'access',
  component: lazyRouteComponent(() => import('./access-page.js'), 'AccessPage'),
});

/** Who saw or took what. */
export const accessLogRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'access/log',
  component: lazyRouteComponent(() => import('./access-log-page.js'), 'AccessLogPage'),
});
