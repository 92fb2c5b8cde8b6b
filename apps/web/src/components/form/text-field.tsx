import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from 'react';
import { Field, type FieldProps, questionOf } from './field.js';
import styles from './field.module.css';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'tel' | 'password' | 'search' | 'url'>;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  inputMode?: 'numeric';
  spellCheck?: boolean;
}

/** A question answered in one line. Name the `autoComplete` whenever it asks about the person themselves. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, type = 'text', autoComplete, maxLength, inputMode, spellCheck } = props;
  return (
    <Field {...questionOf(props)}>
      {(control) => (
        <input
          {...control}
          {...{ type, value, autoComplete, maxLength, inputMode, spellCheck }}
          className={styles.control}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
