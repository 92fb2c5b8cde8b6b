import { queries } from '../api/client.js';
import { dayInWords } from '../text/dates.js';
import { useText } from '../text/define-text.js';
import { useLanguage } from '../text/language.js';
import styles from './date-explanation.module.css';
import { ProblemNotice } from './problem-notice.js';
import { LoadingState } from './states.js';

/** Why the date of a promise is what it is: the count in sentences, each day of it, and the policy version. */
export function DateExplanation({ commitmentId }: { commitmentId: string }) {
  const words = useText().deadline;
  const { language } = useLanguage();
  const { data, error, refetch } = queries.useQuery('get', '/api/v1/commitments/{id}/explanation', {
    params: { path: { id: commitmentId } },
  });
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={3} />;
  return (
    <div className={styles.explanation}>
      <ul>
        {data.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {data.days.length > 0 && (
        <ol className={styles.days} aria-label={words.days}>
          {data.days.map(({ on, number, words: said }) => (
            <li key={on} data-counted={number !== null || undefined}>
              <span aria-hidden="true">{number === null ? '–' : '✓'}</span> {dayInWords(on, language, { year: false })}:{' '}
              {said}
            </li>
          ))}
        </ol>
      )}
      {data.policyVersion !== null && <p>{words.version(data.policyVersion)}</p>}
    </div>
  );
}
