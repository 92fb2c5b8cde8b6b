import { z } from 'zod';
import type { LetterPurpose } from '#templates';
import { ANSWER_PURPOSES } from '../../commitments/evidence.js';
import { currentDecision, needsSecondReader, openCommitments, waitingAnswer } from '../../feedback-item/case-facts.js';
import type { Decision } from '../../feedback-item/decision.entity.js';
import { InvalidInput, NotFound, RequirementNotMet } from '../../feedback-item/errors.js';
import { letterFields, text } from '../../feedback-item/input-fields.js';
import { requirement } from '../../feedback-item/requirements.js';
import { EventContent } from '../../history/event-content.entity.js';
import { letterMeans } from '../../letters/model-letter.js';
import { newPromises, refusePastPromises } from '../../letters/promise-by-letter.js';
import { withReferralDaysOf } from '../../letters/renew-referral.js';
import { recipientOf, writeLetter } from '../../letters/write-letter.js';
import { caseDraftKey } from '../../staff/draft-keys.js';
import type { CaseWork } from '../case-work.js';
import { action } from './action.js';
import { changeDecision, planClosureQuestion } from './decision.js';

// What waited from before may hold fields that letters have no more.
const answerLetter = z.object(letterFields);
type AnswerLetter = z.infer<typeof answerLetter>;

/**
 * Sends the answer: the decision, how it came about, the solution and, where due, the referral. Where the label wants
 * four eyes it is offered to a second colleague instead.
 */
export const sendAnswer = action(letterFields, (work, input) =>
  needsSecondReader(work.facts) ? offerAnswer(work, input) : giveAnswer(work, input, work.actor.userId),
);

/** A second colleague has read the answer that waits, and sends it in its writer's words. */
export const releaseAnswer = action({}, async (work) => {
  const waiting = waitingAnswer(work.facts);
  const offered = waiting && (await offeredLetter(work, waiting.seq));
  if (!waiting || !offered) throw new NotFound('answer that waits');
  // The last day to turn to a dispute body counts from the day on which the answer is sent.
  const body = withReferralDaysOf(work.facts, offered.body, { from: waiting.offeredAt, to: work.now });
  const { isMet, remedy } = requirement('referral-in-letter');
  if (!isMet(work.facts, work.actor, { body }, work.now)) throw new RequirementNotMet('referral-in-letter', remedy);
  refusePastPromises(work, { ...offered, purpose: answerPurpose(work), body }, waiting.offeredAt);
  await giveAnswer(work, { ...offered, body }, String(waiting.offeredBy));
});

/** The answer that waits goes back to its writer, as a draft with the remark; the writer can take it back so too. */
export const returnAnswer = action({ remark: text(2000) }, async (work, { remark }) => {
  const waiting = waitingAnswer(work.facts);
  const offered = waiting && (await offeredLetter(work, waiting.seq));
  if (!waiting) throw new NotFound('answer that waits');
  work.record({ type: 'answer-returned', facts: { offeredBy: waiting.offeredBy }, content: { remark } });
  if (!offered) return;
  await work.tx.query(
    `INSERT INTO drafts (user_id, key, content, saved_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (user_id, key) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
    [waiting.offeredBy, caseDraftKey(work.item.id, 'send-answer'), offered, work.now],
  );
});

/** Keeps the answer as it was written until a colleague has read it. What would refuse it then refuses it now. */
async function offerAnswer(work: CaseWork, input: AnswerLetter): Promise<void> {
  recipientOf(work, input);
  const purpose = answerPurpose(work);
  const means = await letterMeans(work.tx, work.facts, purpose, work.now);
  await newPromises(work, { ...input, purpose }, means);
  const decision = decisionToSend(work);
  work.involve(work.actor.userId);
  work.record({
    type: 'answer-offered',
    facts: {
      decisionId: decision.id,
      outcome: decision.outcome,
      round: work.item.round,
      channel: input.channel,
      offeredBy: work.actor.userId,
    },
    content: input,
  });
}

async function offeredLetter(work: CaseWork, seq: number): Promise<AnswerLetter | null> {
  const found = await work.tx.findOneBy(EventContent, { itemId: work.item.id, seq });
  return found && answerLetter.parse(found.content);
}

async function giveAnswer(work: CaseWork, input: AnswerLetter, writtenBy: string | null): Promise<void> {
  const decision = decisionToSend(work);
  const purpose = answerPurpose(work);
  const isFirst = decision.answeredAt === null;
  const owedBefore = openCommitments(work.facts, 'carry-out-solution');
  // What follows on an answer was promised the first time, also when that letter came back; and what the letter says
  // of it is no second promise.
  if (isFirst) promiseWhatFollows(work, decision);
  work.alter({ text: SUPERSEDE, values: [work.item.id, work.item.round, ANSWER_PURPOSES] });
  const { id: letterId } = await writeLetter(work, { ...input, purpose, writtenBy });
  changeDecision(work, { answeredAt: work.now });
  work.involve(work.actor.userId);
  const seq = work.record({
    type: 'answer-sent',
    facts: {
      letterId,
      decisionId: decision.id,
      outcome: decision.outcome,
      round: work.item.round,
      ...(writtenBy !== work.actor.userId && { offeredBy: writtenBy }),
    },
  });
  // The solution of this answer takes the place of one that was still owed.
  if (isFirst) for (const owed of owedBefore) work.cancelOne(owed, work.now, seq);
}

/** The answers that went before in the round count no more. */
const SUPERSEDE = 'UPDATE letters SET is_superseded = true WHERE item_id = $1 AND round = $2 AND purpose = ANY($3)';

function promiseWhatFollows(work: CaseWork, { hasSolution }: Decision): void {
  if (hasSolution) work.promise('carry-out-solution', 'customer', work.facts.policy.carryOutSolution);
  else planClosureQuestion(work);
}

/** Which letter the answer is. Throws `InvalidInput` when nothing was decided. */
function answerPurpose(work: CaseWork): LetterPurpose {
  return work.item.round > 1 ? 'second-look-outcome' : `answer-${decisionToSend(work).outcome}`;
}

function decisionToSend({ facts }: CaseWork) {
  const decision = currentDecision(facts);
  if (!decision) throw new InvalidInput('', 'no-decision', 'There is no decision to send. Decide first.');
  return decision;
}
