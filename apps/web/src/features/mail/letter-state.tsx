import { Moment } from '../../components/moment.js';
import { StatusBadge, type StatusTone } from '../../components/status-badge.js';
import { useFeatureText } from '../../text/define-text.js';
import type { LetterRow } from './boxes.js';
import { failureKind } from './failure-kind.js';
import styles from './mail.module.css';
import { mailText } from './text.js';

type State = LetterRow['state'];

const TONES: Record<State, StatusTone> = {
  ready: 'waiting',
  sending: 'active',
  sent: 'plain',
  'to-post': 'waiting',
  posted: 'plain',
  failed: 'plain',
  bounced: 'plain',
  cancelled: 'closed',
};

type Stand = Pick<LetterRow, 'failure' | 'attempts' | 'nextTryAt'> & { state: State };

/** Where a mail is and, when it did not arrive, why in words and when it is tried again. */
export function LetterState({ letter }: { letter: Stand }) {
  const words = useFeatureText(mailText);
  const { state, failure, attempts, nextTryAt } = letter;
  const hasFailed = state === 'failed' || state === 'bounced';
  const isTriedAgain = !hasFailed && failure !== null;
  return (
    <span className={styles.state}>
      <StatusBadge tone={TONES[state]}>
        {hasFailed && <span aria-hidden="true">✕</span>}
        {words.states[state]}
      </StatusBadge>
      {(hasFailed || isTriedAgain) && <span>{words.failures[failureKind(failure ?? '')]}</span>}
      {isTriedAgain && attempts > 0 && <span className={styles.soft}>{words.tried(attempts)}</span>}
      {isTriedAgain && nextTryAt && (
        <span className={styles.soft}>
          {words.nextTry} <Moment at={nextTryAt} />
        </span>
      )}
    </span>
  );
}
