import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../text/define-text.js';
import styles from './error-summary.module.css';

/** One thing to mend; without an `id` it belongs to no field on the page. */
export interface SummaryError {
  words: string;
  id?: string;
}

interface ErrorSummaryProps {
  errors: readonly SummaryError[];
  /** Counts the failed attempts: each new one brings the focus here. */
  attempt: number;
  children?: ReactNode;
}

/** What is still to be mended, above the form: takes the focus and leads to each field. */
export function ErrorSummary({ errors, attempt, children }: ErrorSummaryProps) {
  const words = useText().form;
  const box = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0 || Boolean(children);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (!isShown) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.summary}>
      {errors.length > 0 && <h2>{words.summary}</h2>}
      <ul className={styles.list}>
        {errors.map((error) => (
          <li key={error.id ?? error.words}>
            {error.id ? <FieldLink id={error.id} words={error.words} /> : error.words}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}

function FieldLink({ id, words }: { id: string; words: string }) {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        // The address stays as it is: it may hold what the page was opened with.
        event.preventDefault();
        focusField(id);
      }}
    >
      {words}
    </a>
  );
}

function focusField(id: string): void {
  const found = document.getElementById(id);
  const control = found instanceof HTMLFieldSetElement ? found.querySelector<HTMLElement>('input, select') : found;
  found?.scrollIntoView?.({ block: 'center' });
  control?.focus({ preventScroll: true });
}
