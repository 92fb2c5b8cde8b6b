import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../app/staff-routes.js';
import { BOXES, type Box } from './boxes.js';

interface MailSearch {
  /** Which box is open; the letters on their way without it. */
  box?: Box;
}

/** Letters by where they are. */
export const mailRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'mail',
  validateSearch: (search: Record<string, unknown>): MailSearch => ({ box: BOXES.find((box) => box === search.box) }),
  component: lazyRouteComponent(() => import('./mail-page.js'), 'MailPage'),
});

interface PrintSearch {
  /** Only what was written today. */
  today?: boolean;
}

/** The letters for the post, a sheet each, ready for the printer. */
export const printLettersRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'mail/print',
  validateSearch: (search: Record<string, unknown>): PrintSearch => ({ today: search.today === true || undefined }),
  component: lazyRouteComponent(() => import('./print-letters-page.js'), 'PrintLettersPage'),
});

/** One letter in its exact words. */
export const letterRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'mail/$letterId',
  component: lazyRouteComponent(() => import('./letter-page.js'), 'LetterPage'),
});
