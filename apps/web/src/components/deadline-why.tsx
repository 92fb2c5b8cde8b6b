import { type ComponentProps, useId, useState } from 'react';
import { useText } from '../text/define-text.js';
import { DateExplanation } from './date-explanation.js';
import { DeadlineTime } from './deadline-time.js';
import styles from './deadline-why.module.css';

interface DeadlineWhyProps extends ComponentProps<typeof DeadlineTime> {
  /** The promise that ends then. */
  commitmentId: string;
}

/** A deadline that tells, when it is pressed, how its date came about. */
export function DeadlineWhy({ commitmentId, ...deadline }: DeadlineWhyProps) {
  const words = useText().deadline;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.why}
        title={words.why}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <DeadlineTime {...deadline} />
        <span className="visually-hidden">, {words.why}</span>
      </button>
      {isOpen && (
        <div id={id}>
          <DateExplanation commitmentId={commitmentId} />
        </div>
      )}
    </>
  );
}
