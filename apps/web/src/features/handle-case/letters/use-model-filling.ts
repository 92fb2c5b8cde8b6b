import { useEffect, useEffectEvent, useRef } from 'react';
import type { FormState } from '../../../components/form/index.js';
import type { FormValues } from '../actions/field-spec.js';
import type { LetterPurpose } from '../case-types.js';
import { followModel } from './follow-model.js';
import { useModelLetter } from './use-model-letter.js';

/**
 * Fills in the model letter when another purpose is chosen, unless the handler wrote something, and writes the day
 * that the form promises into it; gives the function that fills it in all the same while the text differs.
 */
export function useModelFilling(
  id: string,
  purpose: LetterPurpose | undefined,
  form: FormState<FormValues>,
  promisedDay?: string,
) {
  const { data: model } = useModelLetter(id, purpose, promisedDay);
  const filledIn = useRef('');
  const modelBefore = useRef<{ purpose?: LetterPurpose; text: string }>(undefined);
  const { subject, body } = form.values;
  const fill = () => {
    if (!model) return;
    filledIn.current = model.text;
    form.set('subject', model.subject);
    form.set('body', model.text);
    form.set('templateVersion', String(model.templateVersion ?? ''));
  };
  const follow = useEffectEvent(() => {
    if (!model) return;
    const before = modelBefore.current;
    modelBefore.current = { purpose, text: model.text };
    if (body === model.text) {
      filledIn.current = model.text;
      form.set('templateVersion', String(model.templateVersion ?? ''));
    } else if (body === '' || body === filledIn.current) fill();
    else if (before?.purpose === purpose && before) {
      form.set('body', followModel(String(body), before.text, model.text));
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new model letter is the occasion
  useEffect(() => follow(), [model]);
  const differs = model && (body !== model.text || subject !== model.subject);
  return differs ? fill : undefined;
}
