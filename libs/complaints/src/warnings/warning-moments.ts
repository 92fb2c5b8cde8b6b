import type { Commitment } from '../commitments/commitment.entity.js';
import type { CaseFacts } from '../feedback-item/case-facts.js';
import type { CommitmentKind } from '../vocabulary.js';
import { lastOfficeTime, nextOfficeTime } from './office-hours.js';

/** Whom a warning is for: first whoever handles the case, later the managers of the label. */
export const THRESHOLDS = ['handler', 'manager'] as const;
export type Threshold = (typeof THRESHOLDS)[number];

/** What is chased or done by the system itself, so that nobody needs to be warned. */
const NOT_WARNED: readonly CommitmentKind[] = ['colleague-request', 'closure-attempt'];

/**
 * When the warnings of a commitment are due: at the label's share of the term, moved to the next office time, or to the
 * last one before the term ends. Null where no office time lies within the term. Pure.
 */
export function warningMoments(
  commitment: Pick<Commitment, 'kind' | 'explanation' | 'madeAt' | 'dueAt' | 'lateFrom'>,
  { policy, calendar }: Pick<CaseFacts, 'policy' | 'calendar'>,
): Record<Threshold, Date | null> {
  const { officeHours, handlerPercent, managerPercent } = policy.warnings;
  const start = startOf(commitment).getTime();
  const momentAt = (percent: number): Date | null => {
    if (NOT_WARNED.includes(commitment.kind)) return null;
    const share = new Date(start + ((commitment.dueAt.getTime() - start) * percent) / 100);
    const after = share < commitment.madeAt ? commitment.madeAt : share;
    const moment = nextOfficeTime(after, officeHours, calendar);
    if (moment < commitment.lateFrom) return moment;
    const last = lastOfficeTime(commitment.lateFrom, officeHours, calendar);
    return last < commitment.madeAt ? null : last;
  };
  return { handler: momentAt(handlerPercent), manager: momentAt(managerPercent) };
}

/** Which warnings were given about a commitment. */
export function warningsGiven({ events }: Pick<CaseFacts, 'events'>, commitmentId: string): unknown[] {
  return events
    .filter(({ type, facts }) => type === 'warning-given' && facts.commitmentId === commitmentId)
    .map(({ facts }) => facts.threshold);
}

/** The start of the term; a promise to a day has run since it was made. */
function startOf({ explanation, madeAt }: Pick<Commitment, 'explanation' | 'madeAt'>): Date {
  const start = (explanation as { start?: string } | null)?.start;
  return start ? new Date(start) : madeAt;
}
