import { useState } from 'react';
import { useText } from '../text/define-text.js';
import { DateExplanation } from './date-explanation.js';
import styles from './why-lines.module.css';

interface DateWhyProps {
  commitmentId: string;
  /** What to call it for whoever hears the page, where the words around it do not say which date it is about. */
  about?: string;
}

/** How the date of a promise came about, for colleagues: folded, and asked for once it is opened. */
export function DateWhy({ commitmentId, about }: DateWhyProps) {
  const words = useText().deadline;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.why} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={about && `${words.why} ${about}`}>{words.why}</summary>
      {isOpen && <DateExplanation commitmentId={commitmentId} />}
    </details>
  );
}
