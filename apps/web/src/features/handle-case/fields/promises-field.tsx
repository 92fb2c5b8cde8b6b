import { useRef } from 'react';
import { Button } from '../../../components/button.js';
import { DateField, FieldGroup, type FieldProps, TextField } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { PromiseMade } from '../actions/field-spec.js';
import { caseText } from '../text.js';
import styles from './fields.module.css';

interface PromisesFieldProps extends FieldProps {
  value: PromiseMade[];
  onChange: (value: PromiseMade[]) => void;
}

/** Any number of promises, each with its day. */
export function PromisesField({ value, onChange, ...question }: PromisesFieldProps) {
  const words = useFeatureText(caseText).form;
  const add = useRef<HTMLButtonElement>(null);
  const change = (at: number, changes: Partial<PromiseMade>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...changes } : one)));
  const remove = (at: number) => {
    onChange(value.filter((_, index) => index !== at));
    add.current?.focus();
  };
  return (
    <FieldGroup {...question}>
      {value.map((promise, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: promises have nothing else to tell them apart
        <div key={index} className={styles.row}>
          <TextField
            label={words.promiseWords}
            maxLength={300}
            value={promise.words}
            onChange={(made) => change(index, { words: made })}
          />
          <DateField label={words.promiseDay} value={promise.dueOn} onChange={(dueOn) => change(index, { dueOn })} />
          <Button look="bare" aria-label={words.removePromise(promise.words)} onClick={() => remove(index)}>
            {words.remove}
          </Button>
        </div>
      ))}
      <Button ref={add} className={styles.add} onClick={() => onChange([...value, { dueOn: '', words: '' }])}>
        {words.addPromise}
      </Button>
    </FieldGroup>
  );
}
