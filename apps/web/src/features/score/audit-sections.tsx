import { Link } from '@tanstack/react-router';
import { useFeatureText } from '../../text/define-text.js';
import styles from './score.module.css';
import { scoreText } from './text.js';

/** The ways between the score and the comparison. */
export function AuditSections() {
  const words = useFeatureText(scoreText);
  return (
    <nav aria-label={words.sections} className={styles.sections}>
      <Link to="/app/audit/score" className={styles.section}>
        {words.title}
      </Link>
      <Link to="/app/audit/benchmark" className={styles.section}>
        {words.benchmark}
      </Link>
    </nav>
  );
}
