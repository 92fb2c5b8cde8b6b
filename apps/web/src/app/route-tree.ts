import {
  chooseLabelRoute,
  fileComplaintRoute,
  filedRoute,
  labelRoute,
} from '../features/file-complaint/routes.js';
import { signInRoute } from '../features/sign-in/routes.js';
import { staffStartRoute } from '../features/start/routes.js';
import { rootRoute } from './root-route.js';
import { staffNotFoundRoute, staffRootRoute, staffRoute } from './staff-routes.js';

/** Every page there is. A new screen adds its routes here: customers above, staff below. */
export const routeTree = rootRoute.addChildren([
  chooseLabelRoute,
  labelRoute,
  fileComplaintRoute,
  filedRoute,
  staffRootRoute.addChildren([signInRoute, staffRoute.addChildren([staffStartRoute, staffNotFoundRoute])]),
]);
