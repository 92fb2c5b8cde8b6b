import { CheckboxGroup, TextField } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import { choicesOf, type Need, useVocabulary } from '../../text/vocabulary.js';
import type { SectionProps } from './register-form.js';
import { registerText } from './text.js';

/** What makes contact easier and, for each need, what was agreed. */
export function NeedsField({ form }: SectionProps) {
  const { reach: words } = useFeatureText(registerText);
  const vocabulary = useVocabulary();
  const { needs, adjustments } = form.values;
  const agree = (need: Need, adjustment: string) => {
    form.set('adjustments', { ...form.values.adjustments, [need]: adjustment });
    form.set('needs', needs);
  };
  return (
    <>
      <CheckboxGroup
        label={words.needs}
        hint={words.needsHint}
        choices={choicesOf(vocabulary.needs)}
        inline
        optional
        {...form.field('needs')}
      />
      {needs.map((need) => (
        <TextField
          key={need}
          label={words.adjustment(vocabulary.needs[need])}
          hint={words.adjustmentHints[need]}
          maxLength={300}
          value={adjustments[need] ?? ''}
          onChange={(adjustment) => agree(need, adjustment)}
        />
      ))}
    </>
  );
}
