import { ANSWER_PURPOSES, CONFIRMATION_PURPOSES, keptByLetter } from '../commitments/evidence.js';
import { type CaseFacts, cameBack, currentDecision, type EventFact } from '../feedback-item/case-facts.js';
import { isOver } from '../feedback-item/decide-transition.js';
import type { CommitmentKind, Kind } from '../vocabulary.js';

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
  /** What was promised about it: what is open, or else what was settled last. */
  promise: StepPromise | null;
}

/** A promise about a step, and whether it was kept in time. */
export interface StepPromise {
  commitmentId: string;
  state: 'open' | 'kept' | 'broken';
  dueAt: Date;
  lateFrom: Date;
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
  return stepsOf(facts.item.kind).map((step) => {
    const proof = proofOf(step, facts);
    const promise = promiseAbout(step, facts);
    const due = promise?.state === 'open' ? promise : null;
    const state = stateOf(step, facts, proof, due?.lateFrom ?? null, now);
    const shown = state === 'done' ? proof : null;
    return {
      step,
      state,
      at: shown?.occurredAt ?? null,
      dueAt: due?.dueAt ?? null,
      lateFrom: due?.lateFrom ?? null,
      provenBySeq: shown?.seq ?? null,
      promise,
    };
  });
}

/** What is open about the step, soonest first; or else what was settled last. What fell away is no promise any more. */
function promiseAbout(step: JourneyStepName, { commitments }: CaseFacts): StepPromise | null {
  const own = commitments
    .filter(({ kind, state }) => DUE_BY[step]?.includes(kind) && state !== 'cancelled')
    .sort((a, b) => a.lateFrom.getTime() - b.lateFrom.getTime());
  const found = own.find(({ state }) => state === 'open') ?? own.at(-1);
  if (!found) return null;
  const { id: commitmentId, state, dueAt, lateFrom } = found;
  return { commitmentId, state: state as StepPromise['state'], dueAt, lateFrom };
}

/** The steps that feedback of a kind goes through. */
function stepsOf(kind: Kind): readonly JourneyStepName[] {
  return kind === 'complaint' ? JOURNEY_STEPS : ['receipt', 'confirmation', 'closure'];
}

/** How many steps are proven; kept with the item for the dots in lists. */
export function stepsProven(facts: CaseFacts): number {
  return stepsOf(facts.item.kind).filter((step) => proofOf(step, facts) !== null).length;
}

function stateOf(
  step: JourneyStepName,
  facts: CaseFacts,
  proof: EventFact | null,
  lateFrom: Date | null,
  now: Date,
): JourneyStep['state'] {
  const isOverdue = lateFrom !== null && now >= lateFrom;
  // Progress is told again and again: what was told before does not make up for what is overdue.
  if (proof && !(step === 'progress' && isOverdue)) return 'done';
  // What is still owed when a case is closed, is.
  if (lateFrom === null && isOver(facts.item.status)) return 'not-needed';
  if (step === 'solution' && currentDecision(facts)?.hasSolution === false) return 'not-needed';
  if (lateFrom === null) return 'upcoming';
  return isOverdue ? 'overdue' : 'due';
}

function proofOf(step: JourneyStepName, facts: CaseFacts): EventFact | null {
  const { events, item } = facts;
  const last = (matches: (event: EventFact) => boolean) => events.findLast(matches) ?? null;
  const given = (purposes: readonly string[]) => (event: EventFact) =>
    (event.type === 'letter-delivered' || event.type === 'letter-posted') &&
    purposes.includes(String(event.facts.purpose)) &&
    !cameBack(facts, event.facts.letterId);
  const confirming = CONFIRMATION_PURPOSES.filter((purpose) => keptByLetter(purpose, item.kind).length > 0);
  switch (step) {
    case 'receipt':
      return events[0] ?? null;
    case 'confirmation':
      return last(
        (event) =>
          event.seq > confirmableFrom(facts) && (event.type === 'receipt-confirmed' || given(confirming)(event)),
      );
    case 'first-contact':
      return last((event) => event.type === 'contact-logged' && event.facts.reached === true);
    case 'investigation':
      return last((event) => event.type === 'decided' && event.facts.round === item.round);
    case 'progress':
      return last((event) => given(['progress-update', 'delay-notice'])(event) || keptProgress(facts, event));
    case 'answer':
      return last((event) => given(ANSWER_PURPOSES)(event) && event.facts.round === item.round);
    case 'solution':
      return last((event) => event.type === 'solution-carried-out' && event.facts.round === item.round);
    case 'closure':
      return item.status === 'closed' ? last(({ type }) => type === 'closed') : null;
    case 'monitor':
      return last(({ type }) => type === 'monitor-answered');
    case 'learning':
      return last(
        ({ type, facts: { hasCause } }) => type === 'dispute-ended' || (type === 'decided' && hasCause === true),
      );
  }
}

/** After which event a confirmation counts: what confirmed a signal did not confirm the complaint that it became. */
function confirmableFrom({ events }: CaseFacts): number {
  return events.findLast(({ type }) => type === 'converted-to-complaint')?.seq ?? 0;
}

/** What the customer hears of us by; the end of a case also ends promises, but tells no progress. */
const HEARD_BY = ['contact-logged', 'reaction-recorded', 'letter-delivered', 'letter-posted'];

/** Whether a promise to report progress was settled by this talk or letter, whatever its purpose. */
function keptProgress({ commitments }: CaseFacts, { seq, type }: EventFact): boolean {
  return (
    HEARD_BY.includes(type) &&
    commitments.some(({ kind, settledBySeq }) => kind === 'progress-update' && settledBySeq === seq)
  );
}
