import { createRoute, lazyRouteComponent, redirect, retainSearchParams } from '@tanstack/react-router';
import { sessionQuery } from '../session/session.js';
import { NotFoundPage } from './not-found-page.js';
import { rootRoute } from './root-route.js';

const loadFrame = () => import('./staff-frame.js');

interface StaffSearch {
  /** The code of the one label to look at; all labels without it. */
  label?: string;
}

/** Everything under /app: the staff theme and its style sheet, also for the sign-in page. */
export const staffRootRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'app',
  // The session and the frame are fetched at the same time.
  beforeLoad: () => void loadFrame(),
  component: lazyRouteComponent(loadFrame, 'StaffRoot'),
});

/** Everything that needs somebody signed in: the parent of every staff screen. */
export const staffRoute = createRoute({
  getParentRoute: () => staffRootRoute,
  id: 'staff',
  validateSearch: (search: Record<string, unknown>): StaffSearch => ({ label: text(search.label) }),
  search: { middlewares: [retainSearchParams(['label'])] },
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/app/sign-in', search: { next: location.href } });
  },
  component: lazyRouteComponent(loadFrame, 'StaffFrame'),
});

/** Any other address under /app: the frame stays, so that there is a way on. */
export const staffNotFoundRoute = createRoute({ getParentRoute: () => staffRoute, path: '$', component: NotFoundPage });

/** A search parameter that is text, or nothing. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
