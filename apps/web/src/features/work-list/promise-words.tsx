import { useFeatureText } from '../../text/define-text.js';
import { atStart, useVocabulary } from '../../text/vocabulary.js';
import { workListText } from './text.js';
import type { WorkRow } from './work-data.js';
import styles from './work-list.module.css';

/** The promise that comes first, in words, and what to do when the ordinary way is barred. */
export function PromiseWords({ next }: Pick<WorkRow, 'next'>) {
  const words = useFeatureText(workListText);
  const { commitments } = useVocabulary();
  if (!next) return <span className={styles.soft}>{words.nothingPromised}</span>;
  return (
    <span className={styles.promise} title={next.words ?? undefined}>
      {atStart(commitments[next.kind])}
      {next.words && <>: {next.words}</>}
      {next.nextStep && <strong className={styles.barred}> → {words.callOrWrite}</strong>}
    </span>
  );
}
