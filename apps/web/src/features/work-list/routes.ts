import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { choiceParam } from '../../app/choice-param.js';
import { caseReaders, navigationFor } from '../../app/navigation.js';
import { staffRoute, text } from '../../app/staff-routes.js';
import { sessionQuery } from '../../session/session.js';
import { type Category, type Kind, vocabulary } from '../../text/vocabulary.js';
import { workListText } from './text.js';

/** A part of the open work that asks for the same kind of attention. */
export type WorkGroup = keyof typeof workListText.nl.groups;

/** What My work is narrowed to; the label stands in the frame's own parameter. */
export interface WorkListSearch {
  /** `mine`, `unassigned`, `all` or the id of a colleague; without it what fits the role. */
  who?: string;
  group?: WorkGroup;
  kind?: Kind;
  category?: Category;
}

/** My work: where staff arrive. Whoever may not see cases begins at their own first page. */
export const workListRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/',
  validateSearch: (search: Record<string, unknown>): WorkListSearch => ({
    who: text(search.who),
    group: choiceParam(search.group, workListText.nl.groups),
    kind: choiceParam(search.kind, vocabulary.nl.kinds),
    category: choiceParam(search.category, vocabulary.nl.categories),
  }),
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session || caseReaders.includes(session.user.role)) return;
    const [first] = navigationFor(session.user.role);
    if (first) throw redirect({ to: first.to });
  },
  component: lazyRouteComponent(() => import('./work-list-page.js'), 'WorkListPage'),
});
