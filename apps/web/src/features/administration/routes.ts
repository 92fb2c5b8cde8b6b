import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { staffRoute } from '../../app/staff-routes.js';

const under = () => staffRoute;

/** Everything that an administrator sets: labels and what they promise, members of staff, products. */
export const administrationRoutes = [
  createRoute({
    getParentRoute: under,
    path: 'administration',
    beforeLoad: () => {
      throw redirect({ to: '/app/administration/labels' });
    },
  }),
  createRoute({
    getParentRoute: under,
    path: 'administration/labels',
    component: lazyRouteComponent(() => import('./labels/labels-page.js'), 'LabelsPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: 'administration/labels/new',
    component: lazyRouteComponent(() => import('./labels/new-label-page.js'), 'NewLabelPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: 'administration/labels/$id',
    component: lazyRouteComponent(() => import('./labels/label-page.js'), 'LabelPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: 'administration/labels/$id/new-version',
    component: lazyRouteComponent(() => import('./policy/new-version-page.js'), 'NewVersionPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: 'administration/users',
    component: lazyRouteComponent(() => import('./users/users-page.js'), 'UsersPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: 'administration/users/new',
    component: lazyRouteComponent(() => import('./users/new-user-page.js'), 'NewUserPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: 'administration/users/$id',
    component: lazyRouteComponent(() => import('./users/user-page.js'), 'UserPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: 'administration/products',
    component: lazyRouteComponent(() => import('./products/products-page.js'), 'ProductsPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: 'administration/products/new',
    component: lazyRouteComponent(() => import('./products/new-product-page.js'), 'NewProductPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: 'administration/products/$id',
    component: lazyRouteComponent(() => import('./products/product-page.js'), 'ProductPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: 'administration/templates',
    validateSearch: ({ label }: Record<string, unknown>): { label?: string } =>
      typeof label === 'string' ? { label } : {},
    component: lazyRouteComponent(() => import('./templates/templates-page.js'), 'TemplatesPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: 'administration/templates/$id/$purpose/$language',
    component: lazyRouteComponent(() => import('./templates/template-page.js'), 'TemplatePage'),
  }),
  createRoute({
    getParentRoute: under,
    path: 'administration/erase',
    component: lazyRouteComponent(() => import('./erase-page.js'), 'ErasePage'),
  }),
  createRoute({
    getParentRoute: under,
    path: 'administration/seals',
    component: lazyRouteComponent(() => import('./seals/seals-page.js'), 'SealsPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: 'administration/queues',
    component: lazyRouteComponent(() => import('./queues/queues-page.js'), 'QueuesPage'),
  }),
] as const;
