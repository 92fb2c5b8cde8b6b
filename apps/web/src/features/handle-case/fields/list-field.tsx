import { type ReactNode, useRef } from 'react';
import { Button } from '../../../components/button.js';
import { FieldGroup, type FieldProps } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { caseText } from '../text.js';
import styles from './fields.module.css';

/** What a question needs whose answer is a list. */
export interface ListFieldProps<T> extends FieldProps {
  value: T[];
  onChange: (value: T[]) => void;
}

interface RowProps<T> extends ListFieldProps<T> {
  /** What a row holds when it is added. */
  empty: T;
  add: string;
  /** Says which row a button removes. */
  removeOf: (row: T) => string;
  rowClassName?: string;
  /** No more rows than this. */
  most: number;
  children: (row: T, change: (changes: Partial<T>) => void) => ReactNode;
}

/** Any number of rows of a few questions each, to add and to remove. */
export function ListField<T>(props: RowProps<T>) {
  const { value, onChange, empty, add, removeOf, rowClassName = styles.row, most, children, ...question } = props;
  const { remove } = useFeatureText(caseText).form;
  const addButton = useRef<HTMLButtonElement>(null);
  const removeAt = (at: number) => {
    onChange(value.filter((_, index) => index !== at));
    addButton.current?.focus();
  };
  const changeAt = (at: number, changes: Partial<T>) =>
    onChange(value.map((row, index) => (index === at ? { ...row, ...changes } : row)));
  return (
    <FieldGroup {...question}>
      {value.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be alike while they are being filled in
        <div key={index} className={rowClassName}>
          {children(row, (changes) => changeAt(index, changes))}
          <Button look="bare" aria-label={removeOf(row)} onClick={() => removeAt(index)}>
            {remove}
          </Button>
        </div>
      ))}
      {value.length < most && (
        <Button ref={addButton} className={styles.add} onClick={() => onChange([...value, empty])}>
          {add}
        </Button>
      )}
    </FieldGroup>
  );
}
