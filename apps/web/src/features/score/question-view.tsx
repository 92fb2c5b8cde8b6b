import { Fold } from '../../components/fold.js';
import { StatusBadge, type StatusTone } from '../../components/status-badge.js';
import { shortDay } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { FigureView } from './figure-view.js';
import styles from './score.module.css';
import type { LiveScore, ScoreQuestion } from './score-data.js';
import { scoreText } from './text.js';

const TONES: Record<'yes' | 'no' | 'na' | 'none', StatusTone> = {
  yes: 'kept',
  no: 'late',
  na: 'closed',
  none: 'waiting',
};

/** A question with its answer, and for each source what it says. */
export function QuestionView({ question, score }: { question: ScoreQuestion; score: LiveScore }) {
  const words = useFeatureText(scoreText);
  const { id, text, answer, help, source, measured, declared, sampled, beside } = question;
  return (
    <div className={styles.question}>
      <div className={styles.questionHead}>
        <AnswerBadge answer={answer} />
        <p>
          <strong>{id}</strong> {text}
        </p>
      </div>
      <dl className={styles.sources}>
        {measured && (
          <>
            <dt>{words.sources.measured}</dt>
            <dd>
              {measured.figures.map((figure) => (
                <FigureView key={figure.name} figure={figure} score={score} />
              ))}
            </dd>
          </>
        )}
        {declared && (
          <>
            <dt>{words.sources.declared}</dt>
            <dd>
              <Declared declared={declared} />
            </dd>
          </>
        )}
        {sampled && (
          <>
            <dt>{words.sources.sampled}</dt>
            <dd>{sampled.answer ? words.sampledIs(words.answers[sampled.answer]) : words.sampledYet}</dd>
          </>
        )}
        {beside && (
          <>
            <dt>{words.sources.beside}</dt>
            <dd>{beside}</dd>
          </>
        )}
      </dl>
      <Fold title={words.help}>
        <p>{help}</p>
        <p className={styles.soft}>
          {words.source}: {source}
        </p>
      </Fold>
    </div>
  );
}

/** An answer in word, shape and colour. */
export function AnswerBadge({ answer }: { answer: ScoreQuestion['answer'] }) {
  const words = useFeatureText(scoreText);
  const key = answer ?? 'none';
  return <StatusBadge tone={TONES[key]}>{words.answers[key]}</StatusBadge>;
}

function Declared({
  declared: { reason, explanation, document },
}: {
  declared: NonNullable<ScoreQuestion['declared']>;
}) {
  const words = useFeatureText(scoreText);
  const { language } = useLanguage();
  return (
    <>
      <p>
        {words.reasons[reason]}
        {document && ` ${words.document(document.title, document.ownerName, shortDay(document.validUntil, language))}`}
      </p>
      {explanation && <p className={styles.soft}>{explanation}</p>}
    </>
  );
}
