import type { Choice } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { atStart, useVocabulary } from '../../../text/vocabulary.js';
import type { ChoiceSet } from '../actions/field-spec.js';
import { actionText } from '../text-actions.js';

/** Gives the choices of a list with their words: those of the forms, or else of the whole register. */
export function useChoiceWords(): (of: ChoiceSet | 'yes-no', values: readonly string[]) => Choice[] {
  const own: Record<string, Record<string, string>> = useFeatureText(actionText).choices;
  const shared = useVocabulary() as unknown as Record<string, Record<string, string>>;
  return (of, values) =>
    values.map((value) => ({ value, label: own[of]?.[value] ?? atStart(shared[of]?.[value] ?? value) }));
}
