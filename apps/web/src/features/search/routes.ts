import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { choiceParam } from '../../app/choice-param.js';
import { staffRoute, text } from '../../app/staff-routes.js';
import {
  type Category,
  type Channel,
  type Kind,
  type Outcome,
  type Status,
  vocabulary,
} from '../../text/vocabulary.js';
import { isSearchDay } from './search-day.js';

/** Open cases, cases that are over, or those in one status. */
export type Standing = 'open' | 'over' | Status;

/** What is searched for and among which cases; the label stands in the frame's own parameter. */
export interface CaseSearch {
  q?: string;
  status?: Standing;
  kind?: Kind;
  category?: Category;
  channel?: Channel;
  outcome?: Outcome;
  handler?: string;
  /** First and last day of receipt. */
  from?: string;
  to?: string;
}

const { kinds, categories, channels, outcomes, statuses } = vocabulary.nl;

/** Finding cases. */
export const searchRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'search',
  validateSearch: (search: Record<string, unknown>): CaseSearch => ({
    // A policy number typed into the address bar arrives as a number.
    q: typeof search.q === 'number' ? String(search.q) : text(search.q),
    status: choiceParam(search.status, { open: '', over: '', ...statuses }),
    kind: choiceParam(search.kind, kinds),
    category: choiceParam(search.category, categories),
    channel: choiceParam(search.channel, channels),
    outcome: choiceParam(search.outcome, outcomes),
    handler: text(search.handler),
    from: dayParam(search.from),
    to: dayParam(search.to),
  }),
  component: lazyRouteComponent(() => import('./search-page.js'), 'SearchPage'),
});

function dayParam(value: unknown): string | undefined {
  return typeof value === 'string' && isSearchDay(value) ? value : undefined;
}
