import { useId } from 'react';
import styles from './choice-groups.module.css';
import { FieldGroup, type FieldProps, questionOf } from './field.js';
import type { Choice } from './select.js';

interface RadioGroupProps<V extends string> extends FieldProps {
  value: V | '';
  onChange: (value: V) => void;
  choices: readonly Choice<V>[];
  /** Beside each other where there is room. */
  inline?: boolean;
}

/** A choice of exactly one, all in sight. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const made = useId();
  const { value, onChange, choices, inline, name = made } = props;
  return (
    <FieldGroup {...questionOf(props)}>
      <div className={styles.choices} data-inline={inline || undefined}>
        {choices.map((choice) => (
          <ChoiceLine
            key={choice.value}
            choice={choice}
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

interface CheckboxGroupProps<V extends string> extends FieldProps {
  value: readonly V[];
  onChange: (value: V[]) => void;
  choices: readonly Choice<V>[];
  inline?: boolean;
}

/** A choice of any number, all in sight. */
export function CheckboxGroup<V extends string>(props: CheckboxGroupProps<V>) {
  const made = useId();
  const { value, onChange, choices, inline, name = made } = props;
  const change = (changed: V, isChosen: boolean) =>
    onChange(isChosen ? [...value, changed] : value.filter((other) => other !== changed));
  return (
    <FieldGroup {...questionOf(props)}>
      <div className={styles.choices} data-inline={inline || undefined}>
        {choices.map((choice) => (
          <ChoiceLine
            key={choice.value}
            choice={choice}
            type="checkbox"
            name={name}
            checked={value.includes(choice.value)}
            onChange={(isChosen) => change(choice.value, isChosen)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

interface CheckboxProps {
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** One thing that is so or not. */
export function Checkbox({ label, hint, checked, onChange }: CheckboxProps) {
  return <ChoiceLine choice={{ value: 'on', label, hint }} type="checkbox" checked={checked} onChange={onChange} />;
}

interface ChoiceLineProps {
  choice: Choice;
  type: 'radio' | 'checkbox';
  name?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function ChoiceLine({ choice, type, name, checked, onChange }: ChoiceLineProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <input
        {...{ id, type, name, checked }}
        value={choice.value}
        className={styles.box}
        aria-describedby={choice.hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className={styles.label}>
        {choice.label}
      </label>
      {choice.hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {choice.hint}
        </span>
      )}
    </div>
  );
}
