import { type Framework, type Question, scale } from './framework.schema.js';

/** An answer to a closed question; `na` means not applicable. */
export type Answer = 'yes' | 'no' | 'na';
/** Answers by question id; a question without an answer counts as no. */
export type Answers = Readonly<Record<string, Answer>>;

const possibleAnswers: readonly unknown[] = ['yes', 'no', 'na'] satisfies Answer[];

/** Thrown when answers do not fit a framework; `problems` names each one and what to do. */
export class AnswersNotValid extends Error {
  override readonly name = 'AnswersNotValid';

  constructor(readonly problems: readonly string[]) {
    super(`The answers cannot be scored:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}
