import { useEffect, useEffectEvent, useRef } from 'react';
import type { FormState } from '../../../components/form/index.js';
import type { FormValues } from '../actions/field-spec.js';
import type { LetterPurpose } from '../case-types.js';
import { useModelLetter } from './use-model-letter.js';

/**
 * Fills in the model letter when another purpose is chosen, unless the handler wrote something; gives the function
 * that fills it in all the same, while the text differs from the model.
 */
export function useModelFilling(id: string, purpose: LetterPurpose | undefined, form: FormState<FormValues>) {
  const { data: model } = useModelLetter(id, purpose);
  const filledIn = useRef('');
  const { subject, body } = form.values;
  const fill = () => {
    if (!model) return;
    filledIn.current = model.text;
    form.set('subject', model.subject);
    form.set('body', model.text);
  };
  const fillUntouched = useEffectEvent(() => {
    if (model && body === model.text) filledIn.current = model.text;
    else if (body === '' || body === filledIn.current) fill();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new model letter is the occasion
  useEffect(() => fillUntouched(), [model]);
  const differs = model && (body !== model.text || subject !== model.subject);
  return differs ? fill : undefined;
}
