import { queries } from '../../../api/client.js';
import type { FormValues } from '../actions/field-spec.js';
import type { LetterPurpose, ModelLetter } from '../case-types.js';

/**
 * The model letter of a purpose, filled in from the case as it is now, with the day that the form promises when it
 * promises one; nothing without a purpose.
 */
export function useModelLetter(id: string, purpose: LetterPurpose | undefined, promisedDay?: string) {
  const newDueOn = promisedDay || undefined;
  const init = { params: { path: { id }, query: { purpose, newDueOn } } };
  // Never from the cache: the case may have changed since the form was open before.
  const fresh = { enabled: purpose !== undefined, gcTime: 0, refetchOnWindowFocus: false };
  return queries.useQuery('get', '/api/v1/feedback-items/{id}/letter-draft', init, fresh);
}

/** Every answer of a form that its model letter gives, so that nothing of it changes before the draft is put back. */
export function answersOf({ subject, text, templateVersion, newDueOn }: ModelLetter): FormValues {
  return { subject, body: text, templateVersion: String(templateVersion ?? ''), ...(newDueOn && { newDueOn }) };
}
