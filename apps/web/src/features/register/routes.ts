import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../app/staff-routes.js';

interface RegisterSearch {
  /** The incoming mail of which the case is made. */
  mail?: string;
}

/** Where what a customer tells is registered, usually during the talk. */
export const registerRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'register',
  validateSearch: (search: Record<string, unknown>): RegisterSearch => ({
    mail: typeof search.mail === 'string' ? search.mail : undefined,
  }),
  component: lazyRouteComponent(() => import('./register-page.js'), 'RegisterPage'),
});
