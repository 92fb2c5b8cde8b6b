import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRootRoute } from '../../app/staff-routes.js';

interface SignInSearch {
  /** Where the person wanted to go; always a page of ours. */
  next?: string;
}

/** Where staff sign in. */
export const signInRoute = createRoute({
  getParentRoute: () => staffRootRoute,
  path: 'sign-in',
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({ next: ownPage(search.next) }),
  component: lazyRouteComponent(() => import('./sign-in-page.js'), 'SignInPage'),
});

function ownPage(next: unknown): string | undefined {
  return typeof next === 'string' && /^\/app(?:[/?]|$)/.test(next) ? next : undefined;
}
