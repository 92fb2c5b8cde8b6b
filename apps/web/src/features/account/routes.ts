import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../app/staff-routes.js';

/** What people set for themselves. */
export const accountRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'account',
  component: lazyRouteComponent(() => import('./account-page.js'), 'AccountPage'),
});
