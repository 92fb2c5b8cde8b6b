import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

/** The page of a private link: how a case stands, for its customer. */
export const followRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'volg',
  component: lazyRouteComponent(() => import('./follow-page.js'), 'FollowPage'),
});

/** "May we close?" on a page of its own. */
export const closureRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'volg/sluiten',
  component: lazyRouteComponent(() => import('./closure-page.js'), 'ClosurePage'),
});

/** The complaint monitor: what the customer thought of us. */
export const monitorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'volg/mening',
  component: lazyRouteComponent(() => import('./monitor-page.js'), 'MonitorPage'),
});

/** For whoever lost the private link. */
export const newLinkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'volg/nieuwe-link',
  component: lazyRouteComponent(() => import('./new-link-page.js'), 'NewLinkPage'),
});
