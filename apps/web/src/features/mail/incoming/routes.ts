import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../../app/staff-routes.js';
import { INCOMING_BOXES, type IncomingBox } from './use-incoming.js';

interface IncomingSearch {
  /** Which box is open; what waits for a place without it. */
  box?: IncomingBox;
}

/** Mail that came in, by what became of it. */
export const incomingRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'mail/incoming',
  validateSearch: (search: Record<string, unknown>): IncomingSearch => ({
    box: INCOMING_BOXES.find((box) => box === search.box),
  }),
  component: lazyRouteComponent(() => import('./incoming-page.js'), 'IncomingPage'),
});

/** One mail that came in, and the place that it gets. */
export const incomingMailRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'mail/incoming/$mailId',
  component: lazyRouteComponent(() => import('./incoming-mail-page.js'), 'IncomingMailPage'),
});
