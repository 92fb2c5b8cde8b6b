import type { Framework, Question } from '../norms/framework.schema.js';

/**
 * Whether a question is asked of every dossier. One that an organisation can also declare is about its papers (of audits,
 * for instance), and is judged once.
 */
export function isAskedOfDossiers({ evidence }: Pick<Question, 'evidence'>): boolean {
  return evidence.includes('sampled') && !evidence.includes('declared');
}

/** Whether a question is judged once for the round: what is measured or declared. */
export function isAskedOnce({ evidence }: Pick<Question, 'evidence'>): boolean {
  return evidence.includes('measured') || evidence.includes('declared');
}

/** Every question of a framework, in its order. */
export function questionsOf(framework: Framework): Question[] {
  return framework.parts.flatMap((part) => part.questions);
}
