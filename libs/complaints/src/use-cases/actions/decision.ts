import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { updateOfRows } from '../../database/write-rows.js';
import { isOver } from '../../feedback-item/decide-transition.js';
import { Decision } from '../../feedback-item/decision.entity.js';
import { InvalidInput } from '../../feedback-item/errors.js';
import { cents, line, optional, text } from '../../feedback-item/input-fields.js';
import { OUTCOMES } from '../../vocabulary.js';
import type { CaseWork } from '../case-work.js';
import { action, backdating, happenedAt } from './action.js';
import { renewProgressUpdate } from './contact.js';

/** Decides on the complaint; above the decider's mandate it waits for a second person. */
export const decide = action(
  {
    outcome: z.enum(OUTCOMES),
    /** Whether the customer is obliged, whoever was right. */
    isObliged: z.boolean(),
    motivation: text(20_000),
    /** What was looked into and who was heard. Left out, it stays as in the decision that this one revises. */
    investigation: text(20_000).nullish(),
    /** What we think of each point of the complaint. Left out, they stay as in the decision that this one revises. */
    points: z
      .array(z.strictObject({ point: line(300), answer: line(2000) }))
      .max(20)
      .nullish(),
    /** What will be done for the customer; leave out when there is nothing to carry out. */
    solution: optional(text(5000)),
    redressCents: cents.default(0),
    /** What made this happen, to learn from. */
    cause: optional(line(300)),
  },
  async (work, input) => {
    if (input.redressCents > 0 && !input.solution) {
      throw new InvalidInput(
        '/solution',
        'solution-needed',
        'A redress is granted: write what will be done for the customer.',
      );
    }
    const { item, actor, now } = work;
    const before = work.facts.decision;
    const revised = before?.round === item.round ? before : null;
    const investigation = input.investigation === undefined ? (revised?.investigation ?? null) : input.investigation;
    const points = input.points === undefined ? (revised?.points ?? []) : (input.points ?? []);
    const isWithinMandate = input.redressCents <= actor.mandateCents;
    const decision = Object.assign(new Decision(), {
      ...input,
      investigation,
      points,
      id: newId(),
      itemId: item.id,
      round: item.round,
      hasSolution: input.solution !== null,
      hasCause: input.cause !== null,
      wasWishAsked: item.wishState === 'asked',
      isFirst: before === null || (before.isFirst && before.approval === 'returned'),
      isWithinMandate,
      decidedBy: actor.userId ?? '',
      decidedAt: now,
      approval: isWithinMandate ? ('not-needed' as const) : ('pending' as const),
      approvedBy: null,
      approvedAt: null,
      answeredAt: null,
      carriedOutAt: null,
      reaction: null,
    });
    await work.tx.insert(Decision, decision as object);
    work.facts.decision = decision;
    work.involve(decision.decidedBy);
    const { outcome, isObliged, redressCents } = input;
    work.record({
      type: 'decided',
      facts: {
        decisionId: decision.id,
        round: item.round,
        outcome,
        isObliged,
        redressCents,
        isWithinMandate,
        hasSolution: decision.hasSolution,
        hasCause: decision.hasCause,
      },
      content: { motivation: input.motivation, investigation, points, solution: input.solution, cause: input.cause },
    });
  },
);

/** A second person agrees with a redress above the decider's mandate. */
export const approve = action({ note: optional(text(2000)) }, async (work, { note }) => {
  const approvedBy = work.actor.userId ?? '';
  changeDecision(work, { approval: 'approved', approvedBy, approvedAt: work.now });
  work.involve(approvedBy);
  work.record({
    type: 'decision-approved',
    facts: { decisionId: work.facts.decision?.id },
    content: note ? { note } : null,
  });
});

/** A decision that waits for approval goes back to its maker, with the reason. */
export const returnDecision = action({ reason: text(2000) }, async (work, { reason }) => {
  changeDecision(work, { approval: 'returned' });
  work.involve(work.actor.userId);
  work.record({ type: 'decision-returned', facts: { decisionId: work.facts.decision?.id }, content: { reason } });
});

/** What the customer thinks of the answer. */
export const recordReaction = action(
  { reaction: z.enum(['agrees', 'disagrees']), words: optional(text(10_000)), ...backdating },
  async (work, input) => {
    const at = happenedAt(work, 'record-reaction', input);
    changeDecision(work, { reaction: input.reaction });
    const seq = work.record({
      type: 'reaction-recorded',
      occurredAt: at,
      facts: { reaction: input.reaction },
      content: { words: input.words, backdatedReason: input.backdatedReason },
    });
    renewProgressUpdate(work, at, seq);
  },
);

/** What was promised in the answer has been done. */
export const carryOutSolution = action({ note: text(5000), ...backdating }, async (work, input) => {
  const at = happenedAt(work, 'carry-out-solution', input);
  changeDecision(work, { carriedOutAt: at });
  const seq = work.record({
    type: 'solution-carried-out',
    occurredAt: at,
    facts: { decisionId: work.facts.decision?.id, round: work.item.round },
    content: { note: input.note, backdatedReason: input.backdatedReason },
  });
  work.settle(['carry-out-solution'], at, seq);
  if (!isOver(work.item.status)) planClosureQuestion(work, at);
});

/** The next thing after the answer, or after its solution: asking whether the case may be closed. */
export function planClosureQuestion(work: CaseWork, from = work.now): void {
  const length = work.facts.policy.closure.askWithinWorkingDays;
  work.promise('closure-attempt', 'handler', { unit: 'workingDays', length }, from);
}

/** Changes the decision that counts. Throws `InvalidInput` when there is none. */
export function changeDecision(work: CaseWork, changes: Partial<Decision>): void {
  const { decision } = work.facts;
  if (!decision) throw new InvalidInput('', 'no-decision', 'There is no decision yet. Decide first.');
  Object.assign(decision, changes);
  const changed = Object.keys(changes) as (keyof Decision)[];
  work.alter(updateOfRows('decisions', [{ ...changes, id: decision.id }], changed));
}
