import type { Question } from '../../framework.schema.js';

/** Questions in the order of their ids, so that people meet them level by level. */
export function byId(questions: readonly Question[]): Question[] {
  return [...questions].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}
