import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import { useText } from '../../text/define-text.js';
import { Field, type FieldProps, questionOf } from './field.js';
import styles from './field.module.css';

interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  /** More may be typed, but is counted as too many; nothing is cut off. */
  limit?: number;
}

const NEAR = 0.8;

/** A question answered in sentences: grows with them, and counts down when the limit comes near. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, rows = 4, limit } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => growWithText(area.current), [value]);
  const isNear = limit !== undefined && value.length > limit * NEAR;
  return (
    <Field {...questionOf(props)} after={isNear && <Counter left={limit - value.length} />}>
      {(control) => (
        <textarea
          {...control}
          {...{ ref: area, value, rows }}
          className={styles.control}
          style={{ '--rows': rows } as CSSProperties}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function Counter({ left }: { left: number }) {
  const words = useText().form;
  return (
    <output className={styles.after} data-over={left < 0 || undefined}>
      {left < 0 ? words.charactersOver(-left) : words.charactersLeft(left)}
    </output>
  );
}

function growWithText(area: HTMLTextAreaElement | null): void {
  // Browsers with `field-sizing: content` do this by themselves.
  if (!area || CSS.supports?.('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}
