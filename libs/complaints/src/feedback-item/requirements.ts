import { DateTime } from 'luxon';
import { type Deadline, deadline } from '../deadlines/deadline.js';
import { localDay, officeZone } from '../deadlines/local-day.js';
import { disputableFrom, letterCarriesReferral, referralFor } from '../referral/referral.js';
import type { Actor } from '../staff/actor.js';
import { adjustmentsWaiting } from './adjustments.js';
import {
  type CaseFacts,
  cameBack,
  currentDecision,
  type EventFact,
  eventsOfRound,
  openCommitments,
  waitingAnswer,
  wasGiven,
} from './case-facts.js';
import { fittingLetters } from './free-letters.js';
import { pausableCommitments, runningPause } from './pauses.js';
import type { ActionName } from './workflow.js';

type Input = Record<string, unknown>;
type Rule = (facts: CaseFacts, actor: Actor, input: Input, now: Date) => boolean;

/** A rule that an action requires: the test, and what to do when it fails. */
interface Requirement {
  isMet: Rule;
  remedy: string;
  /** Whether the answer depends on what is sent along with the action, so that it cannot be told beforehand. */
  dependsOnInput?: (action: ActionName) => boolean;
}

const always = () => true;
/** Whoever takes a case over is known beforehand; whoever it is given to is not. */
const unlessTakenOver = (action: ActionName) => action !== 'take-over';
/** Ends that a customer undoes with one click: silence, and taking the complaint back. */
const REOPENED_BY_CUSTOMER: readonly unknown[] = ['no-reaction', 'withdrawn'];

const newHandler = (actor: Actor, input: Input): unknown => input.handlerId ?? actor.userId;
const involvedBefore = (facts: CaseFacts, userId: unknown): boolean =>
  facts.involvements.some((involvement) => involvement.userId === userId && involvement.round < facts.item.round);

/** Every rule of the workflow by its name (design: rules that no screen or API call can get round). */
export const requirements = {
  'actor-not-complained-about': {
    isMet: ({ item }, actor) => item.aboutUserId === null || item.aboutUserId !== actor.userId,
    remedy: 'The complaint is about you. Let a colleague do this.',
  },
  'new-handler-not-complained-about': {
    isMet: ({ item }, actor, input) => item.aboutUserId === null || newHandler(actor, input) !== item.aboutUserId,
    remedy: 'The complaint is about this colleague. Choose somebody else.',
    dependsOnInput: unlessTakenOver,
  },
  'top-manager-not-complained-about': {
    isMet: ({ item }, _actor, input) => item.aboutUserId === null || input.topManagerId !== item.aboutUserId,
    remedy: 'The complaint is about this colleague. Choose somebody else.',
    dependsOnInput: always,
  },
  'decision-by-others': {
    isMet: ({ item, decision }) =>
      item.aboutUserId === null || ![decision?.decidedBy, decision?.approvedBy].includes(item.aboutUserId),
    remedy: 'The decision is by the colleague whom the complaint is about. Let somebody else decide again.',
  },
  'new-handler-not-involved-before': {
    isMet: (facts, actor, input) => !involvedBefore(facts, newHandler(actor, input)),
    remedy: 'A second look is by somebody who was not involved before. Choose somebody else.',
    dependsOnInput: unlessTakenOver,
  },
  'second-looker-not-involved': {
    isMet: (facts, _actor, input) => !facts.involvements.some(({ userId }) => userId === input.handlerId),
    remedy: 'A second look is by somebody who was not involved before. Choose somebody else.',
    dependsOnInput: always,
  },
  'decider-not-involved-before': {
    isMet: (facts, actor) => !involvedBefore(facts, actor.userId),
    remedy:
      'You were involved in the first treatment. Leave the decision and the answer to the colleague of the second look.',
  },
  'has-handler': {
    isMet: ({ item }) => item.handlerId !== null,
    remedy: 'Nobody handles this case yet. Take it over or assign it first.',
  },
  'has-decision': {
    isMet: ({ decision }) => decision !== null,
    remedy: 'There is no decision yet. Decide first.',
  },
  'wish-asked': {
    isMet: ({ item }) => item.wishState !== 'unknown',
    remedy: 'Ask the customer which solution is wanted, or record why that was not possible. Then decide.',
  },
  'approver-is-second-person': {
    isMet: ({ decision }, actor) => decision !== null && decision.decidedBy !== actor.userId,
    remedy: 'You made this decision yourself. Somebody else must approve it.',
  },
  'approver-within-mandate': {
    isMet: ({ decision }, actor) => decision !== null && decision.redressCents <= actor.mandateCents,
    remedy: 'The redress is above your mandate too. Ask somebody with a larger mandate.',
  },
  'referral-in-letter': {
    isMet: (facts, _actor, input, now) => {
      const decision = currentDecision(facts);
      if (!decision || decision.outcome === 'upheld') return decision !== null;
      return letterCarriesReferral(String(input.body ?? ''), facts.item.language, referralFor(facts, now));
    },
    remedy:
      'A (partly) rejecting answer must name the dispute body with its website and last day, and the court. Insert the referral block.',
    dependsOnInput: always,
  },
  'no-answer-waits': {
    isMet: (facts) => waitingAnswer(facts) === null,
    remedy: 'The answer waits for a colleague who reads along. Let the colleague send it, or take it back first.',
  },
  'answer-waits': {
    isMet: (facts) => waitingAnswer(facts) !== null,
    remedy: 'No answer of this case waits for a second reader.',
  },
  'reader-is-second-person': {
    isMet: (facts, actor) => waitingAnswer(facts)?.offeredBy !== actor.userId,
    remedy: 'You wrote this answer yourself. A colleague reads it and sends it.',
  },
  'answer-came-back': {
    isMet: (facts) => cameBack(facts, eventsOfRound(facts, 'answer-sent').at(-1)?.facts.letterId),
    remedy: 'The answer was sent already, and it did not come back.',
  },
  'confirmation-still-due': {
    isMet: (facts) => openCommitments(facts, 'confirmation').length > 0,
    remedy: 'The receipt was confirmed already.',
  },
  'colleague-owes-answer': {
    isMet: (facts) => openCommitments(facts, 'colleague-request').length > 0,
    remedy: 'No question to a colleague is open. Ask one first.',
  },
  'letter-fits-case': {
    isMet: (facts, _actor, { purpose }) =>
      purpose === undefined || fittingLetters(facts).some((one) => one === purpose),
    remedy: 'This letter does not fit the case as it is now. Choose one of the letters that are offered.',
    dependsOnInput: always,
  },
  'promise-is-open': {
    isMet: (facts) => openCommitments(facts, 'promise').length > 0,
    remedy: 'No promise of this kind is open.',
  },
  'message-waits-to-be-read': {
    isMet: (facts) => openCommitments(facts, 'message-to-read').length > 0,
    remedy: 'No message of somebody else waits to be read.',
  },
  'terms-allow-pause': {
    isMet: ({ policy }) => policy.clockPausesForCustomer,
    remedy: 'The published terms of this label do not say that the clock stops while the customer is waited for.',
  },
  'term-runs': {
    isMet: (facts) => runningPause(facts) === null && pausableCommitments(facts).some(({ state }) => state === 'open'),
    remedy: 'No published term is running that can stand still, or it stands still already.',
  },
  'clock-stands-still': {
    isMet: (facts) => runningPause(facts) !== null,
    remedy: 'The clock of this case runs.',
  },
  'letter-waits-for-post': {
    isMet: (facts) => {
      const posted = new Set(
        facts.events.filter(({ type }) => type === 'letter-posted').map(({ facts: f }) => f.letterId),
      );
      return facts.events.some(
        ({ type, facts: f }) => type === 'letter-written' && f.channel === 'post' && !posted.has(f.letterId),
      );
    },
    remedy: 'No letter of this case waits for the post.',
  },
  'solution-waits': {
    isMet: (facts) => currentDecision(facts)?.hasSolution === true && currentDecision(facts)?.carriedOutAt === null,
    remedy: 'There is no solution left to carry out.',
  },
  'solution-carried-out': {
    isMet: (facts) => {
      const decision = currentDecision(facts);
      return decision !== null && (!decision.hasSolution || decision.carriedOutAt !== null);
    },
    remedy: 'Carry out what was promised first, and record it. Then ask whether the case may be closed.',
  },
  'closure-allowed': {
    isMet: (facts, _actor, _input, now) => customerAgreed(facts) || closureAttemptsSpent(facts, now),
    remedy:
      'Close when the customer agrees, or after the number of attempts and the window that the label keeps. Ask for closure first.',
  },
  'has-e-mail-address': {
    isMet: ({ item }) => item.hasEmail,
    remedy: 'There is no e-mail address to send a private link to. Add the address first.',
  },
  'monitor-not-answered': {
    isMet: ({ events }) => !events.some(({ type }) => type === 'monitor-answered'),
    remedy: 'You gave your opinion already. Thank you.',
  },
  'improvement-recorded': {
    isMet: ({ events }) => events.some(({ type }) => type === 'improvement-recorded'),
    remedy: 'No improvement is recorded yet. Record first what was changed thanks to this complaint.',
  },
  'adjustment-waits': {
    isMet: (facts) => adjustmentsWaiting(facts).length > 0,
    remedy: 'Nothing that was agreed about the needs of the customer is still to be done.',
  },
  'response-unshared': {
    isMet: ({ events }) =>
      events.findLast(({ type }) => type === 'monitor-answered' || type === 'response-shared')?.type ===
      'monitor-answered',
    remedy: 'No response of the customer to the complaint monitor waits to be gone through.',
  },
  'customer-reopens-in-time': {
    isMet: ({ item, policy }, actor, _input, now) =>
      actor.role !== 'customer' ||
      (REOPENED_BY_CUSTOMER.includes(item.closureReason) &&
        item.closedAt !== null &&
        now <
          DateTime.fromJSDate(item.closedAt, { zone: officeZone })
            .plus({ weeks: policy.closure.reopenWeeks })
            .toJSDate()),
    remedy: 'It can no longer be opened again here. Send us a message or call us: then we look at it together.',
  },
  'customer-disagrees': {
    isMet: (facts) => currentDecision(facts)?.reaction === 'disagrees',
    remedy: 'The customer has not said to disagree with this answer. Record the reaction first.',
  },
  'referral-fits-case': {
    isMet: (facts, _actor, { body }, now) => body === 'court' || body === referralFor(facts, now).body,
    remedy: 'This dispute body does not take this complaint. Choose the one that the referral names, or the court.',
    dependsOnInput: always,
  },
  'no-open-dispute': {
    isMet: ({ openDispute }) => openDispute === null,
    remedy: 'A dispute is open already. Record its outcome first.',
  },
  'dispute-open-to-customer': {
    isMet: (facts, _actor, { body }, now) => {
      const from = disputableFrom(facts, body);
      return from !== null && from <= now;
    },
    remedy:
      'Without an answer the customer can go to this body only from the day that the referral names, if it names one. To the court a customer can always go.',
    dependsOnInput: always,
  },
  'has-open-dispute': {
    isMet: ({ openDispute }) => openDispute !== null,
    remedy: 'No dispute is open.',
  },
  'is-not-merge-target': {
    isMet: ({ events }) => {
      const absorbed = new Set<unknown>();
      for (const { type, facts: f } of events) {
        if (type === 'absorbed') absorbed.add(f.itemId);
        if (type === 'released') absorbed.delete(f.itemId);
      }
      return absorbed.size === 0;
    },
    remedy: 'Another case was merged into this one. Undo that first, or merge the other way round.',
  },
} satisfies Record<string, Requirement>;

export type RequirementName = keyof typeof requirements;

/** The requirement under its name, in its general form. */
export function requirement(name: RequirementName): Requirement {
  return requirements[name];
}

/** Whether the customer said in this round that the answer is fine. */
export function customerAgreed(facts: CaseFacts): boolean {
  const decision = currentDecision(facts);
  const settled = decision !== null && (!decision.hasSolution || decision.carriedOutAt !== null);
  return settled && decision.reaction === 'agrees';
}

/** Whether the customer accepted, in this round, the solution of the answer: then what was promised in it is owed. */
export function solutionAccepted(facts: CaseFacts): boolean {
  return (
    currentDecision(facts)?.hasSolution === true &&
    eventsOfRound(facts, 'reaction-recorded').some((event) => event.facts.reaction === 'agrees')
  );
}

/**
 * Attempts to verify closure that reached the customer, since the customer last reacted: calls, and letters that were
 * really given.
 */
export function closureAttempts(facts: CaseFacts): EventFact[] {
  const reactedAt = eventsOfRound(facts, 'reaction-recorded', 'closure-answered').at(-1)?.seq ?? 0;
  return eventsOfRound(facts, 'closure-asked').filter(
    ({ seq, facts: asked }) => seq > reactedAt && (asked.by === 'phone' || wasGiven(facts, asked.letterId)),
  );
}

/** The working days in which the customer can say whether the case may be closed, from the first attempt that counts. */
export function closureWindow({ policy, calendar }: Pick<CaseFacts, 'policy' | 'calendar'>, askedAt: Date): Deadline {
  const term = { unit: 'workingDays', length: policy.closure.windowWorkingDays } as const;
  return deadline({ start: askedAt, term, calendar });
}

/**
 * Whether the label's attempts to verify closure are spent and its window after the first has passed. Never for a
 * customer who said no: that is no silence.
 */
export function closureAttemptsSpent(facts: CaseFacts, now: Date): boolean {
  const attempts = closureAttempts(facts);
  const { closure } = facts.policy;
  const first = attempts[0];
  if (!first || attempts.length < closure.attempts || currentDecision(facts)?.reaction === 'disagrees') return false;
  return localDay(now) > closureWindow(facts, first.occurredAt).dueOn;
}
