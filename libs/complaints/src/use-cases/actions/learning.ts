import { z } from 'zod';
import { adjustmentsWaiting } from '../../feedback-item/adjustments.js';
import { InvalidInput } from '../../feedback-item/errors.js';
import { line, optional, text } from '../../feedback-item/input-fields.js';
import { NEEDS } from '../../vocabulary.js';
import { action, backdating, happenedAt } from './action.js';

/** Whether the same may have happened to other customers, and what is done for them unasked. The last examination counts. */
export const examineSimilarCases = action(
  { othersAffected: z.boolean(), findings: text(10_000), followUp: optional(text(5000)) },
  (work, { othersAffected, findings, followUp }) => {
    if (followUp && !othersAffected) {
      throw new InvalidInput(
        '/followUp',
        'nobody-affected',
        'Nothing is done for others when nobody else is affected. Say that others are affected, or leave this empty.',
      );
    }
    work.record({
      type: 'similar-cases-examined',
      facts: { othersAffected, hasFollowUp: followUp !== null },
      content: { findings, followUp },
    });
  },
);

/** What was changed thanks to this complaint. Recorded anew, it replaces what was recorded before. */
export const recordImprovement = action(
  { improvement: text(5000), departments: optional(line(300)) },
  (work, { improvement, departments }) => {
    work.record({ type: 'improvement-recorded', content: { improvement, departments } });
  },
);

/** What the improvement turned out to do. */
export const measureImprovement = action({ effect: text(5000), isEffective: z.boolean() }, (work, input) => {
  const { effect, isEffective } = input;
  work.record({ type: 'improvement-measured', facts: { isEffective }, content: { effect } });
});

/** What was agreed to make contact easier for the customer was done. */
export const carryOutAdjustment = action(
  { need: z.enum(NEEDS), note: optional(text(2000)), ...backdating },
  (work, input) => {
    if (!adjustmentsWaiting(work.facts).includes(input.need)) {
      throw new InvalidInput(
        '/need',
        'no-such-adjustment',
        'Nothing is open for this need. Choose one of the needs of the case.',
      );
    }
    work.record({
      type: 'adjustment-carried-out',
      occurredAt: happenedAt(work, 'carry-out-adjustment', input),
      facts: { need: input.need },
      content: { note: input.note, backdatedReason: input.backdatedReason },
    });
  },
);

/** The handler read what the customer says in the complaint monitor, or went through it with somebody. */
export const shareResponse = action({ lesson: optional(text(5000)) }, (work, { lesson }) => {
  const byHandler = work.item.handlerId === work.actor.userId;
  work.record({ type: 'response-shared', facts: { byHandler }, content: lesson ? { lesson } : null });
});
