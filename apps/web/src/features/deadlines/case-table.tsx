import { Link } from '@tanstack/react-router';
import { DeadlineWhy } from '../../components/deadline-why.js';
import { Reference } from '../../components/names.js';
import { StatusBadge, type StatusTone } from '../../components/status-badge.js';
import { useFeatureText } from '../../text/define-text.js';
import { useVocabulary } from '../../text/vocabulary.js';
import styles from './deadlines.module.css';
import type { NormCase } from './norm-data.js';
import { deadlinesText } from './text.js';

const TONES: Record<NormCase['outcome'], StatusTone> = {
  met: 'kept',
  missed: 'late',
  'left-out': 'closed',
  'to-fall-due': 'waiting',
};

/** Cases as they count for a norm, each with a link to the case itself. */
export function CaseTable({
  caption,
  rows,
  showsTerm,
}: {
  caption: string;
  rows: readonly NormCase[];
  showsTerm?: boolean;
}) {
  const words = useFeatureText(deadlinesText);
  const { categories } = useVocabulary();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.when}</th>
            {showsTerm && <th scope="col">{words.columns.term}</th>}
            <th scope="col">{words.columns.case}</th>
            <th scope="col">{words.columns.who}</th>
            <th scope="col">{words.columns.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.commitmentId}>
              <td>
                <DeadlineWhy
                  commitmentId={row.commitmentId}
                  dueAt={row.dueAt}
                  lateFrom={row.lateFrom}
                  timeLeft={row.settledAt ? undefined : row.timeLeft}
                />
              </td>
              {showsTerm && <td>{words.milestones[row.milestone]}</td>}
              <td>
                <Link to="/app/cases/$id" params={{ id: row.itemId }}>
                  <Reference reference={row.reference} />
                </Link>{' '}
                {row.complainantName ?? words.anonymous} · {categories[row.category]}
              </td>
              <td>
                {row.handlerName ?? <span className={styles.soft}>{words.nobody}</span>}
                {row.handlerHasLeft && <span className={styles.left}>{words.hasLeft}</span>}
              </td>
              <td>
                <Outcome row={row} />
                {row.pauses.map((pause) => (
                  <span key={pause} className={styles.pause}>
                    {pause}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Outcome({ row: { outcome, leftOutBy, settledAt } }: { row: NormCase }) {
  const words = useFeatureText(deadlinesText);
  if (leftOutBy) return <StatusBadge tone="closed">{words.leftOutBy[leftOutBy]}</StatusBadge>;
  const isDone = outcome === 'to-fall-due' && settledAt !== null;
  return (
    <StatusBadge tone={isDone ? 'kept' : TONES[outcome]}>
      {isDone ? `${words.outcome[outcome]}, ${words.kept}` : words.outcome[outcome]}
    </StatusBadge>
  );
}
