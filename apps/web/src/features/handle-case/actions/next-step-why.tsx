import { DeadlineTime } from '../../../components/deadline-time.js';
import { atStart, useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import styles from './action-bar.module.css';

/** The promise that presses most: why the next step is the next. */
export function NextStepWhy() {
  const kinds = useVocabulary().commitments;
  const { commitments } = useCaseDesk().view;
  const open = commitments.filter(({ state }) => state === 'open');
  const first = open.sort((a, b) => a.lateFrom.localeCompare(b.lateFrom))[0];
  if (!first) return null;
  return (
    <p className={styles.soft}>
      {first.words ?? atStart(kinds[first.kind])}:{' '}
      <DeadlineTime dueAt={first.dueAt} lateFrom={first.lateFrom} timeLeft={first.timeLeft} />
    </p>
  );
}
