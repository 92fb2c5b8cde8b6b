import type { ReactNode } from 'react';
import { ProblemWords } from '../problem-notice.js';
import { ErrorSummary } from './error-summary.js';
import styles from './form.module.css';
import type { FormState } from './use-form.js';

/** A form with what is wrong above it; give it the state that `useForm` made. */
export function Form<V>({ form, label, children }: { form: FormState<V>; label?: string; children: ReactNode }) {
  return (
    <form noValidate aria-label={label} className={styles.form} onSubmit={form.onSubmit}>
      <ErrorSummary errors={form.errors} attempt={form.attempt}>
        {form.problem && <ProblemWords problem={form.problem} />}
      </ErrorSummary>
      {children}
    </form>
  );
}

/** The buttons of a form, in the order of their weight. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
