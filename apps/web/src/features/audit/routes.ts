import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staffRoute } from '../../app/staff-routes.js';

const getParentRoute = () => staffRoute;

/** The rounds of assessment, and everything that belongs to one of them; and the evidence that a label keeps. */
export const auditRoutes = [
  createRoute({
    getParentRoute,
    path: 'audit',
    component: lazyRouteComponent(() => import('./rounds/rounds-page.js'), 'RoundsPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'audit/new',
    component: lazyRouteComponent(() => import('./rounds/new-round-page.js'), 'NewRoundPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'audit/rounds/$id',
    component: lazyRouteComponent(() => import('./rounds/round-page.js'), 'RoundPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'audit/rounds/$id/questions',
    component: lazyRouteComponent(() => import('./judging/questions-page.js'), 'QuestionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'audit/rounds/$id/dossiers/$position',
    component: lazyRouteComponent(() => import('./judging/dossier-page.js'), 'DossierPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'audit/evidence',
    component: lazyRouteComponent(() => import('./evidence/evidence-page.js'), 'EvidencePage'),
  }),
] as const;
