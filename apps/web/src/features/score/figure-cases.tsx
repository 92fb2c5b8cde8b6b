import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Moment } from '../../components/moment.js';
import { Reference } from '../../components/names.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { LoadingState } from '../../components/states.js';
import { useFeatureText } from '../../text/define-text.js';
import { useVocabulary } from '../../text/vocabulary.js';
import styles from './score.module.css';
import { type Figure, type LiveScore, useFigureCases } from './score-data.js';
import { scoreText } from './text.js';

const PAGE = 20;

/** The cases behind a figure, a page at a time. */
export function FigureCases({ figure, score, counts }: { figure: Figure; score: LiveScore; counts: 'yes' | 'no' }) {
  const words = useFeatureText(scoreText);
  const { categories } = useVocabulary();
  const [offset, setOffset] = useState(0);
  const { labelId, from, to } = score;
  const { data, error, refetch } = useFigureCases({ labelId, from, to, figure: figure.name, counts, offset });
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={3} />;
  if (data.total === 0) return <p>{words.noCases}</p>;
  return (
    <div className={styles.cases}>
      <table className={styles.table}>
        <caption className="visually-hidden">{words.cases(figure.label)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.case}</th>
            <th scope="col">{words.columns.received}</th>
            <th scope="col">{words.columns.handler}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a case may stand in the list for two events
            <tr key={`${row.itemId} ${index}`}>
              <td>
                <Link to="/app/cases/$id" params={{ id: row.itemId }}>
                  <Reference reference={row.reference} />
                </Link>{' '}
                {categories[row.category]}
              </td>
              <td>
                <Moment at={row.receivedAt} as="short-day" />
              </td>
              <td>{row.handlerName ?? <span className={styles.soft}>{words.nobody}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.total > PAGE && (
        <p className={styles.ways}>
          {words.shownOf(offset + 1, offset + data.rows.length, data.total)}
          {offset > 0 && <Button onClick={() => setOffset(offset - PAGE)}>{words.fewer}</Button>}
          {offset + PAGE < data.total && <Button onClick={() => setOffset(offset + PAGE)}>{words.more}</Button>}
        </p>
      )}
    </div>
  );
}
