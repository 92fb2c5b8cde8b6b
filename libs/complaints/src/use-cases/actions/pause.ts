import { z } from 'zod';
import { deadline } from '../../deadlines/deadline.js';
import { text } from '../../feedback-item/input-fields.js';
import { pausableCommitments, pausesOf, runningPause } from '../../feedback-item/pauses.js';
import { PAUSE_REASONS } from '../../vocabulary.js';
import type { CaseWork } from '../case-work.js';
import { action, backdating, happenedAt } from './action.js';

/** Stops the clock of the published terms while the customer is waited for, from now on. */
export const pauseClock = action({ reason: z.enum(PAUSE_REASONS), note: text(2000) }, (work, { reason, note }) => {
  work.record({ type: 'clock-paused', facts: { reason }, content: { note } });
});

/** Lets the clock run again; what stood still is added to the terms. */
export const resumeClock = action({ note: text(2000), ...backdating }, (work, input) => {
  const at = happenedAt(work, 'resume-clock', input);
  const pause = runningPause(work.facts);
  work.record({
    type: 'clock-resumed',
    occurredAt: at,
    facts: { pausedAt: pause?.from.toISOString(), reason: pause?.reason },
    content: { note: input.note, backdatedReason: input.backdatedReason },
  });
  countPauses(work);
});

/** Counts the terms of the case anew with its pauses, through the one deadline function. */
export function countPauses(work: CaseWork): void {
  const pauses = pausesOf(work.facts);
  if (pauses.length === 0) return;
  for (const commitment of pausableCommitments(work.facts)) {
    if (commitment.state === 'cancelled') continue;
    const { start, term } = commitment.explanation;
    const { now } = work;
    const { calendar } = work.facts;
    const counted = deadline({ start: new Date(start), term, calendar, pauses, now });
    if (counted.lateFrom.getTime() !== commitment.lateFrom.getTime()) {
      work.replan(commitment, { kind: commitment.kind, madeTo: commitment.madeTo, ...counted });
    }
  }
}
