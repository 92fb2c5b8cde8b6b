import { Select, TextField } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { atStart, useVocabulary } from '../../../text/vocabulary.js';
import type { NeedAgreed } from '../actions/field-spec.js';
import { caseText } from '../text.js';
import { ListField, type ListFieldProps } from './list-field.js';

/** What makes contact easier for the customer, each with what was agreed about it. */
export function NeedsField(question: ListFieldProps<NeedAgreed>) {
  const words = useFeatureText(caseText).form;
  const { needs } = useVocabulary();
  const choices = Object.entries(needs).map(([need, label]) => ({ value: need, label: atStart(label) }));
  return (
    <ListField
      {...question}
      empty={{ need: '', adjustment: '' }}
      add={words.addNeed}
      most={10}
      removeOf={({ need }) => words.removeNeed(needs[need as keyof typeof needs] ?? '')}
    >
      {({ need, adjustment }, change) => (
        <>
          <Select label={words.need} choices={choices} value={need} onChange={(next) => change({ need: next })} />
          <TextField
            label={words.adjustment}
            hint={words.adjustmentHint}
            maxLength={300}
            value={adjustment}
            onChange={(agreed) => change({ adjustment: agreed })}
          />
        </>
      )}
    </ListField>
  );
}
