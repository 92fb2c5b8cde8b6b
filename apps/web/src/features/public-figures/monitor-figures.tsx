import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { monitorStatements } from '../../text/monitor-statements.js';
import type { PublicFigures } from './figures-bodies.js';
import styles from './public-figures.module.css';
import { publicFiguresText } from './text.js';

/** What customers think of it, as a table; with too few answers only that is said. */
export function MonitorFigures({ monitor }: { monitor: PublicFigures['monitor'] }) {
  const words = useFeatureText(publicFiguresText);
  const statements = useFeatureText(monitorStatements);
  const { language } = useLanguage();
  const written = (mark: string | null) => (language === 'nl' ? mark?.replace('.', ',') : mark) ?? '–';
  const isEnough = monitor.responses >= monitor.leastResponses;
  return (
    <section aria-labelledby="monitor" className={styles.section}>
      <h2 id="monitor">{words.monitor}</h2>
      <p>{isEnough ? words.responses(monitor.responses) : words.tooFew(monitor.responses, monitor.leastResponses)}</p>
      {isEnough && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.statement}</th>
              <th scope="col">{words.appreciation}</th>
              <th scope="col">{words.importance}</th>
            </tr>
          </thead>
          <tbody>
            {monitor.statements.map(({ statement, appreciation, importance }) => (
              <tr key={statement}>
                <th scope="row">{statements[statement]}</th>
                <td>{written(appreciation)}</td>
                <td>{written(importance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
