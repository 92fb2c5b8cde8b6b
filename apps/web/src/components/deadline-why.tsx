import { type ComponentProps, useId, useState } from 'react';
import { useText } from '../text/define-text.js';
import { DateExplanation } from './date-explanation.js';
import { DeadlineTime } from './deadline-time.js';
import styles from './deadline-why.module.css';

type Deadline = ComponentProps<typeof DeadlineTime>;

/** A deadline that tells, when it is pressed, how its date came about. */
export function DeadlineWhy({ commitmentId, ...deadline }: Deadline & { commitmentId: string }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <WhyButton {...deadline} explanationId={id} isOpen={isOpen} onPress={() => setOpen(!isOpen)} />
      {isOpen && (
        <div id={id}>
          <DateExplanation commitmentId={commitmentId} />
        </div>
      )}
    </>
  );
}

interface WhyButtonProps extends Deadline {
  /** The id of the element with the explanation, as long as it is open. */
  explanationId: string;
  isOpen: boolean;
  onPress: () => void;
}

/** A deadline to press; whoever places it shows the explanation where there is room for it. */
export function WhyButton({ explanationId, isOpen, onPress, ...deadline }: WhyButtonProps) {
  const words = useText().deadline;
  return (
    <button
      type="button"
      className={styles.why}
      title={words.why}
      aria-expanded={isOpen}
      aria-controls={isOpen ? explanationId : undefined}
      onClick={onPress}
    >
      <DeadlineTime {...deadline} />
      <span className="visually-hidden">, {words.why}</span>
    </button>
  );
}
