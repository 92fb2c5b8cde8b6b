import type { Answer } from '../norms/answers.js';
import type { Words } from '../norms/framework.schema.js';

/** What the system proposes as the answer to a question, and the facts that it rests on, a sentence each. */
export interface Proposal {
  /** Null when the facts say nothing; then the auditor alone decides. */
  answer: Answer | null;
  basis: Words[];
  /** Files that the auditor can open. */
  documents?: { title: string; fileId: string }[];
}

/** One proposal of two that must both hold: a no wins, then silence, and `na` only when nothing else is said. */
export function both(one: Proposal, other: Proposal): Proposal {
  const answers = [one.answer, other.answer];
  const documents = [...(one.documents ?? []), ...(other.documents ?? [])];
  return {
    answer: answers.includes('no') ? 'no' : answers.includes(null) ? null : answers.includes('yes') ? 'yes' : 'na',
    basis: [...one.basis, ...other.basis],
    ...(documents.length > 0 && { documents }),
  };
}
