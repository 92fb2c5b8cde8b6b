import type { EntityManager } from 'typeorm';
import { type DeclaredAnswer, declaredAnswers } from '../evidence/declared-answers.query.js';
import { NotFound } from '../feedback-item/errors.js';
import { normPeriod } from '../norm-figures/norm-period.js';
import type { Answer, Answers } from '../norms/answers.js';
import type { Framework, Question, Words } from '../norms/framework.schema.js';
import { frameworkById, type MeasuredQuestion, measureQuestions } from '../norms/measured/measure-questions.js';
import { type PathToGoal, pathToGoal } from '../norms/path-to-goal.js';
import { type FrameworkScore, scoreFramework } from '../norms/score-framework.js';
import { MEANS_QUESTION, openWorkWords, readOpenWork } from '../queries/open-work.query.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { combineAnswers } from './combine-answers.js';
import { lastSampledAnswers, type SampledAnswers } from './sampled-answers.query.js';

/** What one question would be answered with today, and why. */
export interface LiveAnswer {
  questionId: string;
  /** Null when it is not answered yet, which scores as no. */
  answer: Answer | null;
  /** Null where the question does not rest on the register. */
  measured: MeasuredQuestion | null;
  /** Null where the question does not rest on a statement. */
  declared: DeclaredAnswer | null;
  /** Null where the question does not rest on a sample. */
  sampled: { answer: Answer | null } | null;
  /** What stands beside the answer and does not decide it, as it is now; null for most questions. */
  beside: Words | null;
}

/** What a label would score today with a framework. */
export interface LiveScore {
  labelId: string;
  framework: Framework;
  /** The local days that are measured over, both included: twelve months with today in it. */
  from: string;
  to: string;
  asOf: Date;
  score: FrameworkScore;
  answers: LiveAnswer[];
  /** The signed round that the sampled answers come from; null when there is none yet. */
  round: SampledAnswers['round'];
  /** To the highest goal of the framework; null when it has none. */
  path: PathToGoal | null;
}

/** What to score. */
export interface LiveScoreAsked {
  labelId: string;
  frameworkId: string;
  now: Date;
}

/** What a label would score today, for somebody who may see it. Throws `NotFound`. */
export async function readLiveScore(manager: EntityManager, asked: LiveScoreAsked, actor: Actor): Promise<LiveScore> {
  if (!hasLabelInScope(actor, asked.labelId)) throw new NotFound('label');
  const [label] = await manager.query('SELECT id FROM labels WHERE id = $1', [asked.labelId]);
  if (!label) throw new NotFound('label');
  const live = await liveScore(manager, asked);
  const beside = openWorkWords(await readOpenWork(manager, asked.labelId, asked.now));
  const answers = live.answers.map((one) => (one.questionId === MEANS_QUESTION ? { ...one, beside } : one));
  return { ...live, answers };
}

/** What a label would score at an instant. Throws `NotFound` for an unknown framework. */
export async function liveScore(
  manager: EntityManager,
  { labelId, frameworkId, now }: LiveScoreAsked,
): Promise<LiveScore> {
  const framework = frameworkById(frameworkId);
  const { from, to } = normPeriod({ period: 'last-12-months' }, now);
  const measured = await measureQuestions(manager, { labelId, from, to, frameworkId, now });
  const declared = await declaredAnswers(manager, { labelId, at: now, framework });
  const sampled = await lastSampledAnswers(manager, { labelId, frameworkId, at: now });
  const answers = framework.parts.flatMap(({ questions }) =>
    questions.map((question) => liveAnswer(question, measured, declared, sampled)),
  );
  const given: Answers = Object.fromEntries(
    answers.flatMap(({ questionId, answer }) => (answer === null ? [] : [[questionId, answer]])),
  );
  const goal = Math.max(...framework.goals.map(({ overall }) => overall));
  return {
    ...{ labelId, framework, from, to, asOf: now, answers, round: sampled.round },
    score: scoreFramework(framework, given),
    path: framework.goals.length > 0 ? pathToGoal(framework, given, goal) : null,
  };
}

function liveAnswer(
  { id, evidence }: Question,
  measuredQuestions: readonly MeasuredQuestion[],
  declaredQuestions: readonly DeclaredAnswer[],
  { answers }: SampledAnswers,
): LiveAnswer {
  const measured = measuredQuestions.find(({ questionId }) => questionId === id) ?? null;
  const declared = declaredQuestions.find(({ questionId }) => questionId === id) ?? null;
  const sampled = evidence.includes('sampled') ? { answer: answers[id] ?? null } : null;
  const answer = combineAnswers(evidence, {
    measured: measured?.answer ?? null,
    declared: declared?.answer ?? null,
    sampled: sampled?.answer ?? null,
  });
  return { questionId: id, answer, measured, declared, sampled, beside: null };
}
