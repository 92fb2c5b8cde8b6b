import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import styles from '../audit.module.css';
import type { Round } from '../audit-data.js';
import { inDecimals } from '../in-decimals.js';
import { auditText } from '../text.js';

type Previous = NonNullable<Round['previous']>;

/** A round beside the one signed before it: every part, and each question that is answered otherwise now. */
export function Comparison({ round, previous }: { round: Round; previous: Previous }) {
  const words = useFeatureText(auditText).comparison;
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison">{words.title}</h2>
      <p>{words.previous(previous.title)}</p>
      {!previous.isComparable && <p className={styles.late}>▲ {words.otherFramework(previous.frameworkTitle)}</p>}
      <Scores round={round} previous={previous} />
      <Changes round={round} previous={previous} />
    </section>
  );
}

function Scores({ round, previous }: { round: Round; previous: Previous }) {
  const words = useFeatureText(auditText).comparison;
  const { language } = useLanguage();
  const rows = [
    ...round.parts.map(({ id, title, score }) => ({
      name: `${id} ${title}`,
      was: previous.parts[id]?.toString(),
      now: String(score),
    })),
    { name: words.mean, was: previous.overall, now: round.overall },
  ];
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.part}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.now}</th>
          <th scope="col">{words.change}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, was, now }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{was === undefined ? '–' : inDecimals(was, language)}</td>
            <td>{inDecimals(now, language)}</td>
            <td>{was === undefined ? '–' : inDecimals(changeOf(was, now), language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Changes({ round, previous }: { round: Round; previous: Previous }) {
  const { comparison: words, answers } = useFeatureText(auditText);
  const questions = round.parts.flatMap((part) => part.questions);
  if (previous.changed.length === 0) return <p>{words.noChanges}</p>;
  return (
    <table className={styles.table}>
      <caption>{words.changed(previous.changed.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.question}</th>
          <th scope="col">{words.was}</th>
          <th scope="col">{words.now}</th>
        </tr>
      </thead>
      <tbody>
        {previous.changed.map(({ questionId, was, now }) => (
          <tr key={questionId}>
            <th scope="row">
              {questionId} {questions.find(({ id }) => id === questionId)?.text}
            </th>
            <td>{was ? answers[was] : words.none}</td>
            <td>{answers[now]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The difference as it is written, with the decimals of the scores themselves. */
function changeOf(was: string, now: string): string {
  const tenths = Math.round((Number(now) - Number(was)) * 10);
  if (tenths === 0) return '=';
  const size = Math.abs(tenths) / 10;
  return `${tenths > 0 ? '+' : '−'}${now.includes('.') ? size.toFixed(1) : size}`;
}
