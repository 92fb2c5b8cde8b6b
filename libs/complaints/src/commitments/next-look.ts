import type { CaseFacts } from '../feedback-item/case-facts.js';
import { pausableCommitments, runningPause } from '../feedback-item/pauses.js';
import { nextOfficeTime, openingAfterDay } from '../warnings/office-hours.js';
import { THRESHOLDS, type Threshold, warningMoments, warningsGiven } from '../warnings/warning-moments.js';
import { closureStepAt } from './closure-step.js';
import type { Commitment } from './commitment.entity.js';

/**
 * When the worker must next look at a commitment: at a warning that was not given yet, when its term ends, when the
 * colleague who owes it is chased, or when the customer is reminded. Null when there is nothing to wait for. Pure.
 */
export function nextLook(commitment: Commitment, facts: CaseFacts, now: Date): Date | null {
  if (commitment.state !== 'open') return null;
  const looks = [
    ...(commitment.missedAt === null ? [commitment.lateFrom] : []),
    ...warningLooks(commitment, facts, now),
    ...reminderLooks(commitment, facts, now),
  ];
  return looks.length === 0 ? null : new Date(Math.min(...looks.map((at) => at.getTime())));
}

/** As {@link nextLook}, for a commitment of a case that has no history yet. Pure. */
export function firstLook(
  commitment: Pick<Commitment, 'kind' | 'explanation' | 'madeAt' | 'dueAt' | 'lateFrom'>,
  facts: Pick<CaseFacts, 'policy' | 'calendar'>,
): Date {
  const { handler } = warningMoments(commitment, facts);
  return handler ?? commitment.lateFrom;
}

/** The warnings of a commitment that should have been given by `now`. Pure. */
export function dueWarnings(commitment: Commitment, facts: CaseFacts, now: Date): Threshold[] {
  return openWarnings(commitment, facts)
    .filter(({ at }) => at <= now)
    .map(({ threshold }) => threshold);
}

/** When the colleague who owes an answer is reminded next: each working day after the term; null when that cannot be. */
export function nextChase(commitment: Commitment, facts: CaseFacts): Date | null {
  const asked = facts.events.find(
    ({ type, facts: f }) => type === 'colleague-asked' && f.commitmentId === commitment.id,
  );
  if (commitment.kind !== 'colleague-request' || asked?.facts.byMail === false) return null;
  const { officeHours } = facts.policy.warnings;
  const chased = facts.events.findLast(
    ({ type, facts: f }) => type === 'colleague-chased' && f.commitmentId === commitment.id,
  );
  const first = nextOfficeTime(commitment.lateFrom, officeHours, facts.calendar);
  const again = chased && openingAfterDay(chased.occurredAt, officeHours, facts.calendar);
  return again && again > first ? again : first;
}

function openWarnings(commitment: Commitment, facts: CaseFacts): { threshold: Threshold; at: Date }[] {
  if (commitment.missedAt !== null || isStandingStill(commitment, facts)) return [];
  const given = warningsGiven(facts, commitment.id);
  const moments = warningMoments(commitment, facts);
  return THRESHOLDS.flatMap((threshold) => {
    const at = moments[threshold];
    return at === null || given.includes(threshold) ? [] : [{ threshold, at }];
  });
}

/** A warning that comes too late for office hours waits for the next, if the term has not ended by then. */
function warningLooks(commitment: Commitment, facts: CaseFacts, now: Date): Date[] {
  return openWarnings(commitment, facts)
    .map(({ at }) => inOffice(at, facts, now))
    .filter((at) => at < commitment.lateFrom);
}

function reminderLooks(commitment: Commitment, facts: CaseFacts, now: Date): Date[] {
  const at = nextChase(commitment, facts) ?? closureStepAt(commitment, facts);
  return at ? [inOffice(at, facts, now)] : [];
}

function inOffice(at: Date, { policy, calendar }: CaseFacts, now: Date): Date {
  return at > now ? at : nextOfficeTime(now, policy.warnings.officeHours, calendar);
}

function isStandingStill(commitment: Commitment, facts: CaseFacts): boolean {
  return runningPause(facts) !== null && pausableCommitments(facts).some(({ id }) => id === commitment.id);
}
