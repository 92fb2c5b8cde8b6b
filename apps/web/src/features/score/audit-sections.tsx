import { Link } from '@tanstack/react-router';
import { useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './score.module.css';
import { scoreText } from './text.js';

/** The ways between the parts of Audit; who only administers sees the comparison. */
export function AuditSections() {
  const words = useFeatureText(scoreText);
  const { role } = useSessionUser();
  const isReader = role !== 'administrator';
  const rounds = (
    <Link to="/app/audit" activeOptions={{ exact: true, includeSearch: false }} className={styles.section}>
      {words.rounds}
    </Link>
  );
  return (
    <nav aria-label={words.sections} className={styles.sections}>
      {role === 'auditor' && rounds}
      <Link to="/app/audit/score" className={styles.section}>
        {words.title}
      </Link>
      {isReader && (
        <Link to="/app/audit/evidence" className={styles.section}>
          {words.evidence}
        </Link>
      )}
      {isReader && role !== 'auditor' && rounds}
      <Link to="/app/audit/benchmark" className={styles.section}>
        {words.benchmark}
      </Link>
    </nav>
  );
}
