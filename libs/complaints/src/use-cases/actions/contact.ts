import { z } from 'zod';
import { delayed, NEW_DAY_FOR } from '../../feedback-item/announced-delays.js';
import { customerWaits } from '../../feedback-item/customer-waits.js';
import { InvalidInput } from '../../feedback-item/errors.js';
import { FREE_LETTERS } from '../../feedback-item/free-letters.js';
import { day, email, id, letterFields, line, optional, promisesMade, text } from '../../feedback-item/input-fields.js';
import { writeLetter } from '../../letters/write-letter.js';
import { CHANNELS } from '../../vocabulary.js';
import type { CaseWork } from '../case-work.js';
import { action, backdating, happenedAt } from './action.js';
import { recordWishIn } from './data.js';

/** The receipt was confirmed in a call, in person or by a letter outside the system. */
export const confirmReceipt = action(
  { channel: z.enum(CHANNELS), note: optional(text(2000)), ...backdating },
  (work, input) => {
    const at = happenedAt(work, 'confirm-receipt', input);
    const seq = work.record({
      type: 'receipt-confirmed',
      occurredAt: at,
      facts: { channel: input.channel },
      content: { note: input.note, backdatedReason: input.backdatedReason },
    });
    work.settle(['confirmation'], at, seq);
  },
);

/** A talk with the customer, or an attempt at one. */
export const logContact = action(
  {
    channel: z.enum(CHANNELS),
    direction: z.enum(['incoming', 'outgoing']),
    /** Whether the customer was really spoken to. */
    reached: z.boolean(),
    summary: text(10_000),
    /** The solution that the customer wants, when it was asked in this talk. */
    wish: optional(text(5000)),
    promises: promisesMade,
    ...backdating,
  },
  (work, input) => {
    const at = happenedAt(work, 'log-contact', input);
    const seq = work.record({
      type: 'contact-logged',
      occurredAt: at,
      facts: {
        channel: input.channel,
        direction: input.direction,
        reached: input.reached,
        actorIsTopManager: work.actor.role === 'top-manager',
      },
      content: { summary: input.summary, backdatedReason: input.backdatedReason },
    });
    if (input.reached) {
      // Whoever was spoken to has had the reply or the call that was waited for.
      for (const { commitment, askedAt } of customerWaits(work.facts)) {
        if (commitment.state === 'open' && askedAt <= at) work.settleOne(commitment, at, seq);
      }
      work.settle(['first-contact'], at, seq);
      renewProgressUpdate(work, at, seq);
    }
    if (input.wish) recordWishIn(work, { wish: input.wish, wishNotAskedReason: null });
    for (const [index, promise] of input.promises.entries()) {
      const made = work.promiseDay('promise', 'customer', promise.dueOn, promise.words, `/promises/${index}/dueOn`);
      made.madeAt = at;
    }
  },
);

/** A note for colleagues; never shown to the customer. */
export const addNote = action({ note: text(20_000) }, (work, { note }) => {
  work.record({ type: 'note-added', content: { note } });
});

/** Promises the customer something by a day, for instance "you hear from us on Friday". */
export const makePromise = action({ dueOn: day, words: line(300) }, (work, { dueOn, words }) => {
  const { id: commitmentId } = work.promiseDay('promise', 'customer', dueOn, words);
  work.record({ type: 'promise-made', facts: { commitmentId, dueOn }, content: { words } });
});

/** A free promise was kept, or no longer holds. */
export const settlePromise = action(
  { commitmentId: id, ending: z.enum(['kept', 'cancelled']), note: optional(text(2000)), ...backdating },
  (work, input) => {
    const promise = work.facts.commitments.find(
      ({ id: known, state }) => known === input.commitmentId && state === 'open',
    );
    if (promise?.kind !== 'promise') {
      throw new InvalidInput(
        '/commitmentId',
        'unknown-promise',
        'This promise is not open. Choose one of the open promises.',
      );
    }
    if (input.ending === 'cancelled' && !input.note) {
      throw new InvalidInput('/note', 'reason-needed', 'Say why the promise no longer holds.');
    }
    const at = happenedAt(work, 'settle-promise', input);
    const seq = work.record({
      type: input.ending === 'kept' ? 'promise-kept' : 'promise-cancelled',
      occurredAt: at,
      facts: { commitmentId: promise.id },
      content: { note: input.note, backdatedReason: input.backdatedReason },
    });
    if (input.ending === 'kept') work.settleOne(promise, at, seq);
    else work.cancelOne(promise, at, seq);
  },
);

/** Any other letter: to the customer, for instance a request for information, or what happened, to the colleague concerned. */
export const writeOtherLetter = action(
  {
    purpose: z.enum(FREE_LETTERS),
    /** To whom the cause is fed back. */
    colleagueName: optional(line(120)),
    colleagueEmail: optional(email),
    ...letterFields,
  },
  async (work, { colleagueName, colleagueEmail, ...letter }) => {
    if (letter.purpose !== 'causer-feedback') {
      await writeLetter(work, letter);
      return;
    }
    if (!colleagueName || !colleagueEmail) {
      throw new InvalidInput(
        colleagueName ? '/colleagueEmail' : '/colleagueName',
        'colleague-needed',
        'Write the name and e-mail address of the colleague to whom this goes.',
      );
    }
    if (letter.channel !== 'e-mail')
      throw new InvalidInput('/channel', 'not-by-post', 'A mail to a colleague goes by e-mail. Choose e-mail.');
    const { id: letterId } = await writeLetter(work, { ...letter, recipient: colleagueEmail });
    work.record({
      type: 'cause-fed-back',
      facts: { letterId, decisionId: work.facts.decision?.id ?? null, round: work.item.round },
      content: { colleague: colleagueName, email: colleagueEmail },
    });
  },
);

/** Tells the customer how far things are; keeps the promised interval once it is delivered. */
export const sendProgressUpdate = action(letterFields, async (work, input) => {
  await writeLetter(work, { ...input, purpose: 'progress-update' });
});

/**
 * Tells the customer before a term lapses that it will take longer, why, and until when. Stops no clock. The new day is a
 * promise, kept by what the customer waits for.
 */
export const announceDelay = action(
  { ...letterFields, reason: line(300), newDueOn: day },
  async (work, { reason, newDueOn, ...letter }) => {
    const about = delayed(work.facts);
    const words = NEW_DAY_FOR[about][work.item.language];
    // First the day itself: what the letter says of it is no second promise.
    const { id: commitmentId } = work.promiseDay('promise', 'customer', newDueOn, words, '/newDueOn');
    const { id: letterId } = await writeLetter(work, { ...letter, purpose: 'delay-notice' });
    work.record({ type: 'delay-announced', facts: { letterId, commitmentId, newDueOn, about }, content: { reason } });
  },
);

/** The customer heard from us: the present interval is kept, and the next begins. */
export function renewProgressUpdate(work: CaseWork, at: Date, seq: number): void {
  const isRunning = work.facts.commitments.some(({ kind, state }) => kind === 'progress-update' && state === 'open');
  if (!isRunning) return;
  work.settle(['progress-update'], at, seq);
  if (['received', 'in-treatment', 'awaiting-approval', 'decided'].includes(work.item.status)) {
    work.promise('progress-update', 'customer', work.facts.policy.progressUpdate, at);
  }
}
