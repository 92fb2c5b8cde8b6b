import { Link } from '@tanstack/react-router';
import { LabelName, Reference } from '../../components/names.js';
import { useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import { atStart, useVocabulary } from '../../text/vocabulary.js';
import { workListText } from './text.js';
import type { WorkRow } from './work-data.js';
import styles from './work-list.module.css';

/** Which case it is: its number, which opens it, whose it is, and what makes it press. */
export function CaseCell({ row }: { row: WorkRow }) {
  const words = useFeatureText(workListText);
  return (
    <span className={styles.pair}>
      <span className={styles.line}>
        <Link to="/app/cases/$id" params={{ id: row.id }}>
          <Reference reference={row.reference} />
        </Link>
        {row.urgency === 'urgent' && <strong>{words.urgent}</strong>}
        {row.impact === 'high' && <strong>{words.highImpact}</strong>}
      </span>
      <span className={styles.customer}>{row.complainantName ?? words.anonymous}</span>
    </span>
  );
}

/** Under which label and about which kind of product; and what kind of feedback, when it is no complaint. */
export function LabelCell({ row }: { row: WorkRow }) {
  const { categories, kinds } = useVocabulary();
  const label = useSessionUser().labels.find(({ code }) => code === row.labelCode);
  const product = atStart(categories[row.category]);
  return (
    <span className={styles.pair}>
      {label ? <LabelName name={label.name} colour={label.colour} /> : row.labelCode}
      <span className={styles.soft}>{row.kind === 'complaint' ? product : `${product}, ${kinds[row.kind]}`}</span>
    </span>
  );
}
