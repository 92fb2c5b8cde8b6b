import { useText } from '../../text/define-text.js';
import { Field, type FieldProps, questionOf } from './field.js';
import styles from './field.module.css';

/** One possible answer. */
export interface Choice<V extends string = string> {
  value: V;
  label: string;
  hint?: string;
}

interface SelectProps<V extends string> extends FieldProps {
  value: V | '';
  onChange: (value: V | '') => void;
  choices: readonly Choice<V>[];
  /** Words for "nothing chosen yet"; give them where nothing is a real answer ("Alle"). */
  empty?: string;
}

/** A choice of one from many; for six or fewer a RadioGroup is easier. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { value, onChange, choices, empty } = props;
  const words = useText().form;
  return (
    <Field {...questionOf(props)}>
      {(control) => (
        <select
          {...control}
          value={value}
          className={`${styles.control} ${styles.narrow}`}
          onChange={(event) => onChange(event.target.value as V | '')}
        >
          <option value="">{empty ?? words.choose}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
