import { z } from 'zod';
import { closesOn, closureWaitDays, reminderChannel } from '../../commitments/closure-step.js';
import { SETTLING_CLOSURES } from '../../commitments/standing.js';
import { localDay } from '../../deadlines/local-day.js';
import { addWorkingDays } from '../../deadlines/working-calendar.js';
import { keptAs } from '../../feedback-item/announced-delays.js';
import { eventsOfRound } from '../../feedback-item/case-facts.js';
import { InvalidInput } from '../../feedback-item/errors.js';
import { id, letterFields, line, optional, text } from '../../feedback-item/input-fields.js';
import { closureAttempts, customerAgreed } from '../../feedback-item/requirements.js';
import { closedWithoutReactionLetter, confirmWithdrawal } from '../../letters/closure-letters.js';
import { writeLetter } from '../../letters/write-letter.js';
import type { ClosureReason, CommitmentKind } from '../../vocabulary.js';
import type { CaseWork } from '../case-work.js';
import { action, backdating, happenedAt } from './action.js';
import { giveTo } from './assignment.js';

/** Asks the customer whether the case may be closed; asking again is the reminder. */
export const askClosure = action(
  {
    /** How it is asked: a letter with the fields beside it, or by phone. */
    by: z.enum(['letter', 'phone']),
    letter: optional(z.strictObject(letterFields)),
    note: optional(text(2000)),
  },
  async (work, { by, letter, note }) => {
    if (by === 'letter' && !letter) {
      throw new InvalidInput(
        '/letter',
        'letter-needed',
        'Write the letter with which closing is asked, or choose the phone.',
      );
    }
    const attempt = eventsOfRound(work.facts, 'closure-asked').length + 1;
    const purpose = attempt === 1 ? 'closure-question' : 'closure-reminder';
    const letterId =
      by === 'letter' && letter ? (await writeLetter(work, { ...letter, purpose, pointer: '/letter' })).id : null;
    const seq = work.record({
      type: 'closure-asked',
      facts: { attempt, by, letterId },
      content: note ? { note } : null,
    });
    work.settle(['closure-attempt'], work.now, seq);
    planNextAttempt(work);
  },
);

/** The wait for a reaction; after the last attempt it lasts until the day on which the case may be closed. */
function planNextAttempt(work: CaseWork): void {
  const { facts, now } = work;
  const asked = eventsOfRound(facts, 'closure-asked');
  if (asked.length < facts.policy.closure.attempts) {
    work.promise('closure-attempt', 'handler', { unit: 'workingDays', length: closureWaitDays(facts) });
    return;
  }
  const firstAskedAt = closureAttempts(facts)[0]?.occurredAt ?? now;
  const earliest = addWorkingDays(localDay(now), 1, facts.calendar);
  const [length, from] =
    closesOn(facts, firstAskedAt) > earliest ? [facts.policy.closure.windowWorkingDays + 1, firstAskedAt] : [1, now];
  work.promise('closure-attempt', 'handler', { unit: 'workingDays', length }, from);
}

/** A promise to the customer, so in the customer's language. */
const CALL_BACK = { nl: 'terugbellen over het sluiten van de zaak', en: 'call back about closing the case' };

/** The customer's answer to the closure question. "No" starts a second look by somebody else. */
export const recordClosureAnswer = action(
  { answer: z.enum(['yes', 'no', 'call-me']), words: optional(text(10_000)), ...backdating },
  (work, input) => {
    const at = happenedAt(work, 'record-closure-answer', input);
    const call =
      input.answer === 'call-me' ? work.promise('promise', 'customer', work.facts.policy.firstContact, at) : null;
    if (call) call.words = CALL_BACK[work.item.language];
    const seq = work.record({
      type: 'closure-answered',
      occurredAt: at,
      facts: { answer: input.answer, ...(call ? { commitmentId: call.id } : {}) },
      content: { words: input.words, backdatedReason: input.backdatedReason },
    });
    // The question was put in time or not when it was put; the next attempt is no longer needed.
    work.cancel(['closure-attempt'], at, seq);
    if (input.answer === 'yes') closeAs(work, 'agreed', null, at);
    if (input.answer === 'no') beginSecondLook(work, null, at);
  },
);

/** Somebody who was not involved looks again, without a new complaint. */
export const startSecondLook = action(
  {
    /** Who looks again; left out, the case waits to be assigned to somebody not involved. */
    handlerId: optional(id),
    reason: text(10_000),
  },
  async (work, { handlerId, reason }) => {
    beginSecondLook(work, reason, work.now);
    if (handlerId) await giveTo(work, handlerId, 'assigned', null);
  },
);

/** Closes: agreed, without reaction after the attempts (the customer gets a letter), or handled when it was no complaint. */
export const close = action({ note: optional(text(2000)) }, async (work, { note }) => {
  const reason = work.item.kind !== 'complaint' ? 'handled' : customerAgreed(work.facts) ? 'agreed' : 'no-reaction';
  const channel = reason === 'no-reaction' ? reminderChannel(work.facts) : null;
  if (channel) await writeLetter(work, { ...(await closedWithoutReactionLetter(work)), channel });
  closeAs(work, reason, note);
});

/** Opens a closed case again. An earlier miss stays a miss, and what the end of the case had let go holds again. */
export const reopen = action({ reason: text(5000) }, (work, { reason }) => {
  work.record({ type: 'reopened', facts: { closureReasonBefore: work.item.closureReason }, content: { reason } });
  work.change({ closureReason: null, closedAt: null });
  holdAgain(work);
  work.promise('progress-update', 'customer', work.facts.policy.progressUpdate);
});

/** The customer takes the complaint back; on the private page the customer gets a letter about it. */
export const withdraw = action({ words: text(5000), ...backdating }, async (work, input) => {
  const at = happenedAt(work, 'withdraw', input);
  work.record({
    type: 'withdrawn',
    occurredAt: at,
    facts: {},
    content: { words: input.words, backdatedReason: input.backdatedReason },
  });
  closeAs(work, 'withdrawn', null, at);
  // Done on the page by whoever holds the link, so the customer hears of it, and how to undo it.
  if (work.actor.role === 'customer' && work.item.kind === 'complaint' && work.item.hasEmail)
    await confirmWithdrawal(work);
});

/** The customer rejects the solution and goes to a dispute body or the court. */
export const refer = action(
  { body: z.enum(['kifid', 'skgz', 'court']), note: optional(line(300)) },
  (work, { body, note }) => {
    work.record({ type: 'referred', facts: { body }, content: note ? { note } : null });
    closeAs(work, 'referred');
  },
);

/** Promises about the case as a whole: a closure that is undone must not make them disappear. */
const HELD_AGAIN: readonly CommitmentKind[] = [
  'confirmation',
  'first-contact',
  'two-week-duty',
  'twelve-week-limit',
  'answer',
  'second-look',
  'closure',
];

function closeAs(work: CaseWork, reason: ClosureReason, note: string | null = null, at = work.now): void {
  work.change({ closureReason: reason, closedAt: at });
  const seq = work.record({ type: 'closed', occurredAt: at, facts: { reason }, content: note ? { note } : null });
  if (SETTLING_CLOSURES.includes(reason)) work.settle(['closure'], at, seq);
}

function holdAgain(work: CaseWork): void {
  const { events, commitments } = work.facts;
  const closed = events.findLast(({ type }) => type === 'closed');
  for (const commitment of commitments) {
    const wasLetGo = commitment.state === 'cancelled' && commitment.settledBySeq === closed?.seq;
    if (wasLetGo && HELD_AGAIN.includes(keptAs(commitment, work.facts))) work.restore(commitment);
  }
}

/** Its terms run from the moment at which the customer asked for it. */
function beginSecondLook(work: CaseWork, reason: string | null, at: Date): void {
  const round = work.item.round + 1;
  work.change({ round, handlerId: null, closureReason: null, closedAt: null });
  const seq = work.record({
    type: 'second-look-started',
    occurredAt: at,
    facts: { round },
    content: reason ? { reason } : null,
  });
  holdAgain(work);
  work.cancel(['carry-out-solution', 'closure-attempt', 'second-look'], at, seq);
  work.promise('second-look', 'customer', work.facts.policy.secondLook, at);
  work.promise('progress-update', 'customer', work.facts.policy.progressUpdate, at);
}
