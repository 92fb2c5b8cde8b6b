import { useRef } from 'react';
import { Button } from '../../../components/button.js';
import { FieldGroup, type FieldProps, TextField } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { PointAnswered } from '../actions/field-spec.js';
import { caseText } from '../text.js';
import styles from './fields.module.css';

interface PointsFieldProps extends FieldProps {
  value: PointAnswered[];
  onChange: (value: PointAnswered[]) => void;
}

const MOST = 20;

/** The points of the complaint, each with what we think of it. */
export function PointsField({ value, onChange, ...question }: PointsFieldProps) {
  const words = useFeatureText(caseText).form;
  const add = useRef<HTMLButtonElement>(null);
  const change = (at: number, changes: Partial<PointAnswered>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...changes } : one)));
  const remove = (at: number) => {
    onChange(value.filter((_, index) => index !== at));
    add.current?.focus();
  };
  return (
    <FieldGroup {...question}>
      {value.map(({ point, answer }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two points may be alike while they are being written
        <div key={index} className={styles.pair}>
          <TextField
            label={words.point}
            autoComplete="off"
            maxLength={300}
            value={point}
            onChange={(next) => change(index, { point: next })}
          />
          <TextField
            label={words.pointAnswer}
            autoComplete="off"
            maxLength={2000}
            value={answer}
            onChange={(next) => change(index, { answer: next })}
          />
          <Button look="bare" aria-label={words.removePoint(point)} onClick={() => remove(index)}>
            {words.remove}
          </Button>
        </div>
      ))}
      {value.length < MOST && (
        <Button ref={add} className={styles.add} onClick={() => onChange([...value, { point: '', answer: '' }])}>
          {words.addPoint}
        </Button>
      )}
    </FieldGroup>
  );
}
