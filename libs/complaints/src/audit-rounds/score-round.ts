import type { Answer, Answers } from '../norms/answers.js';
import type { Framework } from '../norms/framework.schema.js';
import { type FrameworkScore, scoreFramework } from '../norms/score-framework.js';
import { isAskedOfDossiers, isAskedOnce, questionsOf } from './asked-questions.js';

/** A verdict that counts: the newest on its question and place. */
export interface CountedVerdict {
  /** 0 for a question about the organisation as a whole. */
  position: number;
  questionId: string;
  verdict: Answer;
}

/** What the dossiers say of a question. */
export interface SampleTally {
  yes: number;
  no: number;
  na: number;
  /** Not judged yet; as long as there are any, the question has no answer. */
  open: number;
  /** The share of yes that is needed, in percent. */
  minimumPercent: number;
  answer: Answer | null;
}

/** What the verdicts of a round come to. */
export interface RoundOutcome {
  answers: Answers;
  /** By question; only of those that are asked of every dossier. */
  samples: Record<string, SampleTally>;
  score: FrameworkScore;
  /** How many verdicts are still to be given. */
  open: number;
}

/**
 * Scores a round. `positions` are the places of the dossiers that can be judged; a verdict on another one counts too. Of a
 * question that is both measured and sampled, both must be yes.
 */
export function scoreRound(
  framework: Framework,
  verdicts: readonly CountedVerdict[],
  positions: readonly number[],
): RoundOutcome {
  const samples: Record<string, SampleTally> = {};
  const answers: Record<string, Answer> = {};
  let open = 0;
  for (const question of questionsOf(framework)) {
    const given = verdicts.filter(({ questionId }) => questionId === question.id);
    const once = given.find(({ position }) => position === 0)?.verdict ?? null;
    const found: (Answer | null)[] = [];
    if (isAskedOfDossiers(question)) {
      const tally = tallyOf(framework, given, positions);
      samples[question.id] = tally;
      found.push(tally.answer);
      open += tally.open;
    }
    if (isAskedOnce(question)) {
      found.push(once);
      open += once === null ? 1 : 0;
    }
    const answer = together(found);
    if (answer !== null) answers[question.id] = answer;
  }
  return { answers, samples, open, score: scoreFramework(framework, answers) };
}

function tallyOf(framework: Framework, given: readonly CountedVerdict[], positions: readonly number[]): SampleTally {
  const ofDossiers = given.filter(({ position }) => position > 0);
  const count = (answer: Answer) => ofDossiers.filter(({ verdict }) => verdict === answer).length;
  const [yes, no, na] = [count('yes'), count('no'), count('na')];
  const open = positions.filter((place) => !ofDossiers.some(({ position }) => position === place)).length;
  const { minimumPercent } = framework.sample;
  return { yes, no, na, open, minimumPercent, answer: open > 0 ? null : answerOf(yes, no, na, minimumPercent) };
}

function answerOf(yes: number, no: number, na: number, minimumPercent: number): Answer | null {
  if (yes + no === 0) return na > 0 ? 'na' : null;
  return yes * 100 >= minimumPercent * (yes + no) ? 'yes' : 'no';
}

function together(found: readonly (Answer | null)[]): Answer | null {
  if (found.includes('no')) return 'no';
  if (found.includes(null) || found.length === 0) return null;
  return found.includes('yes') ? 'yes' : 'na';
}
