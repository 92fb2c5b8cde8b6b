import { useId } from 'react';
import styles from './filter-select.module.css';
import type { Choice } from './form/select.js';

interface FilterSelectProps<V extends string> {
  label: string;
  /** What it means to choose nothing ("Alle soorten"). */
  empty: string;
  choices: readonly Choice<V>[];
  value: V | undefined;
  onChange: (value: V | undefined) => void;
  /** In a `line` the words of `empty` say what it is about; `stacked`, for a grid of them, shows the label too. */
  look?: 'line' | 'stacked';
}

/** Narrows a list at once, without a button to press. */
export function FilterSelect<V extends string>(props: FilterSelectProps<V>) {
  const { label, empty, choices, value, onChange, look = 'line' } = props;
  const id = useId();
  return (
    <span className={styles.filter} data-look={look}>
      <label htmlFor={id} className={look === 'line' ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        data-chosen={value !== undefined || undefined}
        value={value ?? ''}
        onChange={(event) => onChange((event.target.value as V) || undefined)}
      >
        <option value="">{empty}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}
