import { v7 as newId } from 'uuid';
import { closureStep, closureStepAt, reminderChannel } from '../commitments/closure-step.js';
import type { Commitment } from '../commitments/commitment.entity.js';
import { ANSWERED_BY } from '../commitments/evidence.js';
import { dueWarnings, nextChase } from '../commitments/next-look.js';
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

/** Who must know of a warning about a case. */
export type WarnedPeople = (work: CaseWork, threshold: Threshold) => string[];

/** What a watched case came to. */
export interface Watched {
  status: Status;
  missed: number;
  warned: number;
}

/**
 * Does everything that is due about the promises of a case: records what passed unkept, warns, chases colleagues, reminds
 * the customer of the closure question and closes in the end. Doing it again at once does nothing.
 */
export async function watchCase(work: CaseWork, warnedPeople: WarnedPeople): Promise<Watched> {
  const watched: Watched = { status: work.item.status, missed: 0, warned: 0 };
  if (runningPause(work.facts)) countPauses(work);
  for (const commitment of openCommitments(work.facts)) {
    watched.warned += await warn(work, commitment, warnedPeople);
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

async function warn(work: CaseWork, commitment: Commitment, warnedPeople: WarnedPeople): Promise<number> {
  // What is late already is recorded as such; a warning would come too late.
  if (commitment.lateFrom <= work.now || !atWork(work)) return 0;
  const due = dueWarnings(commitment, work.facts, work.now);
  for (const threshold of due) {
    const recipients = [...new Set(warnedPeople(work, threshold))];
    work.add(
      'warnings',
      recipients.map((recipientId) => warningRow(work, commitment, threshold, recipientId)),
    );
    work.record({
      type: 'warning-given',
      facts: { commitmentId: commitment.id, kind: commitment.kind, threshold, dueAt: commitment.dueAt.toISOString() },
    });
    work.touch(commitment);
    if (threshold === 'handler' && mayAnnounceDelay(work, commitment)) await draftDelayNotice(work, recipients);
  }
  return due.length;
}

/** Before an answer is given, its customer can be told that it will take longer. */
function mayAnnounceDelay({ item }: CaseWork, { kind }: Commitment): boolean {
  const isBeforeAnswer = ['received', 'in-treatment', 'awaiting-approval', 'decided'].includes(item.status);
  return isBeforeAnswer && item.kind === 'complaint' && ANSWERED_BY.includes(kind);
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
