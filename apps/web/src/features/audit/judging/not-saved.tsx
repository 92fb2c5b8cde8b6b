import { Link } from '@tanstack/react-router';
import { useFeatureText } from '../../../text/define-text.js';
import styles from './judging.module.css';
import { judgingText } from './text.js';
import { useVerdictQueue } from './use-verdict-queue.js';

/** Names the verdicts of a round that were not saved; `position` is that of the page itself, which shows its own. */
export function NotSaved({ roundId, position }: { roundId: string; position?: number }) {
  const words = useFeatureText(judgingText);
  const { pressed } = useVerdictQueue(roundId);
  const others = pressed.filter(
    (one) => one.position !== position && (one.state === 'failed' || one.state === 'unexplained'),
  );
  if (others.length === 0) return null;
  return (
    <div role="alert">
      <p className={styles.needed}>▲ {words.notSaved}</p>
      <ul>
        {others.map((one) => (
          <li key={`${one.position} ${one.questionId}`}>
            {one.position === 0 ? (
              <Link to="/app/audit/rounds/$id/questions" params={{ id: roundId }}>
                {words.questionsTitle}
              </Link>
            ) : (
              <Link
                to="/app/audit/rounds/$id/dossiers/$position"
                params={{ id: roundId, position: String(one.position) }}
              >
                {words.dossierAt(one.position)}
              </Link>
            )}
            : {one.questionId}, {words.answers[one.verdict]}
          </li>
        ))}
      </ul>
    </div>
  );
}
