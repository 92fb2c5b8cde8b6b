import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { staffRoute } from '../../app/staff-routes.js';

/** Where a customer arrives who was given no other address. */
export const publicStartRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./public-start-page.js'), 'PublicStartPage'),
});

/** Where staff arrive: their first page. */
export const staffStartRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./staff-start-page.js'), 'StaffStartPage'),
});
