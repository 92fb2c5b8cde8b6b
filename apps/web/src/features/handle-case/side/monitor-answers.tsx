import { useFeatureText } from '../../../text/define-text.js';
import type { CaseView } from '../case-types.js';
import { sideText } from '../text-side.js';
import styles from './side.module.css';

type Monitor = NonNullable<CaseView['monitor']>;

/** The complaint monitor as its handler likes to read it: first the customer's own words, then what went well. */
export function MonitorAnswers({ monitor: { answers, remarks, mayCall, wantsImprovements } }: { monitor: Monitor }) {
  const words = useFeatureText(sideText);
  const appreciated = answers.flatMap(({ statement, appreciation, importance }) =>
    appreciation === null ? [] : [{ statement, appreciation, importance }],
  );
  const bestFirst = [...appreciated].sort((a, b) => b.appreciation - a.appreciation);
  return (
    <>
      <h3>{words.monitor}</h3>
      {remarks && <blockquote>{remarks}</blockquote>}
      {bestFirst.length === 0 && <p className={styles.soft}>{words.noAnswers}</p>}
      <ul className={styles.list}>
        {bestFirst.map(({ statement, appreciation, importance }) => (
          <li key={statement}>
            {words.statements[statement]}: {words.scores[appreciation - 1]}
            {importance !== null && importance >= 4 && ` (${words.important})`}
          </li>
        ))}
      </ul>
      {mayCall && <p>{words.mayCall}</p>}
      {wantsImprovements && <p>{words.wantsImprovements}</p>}
    </>
  );
}
