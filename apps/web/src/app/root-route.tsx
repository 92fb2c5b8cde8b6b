import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';

/** What every route can use before it shows anything. */
export interface RouterContext {
  queryClient: QueryClient;
}

/** The root of all pages, for customers and staff alike. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet });
