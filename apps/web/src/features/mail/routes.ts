import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../app/staff-routes.js';
import { BOXES, type Box, STAFF_BOXES, type StaffBox } from './boxes.js';

interface MailSearch {
  /** Which box is open; the letters on their way without it. */
  box?: Box;
  /** In the box of colleagues: where their mails are; those that failed without it. */
  staff?: StaffBox;
}

/** Letters by where they are. */
export const mailRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'mail',
  validateSearch: (search: Record<string, unknown>): MailSearch => ({
    box: BOXES.find((box) => box === search.box),
    staff: STAFF_BOXES.find((box) => box === search.staff),
  }),
  component: lazyRouteComponent(() => import('./mail-page.js'), 'MailPage'),
});

/** The letters for the post: one PDF of all that wait, and the piles that were printed. */
export const postBatchesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'mail/print',
  component: lazyRouteComponent(() => import('./post-batches-page.js'), 'PostBatchesPage'),
});

/** One letter in its exact words. */
export const letterRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'mail/$letterId',
  component: lazyRouteComponent(() => import('./letter-page.js'), 'LetterPage'),
});
