import type { CaseView, LetterPurpose } from '../case-types.js';

/** The answer letter of the decision that counts now; undefined when there is none. */
export function answerPurpose({ decision, round }: CaseView): LetterPurpose | undefined {
  if (!decision || decision.round !== round) return undefined;
  return round > 1 ? 'second-look-outcome' : `answer-${decision.outcome}`;
}

/** The first letter that asks for closure, or the reminder once it was asked in this round. */
export function closurePurpose({ timeline }: CaseView): LetterPurpose {
  const start = timeline.findLast(({ type }) => type === 'second-look-started' || type === 'reopened')?.seq ?? 0;
  const wasAsked = timeline.some(({ seq, type }) => seq > start && type === 'closure-asked');
  return wasAsked ? 'closure-reminder' : 'closure-question';
}
