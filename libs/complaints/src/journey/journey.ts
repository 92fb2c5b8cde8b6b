import { ANSWER_PURPOSES } from '../commitments/evidence.js';
import { type CaseFacts, currentDecision, type EventFact } from '../feedback-item/case-facts.js';
import type { CommitmentKind } from '../vocabulary.js';

/** The steps of the customer's journey, in order. Feedback that is no complaint has only the first two and the end. */
export const JOURNEY_STEPS = [
  'receipt',
  'confirmation',
  'first-contact',
  'investigation',
  'progress',
  'answer',
  'solution',
  'closure',
  'monitor',
  'learning',
] as const;
export type JourneyStepName = (typeof JOURNEY_STEPS)[number];

/** One step, derived from evidence; never ticked by hand. */
export interface JourneyStep {
  step: JourneyStepName;
  state: 'done' | 'due' | 'overdue' | 'upcoming' | 'not-needed';
  /** When it was done. */
  at: Date | null;
  /** Until when it is due, when something is promised about it. */
  dueAt: Date | null;
  /** The first instant that is late. */
  lateFrom: Date | null;
  /** Number of the history event that proves it. */
  provenBySeq: number | null;
}

const DUE_BY: Partial<Record<JourneyStepName, readonly CommitmentKind[]>> = {
  confirmation: ['confirmation'],
  'first-contact': ['first-contact'],
  progress: ['progress-update'],
  answer: ['answer', 'second-look'],
  solution: ['carry-out-solution'],
  closure: ['closure'],
};

/** The journey of a case as its evidence shows it at `now`. Pure. */
export function journey(facts: CaseFacts, now: Date): JourneyStep[] {
  const isComplaint = facts.item.kind === 'complaint';
  const steps = JOURNEY_STEPS.filter((step) => isComplaint || ['receipt', 'confirmation', 'closure'].includes(step));
  return steps.map((step) => {
    const proof = proofOf(step, facts);
    const due = facts.commitments
      .filter(({ kind, state }) => state === 'open' && DUE_BY[step]?.includes(kind))
      .sort((a, b) => a.lateFrom.getTime() - b.lateFrom.getTime())[0];
    return {
      step,
      state: stateOf(step, facts, proof, due?.lateFrom ?? null, now),
      at: proof?.occurredAt ?? null,
      dueAt: due?.dueAt ?? null,
      lateFrom: due?.lateFrom ?? null,
      provenBySeq: proof?.seq ?? null,
    };
  });
}

/** How many steps are proven; kept with the item for the dots in lists. */
export function stepsProven(facts: CaseFacts): number {
  return JOURNEY_STEPS.filter((step) => proofOf(step, facts) !== null).length;
}

function stateOf(
  step: JourneyStepName,
  facts: CaseFacts,
  proof: EventFact | null,
  lateFrom: Date | null,
  now: Date,
): JourneyStep['state'] {
  if (proof) return 'done';
  if (facts.item.status === 'closed' || facts.item.status === 'merged') return 'not-needed';
  if (step === 'solution' && currentDecision(facts)?.hasSolution === false) return 'not-needed';
  if (lateFrom === null) return 'upcoming';
  return now < lateFrom ? 'due' : 'overdue';
}

function proofOf(step: JourneyStepName, { events, item }: CaseFacts): EventFact | null {
  const last = (matches: (event: EventFact) => boolean) => events.findLast(matches) ?? null;
  const delivered = (purposes: readonly string[]) => (event: EventFact) =>
    (event.type === 'letter-delivered' || event.type === 'letter-posted') && purposes.includes(String(event.facts.purpose));
  switch (step) {
    case 'receipt':
      return events[0] ?? null;
    case 'confirmation': {
      const bounced = new Set(events.filter(({ type }) => type === 'letter-bounced').map(({ facts }) => facts.letterId));
      return last(
        (event) =>
          event.type === 'receipt-confirmed' ||
          (delivered(['confirmation'])(event) && !bounced.has(event.facts.letterId)),
      );
    }
    case 'first-contact':
      return last(({ type, facts }) => type === 'contact-logged' && facts.reached === true);
    case 'investigation':
      return last(({ type, facts }) => type === 'decided' && facts.round === item.round);
    case 'progress':
      return last(delivered(['progress-update', 'delay-notice']));
    case 'answer':
      return last((event) => delivered(ANSWER_PURPOSES)(event) && event.facts.round === item.round);
    case 'solution':
      return last(({ type, facts }) => type === 'solution-carried-out' && facts.round === item.round);
    case 'closure':
      return item.status === 'closed' ? last(({ type }) => type === 'closed') : null;
    case 'monitor':
      return last(({ type }) => type === 'monitor-answered');
    case 'learning':
      return last(({ type, facts }) => type === 'decided' && facts.hasCause === true);
  }
}
