import { Link } from '@tanstack/react-router';
import { useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './score.module.css';
import { scoreText } from './text.js';

/** The ways between the parts of Audit; who only administers sees the comparison. */
export function AuditSections() {
  const words = useFeatureText(scoreText);
  const isReader = useSessionUser().role !== 'administrator';
  return (
    <nav aria-label={words.sections} className={styles.sections}>
      <Link to="/app/audit/score" className={styles.section}>
        {words.title}
      </Link>
      <Link to="/app/audit/benchmark" className={styles.section}>
        {words.benchmark}
      </Link>
      {isReader && (
        <>
          <Link to="/app/audit" activeOptions={{ exact: true, includeSearch: false }} className={styles.section}>
            {words.rounds}
          </Link>
          <Link to="/app/audit/evidence" className={styles.section}>
            {words.evidence}
          </Link>
        </>
      )}
    </nav>
  );
}
