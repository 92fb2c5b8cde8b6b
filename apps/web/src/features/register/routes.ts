import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../app/staff-routes.js';

/** Where what a customer tells is registered, usually during the talk. */
export const registerRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'register',
  component: lazyRouteComponent(() => import('./register-page.js'), 'RegisterPage'),
});
