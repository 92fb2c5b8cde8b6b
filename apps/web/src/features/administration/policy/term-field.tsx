import type { ReactNode } from 'react';
import { Checkbox, FieldGroup, type FieldProps } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import styles from './policy-fields.module.css';
import type { PublishedValue, TermValue } from './policy-values.js';
import { policyText } from './text.js';

interface TermFieldProps<V extends TermValue> extends FieldProps {
  value: V;
  onChange: (value: V) => void;
}

/** A length of time: a number and its unit. */
export function TermField({ value, onChange, ...question }: TermFieldProps<TermValue>) {
  return (
    <FieldGroup {...question}>
      <div className={styles.term}>
        <TermInputs value={value} onChange={onChange} />
      </div>
    </FieldGroup>
  );
}

/** A term that a label may publish, with the share of complaints that must make it. */
export function PublishedTermField(props: TermFieldProps<PublishedValue> & { isFixed?: boolean }) {
  const { value, onChange, isFixed, ...question } = props;
  const words = useFeatureText(policyText);
  const change = (changes: Partial<PublishedValue>) => onChange({ ...value, ...changes });
  return (
    <FieldGroup {...question}>
      {!isFixed && (
        <Checkbox
          label={words.isPublished}
          checked={value.isPublished}
          onChange={(isPublished) => change({ isPublished })}
        />
      )}
      {value.isPublished && (
        <div className={styles.term}>
          <TermInputs value={value} onChange={change} />
          <Labelled words={words.target}>
            <input
              className={styles.number}
              inputMode="numeric"
              autoComplete="off"
              value={value.target}
              onChange={(event) => change({ target: event.target.value })}
            />
          </Labelled>
        </div>
      )}
    </FieldGroup>
  );
}

interface TermInputsProps {
  value: TermValue;
  onChange: (value: TermValue) => void;
}

function TermInputs({ value: { length, unit }, onChange }: TermInputsProps) {
  const words = useFeatureText(policyText);
  const units = Object.entries(words.unitNames) as [TermValue['unit'], string][];
  return (
    <>
      <input
        className={styles.number}
        aria-label={words.length}
        inputMode="numeric"
        autoComplete="off"
        value={length}
        onChange={(event) => onChange({ length: event.target.value, unit })}
      />
      <select
        className={styles.unit}
        aria-label={words.unit}
        value={unit}
        onChange={(event) => onChange({ length, unit: event.target.value as TermValue['unit'] })}
      >
        {units.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

function Labelled({ words, children }: { words: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is handed in
    <label className={styles.labelled}>
      {words} {children}
    </label>
  );
}
