import type { DataSource } from 'typeorm';
import type { Commitment } from '../commitments/commitment.entity.js';
import { standingOf } from '../commitments/standing.js';
import { explainDeadline } from '../deadlines/explain-deadline.js';
import { localDay } from '../deadlines/local-day.js';
import { type CaseFacts, currentDecision, eventsOfRound } from '../feedback-item/case-facts.js';
import { availableActions, isOver } from '../feedback-item/decide-transition.js';
import { closureAttempts, closureWindow } from '../feedback-item/requirements.js';
import type { ActionName } from '../feedback-item/workflow.js';
import { journey } from '../journey/journey.js';
import { handlerContact } from '../letters/handler-contact.js';
import { summaryOf } from '../letters/letter-facts.js';
import { MonitorResponse } from '../monitor/monitor-response.entity.js';
import { explanationLines } from '../queries/commitment-explanation.query.js';
import { type Referral, referralFor } from '../referral/referral.js';
import type { Actor } from '../staff/actor.js';
import { loadCase } from '../use-cases/load-case.js';
import type { Language } from '../vocabulary.js';
import { customerMessages } from './customer-messages.js';
import { lastDayBefore, type PromiseState, promiseWords, stepWords, whenWords } from './customer-words.js';
import { maskedEmail, maskedPhone } from './masked.js';
import { customersFiles } from './own-mails.js';

/** What the customer may see of a case by its private link. */
export type CustomerCase = Awaited<ReturnType<typeof readCustomerCase>>;

/** What the customer can do on the page; which of it is possible now the workflow says. */
export const CUSTOMER_ACTIONS = [
  'send-message',
  'attach-file',
  'correct-contact-details',
  'record-reaction',
  'record-closure-answer',
  'start-second-look',
  'reopen',
  'withdraw',
  'answer-monitor',
] as const satisfies readonly ActionName[];
export type CustomerAction = (typeof CUSTOMER_ACTIONS)[number];

/** Reads a case for its customer, as one consistent picture, in the language of the page. Changes nothing. */
export async function readCustomerCase(
  dataSource: DataSource,
  itemId: string,
  actor: Actor,
  language: Language,
  now: Date,
) {
  return dataSource.transaction('REPEATABLE READ', async (tx) => {
    const facts = await loadCase(tx, itemId, actor, false);
    const { item, label, content } = facts;
    const contact = await handlerContact(tx, facts);
    return {
      ...{ reference: item.reference, version: item.version, kind: item.kind, language: item.language },
      label,
      receivedAt: item.receivedAt,
      state: stateOf(facts),
      isSecondLook: item.round > 1,
      closed: item.closedAt && item.closureReason && { at: item.closedAt, reason: item.closureReason },
      told: { summary: summaryOf(content.story), wish: content.wish },
      journey: journeyOf(facts, language, now),
      promises: facts.commitments.flatMap((commitment) => promiseOf(commitment, facts, language, now)),
      contact: { ...contact, isPerson: item.handlerId !== null },
      messages: await customerMessages(tx, itemId, language),
      files: await customersFiles(tx, itemId),
      contactDetails: {
        name: content.name ?? content.organisation,
        email: maskedEmail(content.email),
        phone: maskedPhone(content.phone),
        city: content.address?.city ?? null,
        preferredChannel: content.preferredChannel,
        callTimes: content.callTimes,
        needs: content.needs,
      },
      answer: answerOf(facts),
      referral: referralOf(facts, now),
      closureQuestion: closureQuestionOf(facts, language),
      monitor: await tx.findOneBy(MonitorResponse, { itemId }),
      actions: actionsOf(facts, actor, now),
    };
  });
}

type CustomerState = 'received' | 'in-treatment' | 'answered' | 'may-we-close' | 'closed' | 'joined';

/** Where things stand for the customer: that a decision is made says nothing before it was told. */
function stateOf({ item: { status } }: CaseFacts): CustomerState {
  const states = { answered: 'answered', closing: 'may-we-close', closed: 'closed', merged: 'joined' } as const;
  if (status in states) return states[status as keyof typeof states];
  return status === 'received' ? 'received' : 'in-treatment';
}

function journeyOf(facts: CaseFacts, language: Language, now: Date) {
  return journey(facts, now).flatMap((step) => {
    const words = step.state === 'not-needed' ? null : stepWords(step, language);
    if (words === null) return [];
    const state = { done: 'done', due: 'due', overdue: 'late', upcoming: 'upcoming' }[
      step.state as 'done' | 'due' | 'overdue' | 'upcoming'
    ] as 'done' | 'due' | 'late' | 'upcoming';
    const dueOn = lastDayBefore(step.lateFrom);
    const promise = { done: 'kept', due: 'due', late: 'late' } as const;
    const when = state === 'upcoming' ? null : whenWords({ state: promise[state], dueOn, at: step.at }, language);
    const why = state === 'due' || state === 'late' ? whyOf(facts, step.promise?.commitmentId, language) : [];
    return [{ step: step.step, state, words, when, why, at: step.at, dueOn }];
  });
}

/** How the date of a promise came about. */
function whyOf({ commitments }: CaseFacts, commitmentId: string | undefined, language: Language): string[] {
  const promise = commitments.find(({ id }) => id === commitmentId);
  return promise ? explanationLines(promise.explanation, language) : [];
}

function promiseOf(commitment: Commitment, facts: CaseFacts, language: Language, now: Date) {
  const { id, kind, madeTo } = commitment;
  const words = madeTo === 'customer' ? promiseWords(kind, commitment.words, language) : null;
  const state = promiseState(commitment, facts, now);
  if (words === null || state === null) return [];
  const dueOn = lastDayBefore(commitment.lateFrom);
  const at = commitment.settledAt;
  const when = whenWords({ state, dueOn, at }, language);
  const why = explanationLines(commitment.explanation, language);
  return [{ id, kind, words, state, when, why, dueAt: commitment.dueAt, dueOn, at }];
}

function promiseState(commitment: Commitment, facts: CaseFacts, now: Date): PromiseState | null {
  const standing = standingOf(commitment, facts);
  if (standing === 'open') return now < commitment.lateFrom ? 'due' : 'late';
  return standing === 'cancelled' ? null : standing;
}

function answerOf(facts: CaseFacts) {
  const { decision, item } = facts;
  if (!decision?.answeredAt) return null;
  return { ...decision, answeredAt: decision.answeredAt, isOfThisRound: decision.round === item.round };
}

/** Where the customer can go: after a (partly) rejecting answer, and after waiting for one too long. */
function referralOf(facts: CaseFacts, now: Date): (Referral & { why: 'not-agreed' | 'no-answer' }) | null {
  const decision = facts.decision?.answeredAt ? facts.decision : null;
  if (decision) {
    const isDisputable = decision.outcome !== 'upheld' || decision.reaction === 'disagrees';
    return isDisputable ? { ...referralFor(facts, decision.answeredAt ?? now), why: 'not-agreed' } : null;
  }
  if (facts.item.kind !== 'complaint' || isOver(facts.item.status)) return null;
  const referral = referralFor(facts, now);
  const isOpen = referral.openWithoutAnswerOn !== null && referral.openWithoutAnswerOn <= localDay(now);
  return isOpen ? { ...referral, why: 'no-answer' } : null;
}

function closureQuestionOf(facts: CaseFacts, language: Language) {
  // The day by which the case is closed counts from an attempt that arrived; until one did, from the last.
  const asked = closureAttempts(facts)[0] ?? eventsOfRound(facts, 'closure-asked').at(-1);
  if (facts.item.status !== 'closing' || !asked) return null;
  const { dueOn, explanation } = closureWindow(facts, asked.occurredAt);
  const solution = currentDecision(facts)?.solution ?? null;
  return { askedAt: asked.occurredAt, answerBy: dueOn, why: explainDeadline(explanation, language), solution };
}

function actionsOf(facts: CaseFacts, actor: Actor, now: Date): CustomerAction[] {
  const open = availableActions(facts, actor, now).filter(({ unmet }) => unmet.length === 0);
  return CUSTOMER_ACTIONS.filter((name) => open.some(({ action }) => action === name));
}
