import { useState } from 'react';
import { useText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { centsFrom, moneyInWords } from '../../text/money.js';
import { Field, type FieldProps, questionOf } from './field.js';
import styles from './field.module.css';

interface MoneyFieldProps extends FieldProps {
  /** Whole cents, null when nothing stands there, or NaN for what is no amount: a form does not go with that. */
  value: number | null;
  onChange: (cents: number | null) => void;
}

/** An amount in euros, typed as people write it and kept in cents. */
export function MoneyField(props: MoneyFieldProps) {
  const { value, onChange } = props;
  const { language } = useLanguage();
  const words = useText().form;
  const isReadable = !Number.isNaN(value);
  const written = value === null || !isReadable ? '' : moneyInWords(value, language).replace(/[€\s]/g, '');
  const [typing, setTyping] = useState<string>();
  const [hasLeft, setLeft] = useState(false);
  const type = (typed: string) => {
    setTyping(typed);
    setLeft(false);
    onChange(typed.trim() === '' ? null : (centsFrom(typed) ?? Number.NaN));
  };
  const leave = () => {
    setLeft(true);
    if (isReadable) setTyping(undefined);
  };
  return (
    <Field {...questionOf(props)} error={hasLeft && !isReadable ? words.noAmount : props.error}>
      {(control) => (
        <span className={styles.money}>
          <span aria-hidden="true">€</span>
          <input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            value={typing ?? written}
            className={styles.control}
            onChange={(event) => type(event.target.value)}
            onBlur={leave}
          />
        </span>
      )}
    </Field>
  );
}
