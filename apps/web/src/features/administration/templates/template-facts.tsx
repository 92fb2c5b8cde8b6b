import { useFeatureText } from '../../../text/define-text.js';
import type { TemplateView } from './template-types.js';
import styles from './templates.module.css';
import { templatesText } from './text.js';

/** What may be written in a template: each fact as it is written, and the pieces that can be called. */
export function TemplateFacts({ template: { facts, pieces } }: { template: TemplateView }) {
  const words = useFeatureText(templatesText);
  return (
    <>
      <details>
        <summary className={styles.summary}>{words.facts}</summary>
        <p>{words.factsHint}</p>
        <table className={styles.facts}>
          <thead>
            <tr>
              <th scope="col">{words.fact}</th>
              <th scope="col">{words.tells}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map(({ path, writings, mayBeMissing, within, words: tells }) => (
              <tr key={path}>
                <td>
                  {writings.map((writing) => (
                    <code key={writing}>{writing}</code>
                  ))}
                </td>
                <td>
                  {[tells, within && words.within(within), mayBeMissing && words.mayBeMissing]
                    .filter(Boolean)
                    .join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {pieces.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.pieces}</summary>
          <p>{words.piecesHint}</p>
          {pieces.map(({ name, text }) => (
            <section key={name} className={styles.part}>
              <code>{`{{> ${name}}}`}</code>
              <p className={styles.plain}>{text}</p>
            </section>
          ))}
        </details>
      )}
    </>
  );
}
