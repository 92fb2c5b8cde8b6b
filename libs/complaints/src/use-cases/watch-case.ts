import { v7 as newId } from 'uuid';
import { closureStep, closureStepAt, reminderChannel } from '../commitments/closure-step.js';
import type { Commitment } from '../commitments/commitment.entity.js';
import { ANSWERED_BY } from '../commitments/evidence.js';
import { dueWarnings, nextChase } from '../commitments/next-look.js';
import { keptAs } from '../feedback-item/announced-delays.js';
import { openCommitments } from '../feedback-item/case-facts.js';
import { decideTransition } from '../feedback-item/decide-transition.js';
import { runningPause } from '../feedback-item/pauses.js';
import { closureReminderLetter } from '../letters/closure-letters.js';
import { draftDelayNotice } from '../letters/delay-draft.js';
import type { Status } from '../vocabulary.js';
import { isOfficeTime } from '../warnings/office-hours.js';
import type { Threshold } from '../warnings/warning-moments.js';
import type { ActionDefinition } from './actions/action.js';
import { actions } from './actions/index.js';
import { countPauses } from './actions/pause.js';
import type { CaseWork } from './case-work.js';

/** Somebody to warn, who gets a draft of the delay notice too if they may write it. */
export interface WarnedPerson {
  id: string;
  mayWrite: boolean;
}

/** Who must know of a warning about a case; nobody when there is nobody. */
export type WarnedPeople = (work: CaseWork, threshold: Threshold) => WarnedPerson[];

/** What a watched case came to. */
export interface Watched {
  status: Status;
  missed: number;
  warned: number;
  /** Whether a warning was due and there was nobody to give it to; it is due again later. */
  hasUnheard: boolean;
}

/**
 * Does everything that is due about the promises of a case: records what passed unkept, warns, chases colleagues, reminds
 * the customer of the closure question and closes in the end. Doing it again at once does nothing.
 */
export async function watchCase(work: CaseWork, warnedPeople: WarnedPeople): Promise<Watched> {
  const watched: Watched = { status: work.item.status, missed: 0, warned: 0, hasUnheard: false };
  if (runningPause(work.facts)) countPauses(work);
  for (const commitment of openCommitments(work.facts)) {
    await warn(work, commitment, warnedPeople, watched);
    if (commitment.missedAt === null && commitment.lateFrom <= work.now) {
      work.miss(commitment);
      watched.missed += 1;
    }
  }
  if (!atWork(work)) return watched;
  for (const commitment of openCommitments(work.facts, 'colleague-request')) {
    const chaseAt = nextChase(commitment, work.facts);
    if (chaseAt && chaseAt <= work.now) await act(work, watched, 'chase-colleague', { commitmentId: commitment.id });
  }
  await followClosure(work, watched);
  return watched;
}

async function warn(
  work: CaseWork,
  commitment: Commitment,
  warnedPeople: WarnedPeople,
  watched: Watched,
): Promise<void> {
  // What is late already is recorded as such; a warning would come too late.
  if (commitment.lateFrom <= work.now || !atWork(work)) return;
  for (const threshold of dueWarnings(commitment, work.facts, work.now)) {
    const people = warnedPeople(work, threshold);
    // A warning that nobody got was not given.
    if (people.length === 0) {
      watched.hasUnheard = true;
      continue;
    }
    work.add(
      'warnings',
      people.map(({ id }) => warningRow(work, commitment, threshold, id)),
    );
    watched.warned += 1;
    work.record({
      type: 'warning-given',
      facts: { commitmentId: commitment.id, kind: commitment.kind, threshold, dueAt: commitment.dueAt.toISOString() },
    });
    work.touch(commitment);
    const writers = people.filter(({ mayWrite }) => mayWrite).map(({ id }) => id);
    if (threshold === 'handler' && mayAnnounceDelay(work, commitment)) await draftDelayNotice(work, writers);
  }
}

/** Before an answer is given, its customer can be told that it will take longer. */
function mayAnnounceDelay({ item, facts }: CaseWork, commitment: Commitment): boolean {
  const isBeforeAnswer = ['received', 'in-treatment', 'awaiting-approval', 'decided'].includes(item.status);
  return isBeforeAnswer && item.kind === 'complaint' && ANSWERED_BY.includes(keptAs(commitment, facts));
}

function warningRow({ item, now }: CaseWork, { id }: Commitment, threshold: Threshold, recipientId: string): object {
  return { id: newId(), commitmentId: id, itemId: item.id, threshold, recipientId, givenAt: now };
}

/** The customer kept silent: one more reminder, or the end. */
async function followClosure(work: CaseWork, watched: Watched): Promise<void> {
  const waiting = openCommitments(work.facts, 'closure-attempt')[0];
  const stepAt = waiting && closureStepAt(waiting, work.facts);
  if (!stepAt || stepAt > work.now) return;
  if (closureStep(work.facts) === 'close') return act(work, watched, 'close', {});
  const channel = reminderChannel(work.facts);
  const letter = { ...(await closureReminderLetter(work)), channel };
  await act(work, watched, 'ask-closure', { by: 'letter', letter });
}

/** The system does an action of the workflow table, under the table's rules. */
async function act(
  work: CaseWork,
  watched: Watched,
  action: 'chase-colleague' | 'ask-closure' | 'close',
  input: object,
): Promise<void> {
  const definition: ActionDefinition = actions[action];
  const parsed = definition.input.parse(input);
  watched.status = decideTransition(work.facts, action, work.actor, parsed, work.now);
  await definition.run(work, parsed);
}

function atWork({ facts: { policy, calendar }, now }: CaseWork): boolean {
  return isOfficeTime(now, policy.warnings.officeHours, calendar);
}
