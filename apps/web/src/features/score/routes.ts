import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute, text } from '../../app/staff-routes.js';

/** Which score: with a framework; the label stands in the frame's own parameter. */
export interface ScoreSearch {
  framework?: string;
}

/** Which comparison: with a framework, of a year. */
export interface BenchmarkSearch extends ScoreSearch {
  year?: number;
}

const getParentRoute = () => staffRoute;

/** What a label would score today, and labels side by side. */
export const scoreRoutes = [
  createRoute({
    getParentRoute,
    path: 'audit/score',
    validateSearch: (search: Record<string, unknown>): ScoreSearch => ({ framework: text(search.framework) }),
    component: lazyRouteComponent(() => import('./score-page.js'), 'ScorePage'),
  }),
  createRoute({
    getParentRoute,
    path: 'audit/benchmark',
    validateSearch: (search: Record<string, unknown>): BenchmarkSearch => ({
      framework: text(search.framework),
      year: Number.isInteger(search.year) ? Number(search.year) : undefined,
    }),
    component: lazyRouteComponent(() => import('./benchmark-page.js'), 'BenchmarkPage'),
  }),
] as const;
