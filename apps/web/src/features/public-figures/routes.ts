import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

/** What a label promises to everybody, and what came of it. */
export const publicFiguresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$labelCode/cijfers',
  component: lazyRouteComponent(() => import('./figures-page.js'), 'FiguresPage'),
});

/** The guarantee of a label over half a year. */
export const guaranteeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$labelCode/garantie/$half',
  component: lazyRouteComponent(() => import('./guarantee-page.js'), 'GuaranteePage'),
});
