import { Link } from '@tanstack/react-router';
import { useFeatureText } from '../../../text/define-text.js';
import { BoxRow } from '../box-row.js';
import styles from '../mail.module.css';
import { incomingText } from './text.js';
import { INCOMING_BOXES, type IncomingBox, useIncomingMails } from './use-incoming.js';

/** The boxes of incoming mail, with how many each holds; what waits too long says so in words. */
export function IncomingTabs({ current }: { current?: IncomingBox }) {
  const words = useFeatureText(incomingText);
  const { counts, late } = useIncomingMails(current ?? 'to-place');
  return (
    <BoxRow name={words.boxesLabel}>
      {INCOMING_BOXES.map((box) => (
        <Link
          key={box}
          to="/app/mail/incoming"
          search={{ box }}
          className={styles.box}
          aria-current={box === current ? 'page' : undefined}
        >
          {words.boxes[box]} <span className={styles.count}>{counts?.[box]}</span>
          {box === 'to-place' && late > 0 && <strong>{words.lateCount(late)}</strong>}
        </Link>
      ))}
    </BoxRow>
  );
}
