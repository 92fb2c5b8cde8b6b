import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button.js';
import { Reference } from '../../components/names.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './bulk-bar.module.css';
import type { ReassignOutcome } from './reassign.js';
import { workListText } from './text.js';

/** What came of assigning: how many went well, and for each that did not, why. */
export function ReassignReport({ outcome, onClose }: { outcome: ReassignOutcome | undefined; onClose: () => void }) {
  const words = useFeatureText(workListText).bulk;
  return (
    <div role="status" className={outcome ? styles.report : 'visually-hidden'}>
      {outcome && (
        <>
          {outcome.done.length > 0 && <p>{words.done(outcome.done.length, outcome.handlerName)}</p>}
          {outcome.failed.length > 0 && (
            <>
              <p>
                <strong>{words.failed(outcome.failed.length)}</strong>
              </p>
              <ul className={styles.failed}>
                {outcome.failed.map(({ row, why }) => (
                  <li key={row.id}>
                    <Link to="/app/cases/$id" params={{ id: row.id }}>
                      <Reference reference={row.reference} />
                    </Link>
                    : {why}
                  </li>
                ))}
              </ul>
            </>
          )}
          <Button look="bare" onClick={onClose}>
            {words.close}
          </Button>
        </>
      )}
    </div>
  );
}
