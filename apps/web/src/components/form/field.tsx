import { type ReactNode, useId } from 'react';
import { useText } from '../../text/define-text.js';
import styles from './field.module.css';

/** What every question has; a component for one kind of answer adds its value and `onChange`. */
export interface FieldProps {
  label: ReactNode;
  /** Given by `useForm`, so that the error summary can point here. */
  id?: string;
  name?: string;
  hint?: ReactNode;
  error?: string;
  /** Says "not required" behind the label; everything else is required. */
  optional?: boolean;
}

/** The attributes that tie a native control to its label, hint and error. */
export interface ControlProps {
  id: string;
  name?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-required'?: true;
}

/** Hands back only what belongs to the question itself, for passing on to `Field` or `FieldGroup`. */
export function questionOf(props: FieldProps): FieldProps {
  const { label, id, name, hint, error, optional } = props;
  return { label, id, name, hint, error, optional };
}

/** One question with one control: makes its ids, hint, error and aria links. */
export function Field(props: FieldProps & { children: (control: ControlProps) => ReactNode; after?: ReactNode }) {
  const ids = useFieldIds(props);
  const control: ControlProps = {
    id: ids.control,
    name: props.name,
    'aria-describedby': ids.describedBy,
    'aria-invalid': props.error ? true : undefined,
    'aria-required': props.optional ? undefined : true,
  };
  return (
    <div className={styles.field} data-invalid={props.error ? true : undefined}>
      <label className={styles.label} htmlFor={ids.control}>
        <Label {...props} />
      </label>
      <HintAndError ids={ids} {...props} />
      {props.children(control)}
      {props.after}
    </div>
  );
}

/** One question with several controls, such as choices: a fieldset that carries the hint and the error. */
export function FieldGroup(props: FieldProps & { children: ReactNode }) {
  const ids = useFieldIds(props);
  return (
    <fieldset
      id={ids.control}
      className={styles.field}
      data-invalid={props.error ? true : undefined}
      aria-describedby={ids.describedBy}
    >
      <legend className={styles.label}>
        <Label {...props} />
      </legend>
      <HintAndError ids={ids} {...props} />
      {props.children}
    </fieldset>
  );
}

interface FieldIds {
  control: string;
  hint: string;
  error: string;
  describedBy?: string;
}

function useFieldIds({ id, hint, error }: FieldProps): FieldIds {
  const made = useId();
  const control = id ?? made;
  const ids = { control, hint: `${control}-hint`, error: `${control}-error` };
  const describedBy = [hint && ids.hint, error && ids.error].filter(Boolean).join(' ');
  return { ...ids, describedBy: describedBy || undefined };
}

function Label({ label, optional }: FieldProps) {
  const words = useText().form;
  return (
    <>
      {label} {optional && <span className={styles.optional}>({words.optional})</span>}
    </>
  );
}

function HintAndError({ ids, hint, error }: FieldProps & { ids: FieldIds }) {
  return (
    <>
      {hint && (
        <div id={ids.hint} className={styles.hint}>
          {hint}
        </div>
      )}
      {error && (
        <div id={ids.error} className={styles.error}>
          {error}
        </div>
      )}
    </>
  );
}
