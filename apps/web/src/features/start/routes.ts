import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../app/staff-routes.js';

/** Where staff arrive: their first page. */
export const staffStartRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./staff-start-page.js'), 'StaffStartPage'),
});
