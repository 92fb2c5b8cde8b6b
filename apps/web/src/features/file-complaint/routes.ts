import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import type { FiledNotice } from './filed-page.js';

declare module '@tanstack/history' {
  interface HistoryState {
    /** What was just filed; kept by the browser with the page, so that a reload still shows it. */
    filed?: FiledNotice;
  }
}

const formPage = lazyRouteComponent(() => import('./file-complaint-page.js'), 'FileComplaintPage');

/** Where a customer arrives who was given no other address. */
export const chooseLabelRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./choose-label-page.js'), 'ChooseLabelPage'),
});

/** The form of a label; both addresses lead there. */
export const labelRoute = createRoute({ getParentRoute: () => rootRoute, path: '$labelCode', component: formPage });
export const fileComplaintRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$labelCode/klacht',
  component: formPage,
});

/** The form inside a page of the insurer's own website. */
export const embeddedFormRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'embed/$labelCode',
  component: formPage,
});

/** What a customer sees after sending. */
export const filedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$labelCode/klacht/ontvangen',
  component: lazyRouteComponent(() => import('./filed-page.js'), 'FiledPage'),
});
