import { CaseLink } from '../../app/case-link.js';
import { buttonLook } from '../../components/button.js';
import { type Role, useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import { type ActionName, useVocabulary } from '../../text/vocabulary.js';
import { workListText } from './text.js';
import type { WorkRow } from './work-data.js';
import styles from './work-list.module.css';

/** The one thing to do next, as a way into the case with its form open; an auditor only reads it. */
export function NextStep({ row, role }: { row: WorkRow; role: Role }) {
  const words = useFeatureText(workListText);
  const { actions } = useVocabulary();
  const { id: userId } = useSessionUser();
  const action = row.nextAction as ActionName | null;
  // Whoever handles the case wrote the answer that waits; others find it among what they can read along.
  const isOwnAnswer = action === 'release-answer' && row.handlerId === userId;
  const isForOthers = role === 'auditor' || isOwnAnswer || (action === 'approve' && role === 'handler');
  if (isForOthers) {
    const waits = isOwnAnswer ? words.waitsForReader : words.waitsForApproval;
    const reading = isOwnAnswer || action === 'approve' ? waits : action && actions[action];
    return <span className={styles.soft}>{reading}</span>;
  }
  return (
    <CaseLink id={row.id} action={action ?? undefined} className={`${buttonLook('quiet')} ${styles.step}`}>
      {action ? actions[action] : words.lookAtCase}
      <span className="visually-hidden">, {row.reference}</span>
    </CaseLink>
  );
}
