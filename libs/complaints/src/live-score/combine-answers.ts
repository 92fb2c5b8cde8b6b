import type { Answer } from '../norms/answers.js';
import type { Question } from '../norms/framework.schema.js';

/** What each source says of a question; null or absent when it has not spoken. */
export type SourceAnswers = Partial<Record<Question['evidence'][number], Answer | null>>;

/**
 * The answer to a question that may rest on several sources. A no of one of them is a no. What the register must show, it
 * must show; a statement is needed as well, unless a sample may speak in its place. A sample that was never drawn holds
 * nothing up as long as another source has spoken. Null: not answered yet, which counts as no.
 */
export function combineAnswers(evidence: Question['evidence'], given: SourceAnswers): Answer | null {
  const answers = evidence.map((source) => given[source] ?? null);
  if (answers.includes('no')) return 'no';
  const spoken = answers.filter((answer) => answer !== null);
  const waits = evidence.some(
    (source) => source !== 'sampled' && (given[source] ?? null) === null && !(source === 'declared' && given.sampled),
  );
  if (waits || spoken.length === 0) return null;
  return spoken.includes('yes') ? 'yes' : 'na';
}
