import { CaseLink } from '../../app/case-link.js';
import { DeadlineWhy } from '../../components/deadline-why.js';
import { PersonName, Reference } from '../../components/names.js';
import { useFeatureText } from '../../text/define-text.js';
import { atStart, useVocabulary } from '../../text/vocabulary.js';
import { workListText } from './text.js';
import { useWarnings, type Warning } from './work-data.js';
import styles from './work-list.module.css';

/** What one was warned about, for as long as it is open; folded, for the list below says the same in its own order. */
export function Warnings() {
  const words = useFeatureText(workListText).warnings;
  const warnings = useWarnings() ?? [];
  if (warnings.length === 0) return null;
  return (
    <details className={styles.warnings}>
      <summary>{words.count(warnings.length)}</summary>
      <ul aria-label={words.list}>
        {warnings.map((warning) => (
          <WarningLine key={warning.id} warning={warning} />
        ))}
      </ul>
    </details>
  );
}

function WarningLine({ warning }: { warning: Warning }) {
  const words = useFeatureText(workListText);
  const { commitments } = useVocabulary();
  const { itemId, reference, complainantName, handlerName, kind, words: promised, threshold } = warning;
  const { commitmentId, dueAt, lateFrom, timeLeft } = warning;
  return (
    <li>
      <CaseLink id={itemId}>
        <Reference reference={reference} />
      </CaseLink>{' '}
      <PersonName name={complainantName ?? words.anonymous} />: {atStart(promised ?? commitments[kind])},{' '}
      <DeadlineWhy commitmentId={commitmentId} dueAt={dueAt} lateFrom={lateFrom} timeLeft={timeLeft} />
      {threshold === 'manager' && (
        <span className={styles.soft}>
          {' '}
          ({words.handler}: {handlerName ?? words.nobody})
        </span>
      )}
    </li>
  );
}
