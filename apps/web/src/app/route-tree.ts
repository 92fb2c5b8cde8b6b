import { signInRoute } from '../features/sign-in/routes.js';
import { publicStartRoute, staffStartRoute } from '../features/start/routes.js';
import { rootRoute } from './root-route.js';
import { staffNotFoundRoute, staffRootRoute, staffRoute } from './staff-routes.js';

/** Every page there is. A new screen adds its routes here: customers above, staff below. */
export const routeTree = rootRoute.addChildren([
  publicStartRoute,
  staffRootRoute.addChildren([signInRoute, staffRoute.addChildren([staffStartRoute, staffNotFoundRoute])]),
]);
