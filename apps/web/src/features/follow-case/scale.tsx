import { useId } from 'react';
import { FieldGroup, type FieldProps } from '../../components/form/index.js';
import styles from './follow-case.module.css';

const MARKS = ['1', '2', '3', '4', '5'] as const;

interface ScaleProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** What 1 means, and what 5 means. */
  least: string;
  most: string;
}

/** A mark from 1 to 5, with the meaning of both ends; each mark is as large as a thumb. */
export function Scale({ value, onChange, least, most, ...question }: ScaleProps) {
  const id = useId();
  const meaning: Partial<Record<string, string>> = { 1: least, 5: most };
  return (
    <FieldGroup {...question}>
      <div className={styles.scale}>
        {MARKS.map((mark) => (
          <div key={mark} className={styles.mark}>
            <input
              type="radio"
              id={`${id}${mark}`}
              name={question.name}
              value={mark}
              checked={value === mark}
              onChange={() => onChange(mark)}
            />
            <label htmlFor={`${id}${mark}`}>
              {mark}
              {meaning[mark] && <span className="visually-hidden">, {meaning[mark]}</span>}
            </label>
          </div>
        ))}
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{least}</span>
        <span>{most}</span>
      </div>
    </FieldGroup>
  );
}
