import { useRef } from 'react';
import { Button } from '../../../components/button.js';
import { FieldGroup, type FieldProps, Select, TextField } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { atStart, useVocabulary } from '../../../text/vocabulary.js';
import type { NeedAgreed } from '../actions/field-spec.js';
import { caseText } from '../text.js';
import styles from './fields.module.css';

interface NeedsFieldProps extends FieldProps {
  value: NeedAgreed[];
  onChange: (value: NeedAgreed[]) => void;
}

/** What makes contact easier for the customer, each with what was agreed about it. */
export function NeedsField({ value, onChange, ...question }: NeedsFieldProps) {
  const words = useFeatureText(caseText).form;
  const { needs } = useVocabulary();
  const add = useRef<HTMLButtonElement>(null);
  const choices = Object.entries(needs).map(([need, label]) => ({ value: need, label: atStart(label) }));
  const change = (at: number, changes: Partial<NeedAgreed>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...changes } : one)));
  const remove = (at: number) => {
    onChange(value.filter((_, index) => index !== at));
    add.current?.focus();
  };
  return (
    <FieldGroup {...question}>
      {value.map(({ need, adjustment }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two needs may be alike while they are being filled in
        <div key={index} className={styles.row}>
          <Select
            label={words.need}
            choices={choices}
            value={need}
            onChange={(next) => change(index, { need: next })}
          />
          <TextField
            label={words.adjustment}
            hint={words.adjustmentHint}
            maxLength={300}
            value={adjustment}
            onChange={(agreed) => change(index, { adjustment: agreed })}
          />
          <Button
            look="bare"
            aria-label={words.removeNeed(needs[need as keyof typeof needs] ?? '')}
            onClick={() => remove(index)}
          >
            {words.remove}
          </Button>
        </div>
      ))}
      <Button ref={add} className={styles.add} onClick={() => onChange([...value, { need: '', adjustment: '' }])}>
        {words.addNeed}
      </Button>
    </FieldGroup>
  );
}
