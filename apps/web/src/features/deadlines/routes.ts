import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { choiceParam } from '../../app/choice-param.js';
import { staffRoute, text } from '../../app/staff-routes.js';
import { deadlinesText } from './text.js';

/** Which complaints of a period are counted. */
export type Cohort = keyof typeof deadlinesText.nl.cohorts;
/** A period by its name; `custom` with days of its own. */
export type Period = keyof typeof deadlinesText.nl.periods;

/** What the figures are about; the label stands in the frame's own parameter. */
export interface DeadlinesSearch {
  period?: Period;
  from?: string;
  to?: string;
  cohort?: Cohort;
}

/** Deadlines: the norm for each label and published term. */
export const deadlinesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: 'deadlines',
  validateSearch: (search: Record<string, unknown>): DeadlinesSearch => ({
    period: choiceParam(search.period, deadlinesText.nl.periods),
    from: day(search.from),
    to: day(search.to),
    cohort: choiceParam(search.cohort, deadlinesText.nl.cohorts),
  }),
  component: lazyRouteComponent(() => import('./deadlines-page.js'), 'DeadlinesPage'),
});

function day(value: unknown): string | undefined {
  const written = text(value);
  return written && /^\d{4}-\d{2}-\d{2}$/.test(written) ? written : undefined;
}
