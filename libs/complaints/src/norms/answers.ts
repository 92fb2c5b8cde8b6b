import type { Framework } from './framework.schema.js';

/** An answer to a closed question; `na` means not applicable. */
export type Answer = 'yes' | 'no' | 'na';
/** Answers by question id; a question without an answer counts as no. */
export type Answers = Readonly<Record<string, Answer>>;

/** Thrown when answers do not fit a framework; `problems` says for each what to do. */
export class AnswersNotValid extends Error {
  override readonly name = 'AnswersNotValid';

  constructor(readonly problems: readonly string[]) {
    super(`These answers cannot be scored:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

/** The answer given to a question, or undefined when there is none. */
export function answerTo(answers: Answers, questionId: string): Answer | undefined {
  return Object.hasOwn(answers, questionId) ? answers[questionId] : undefined;
}

/** Reads answers from data; throws AnswersNotValid for an unknown question or an answer that is none. */
export function parseAnswers(framework: Framework, data: unknown): Answers {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new AnswersNotValid([
      'Give one object of question ids with answers, such as {"I.2.1": "yes", "I.2.2": "no"}.',
    ]);
  const questionIds = framework.parts.flatMap((part) => part.questions.map((question) => question.id));
  const problems = Object.entries(data).flatMap(([id, answer]) => {
    if (!questionIds.includes(id)) return [`${framework.id} has no question "${id}": correct the id or leave it out.`];
    if (!isAnswer(answer)) return [`${id}: ${JSON.stringify(answer)} is no answer; use "yes", "no" or "na".`];
    return [];
  });
  if (problems.length > 0) throw new AnswersNotValid(problems);
  return data as Answers;
}

function isAnswer(value: unknown): value is Answer {
  return value === 'yes' || value === 'no' || value === 'na';
}
