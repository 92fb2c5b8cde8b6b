import { Fold } from '../../components/fold.js';
import { useFeatureText } from '../../text/define-text.js';
import { QuestionView } from './question-view.js';
import styles from './score.module.css';
import type { LiveScore, Rung, ScorePart } from './score-data.js';
import { scoreText } from './text.js';

/** One part as a ladder: how high it stands, why, and each rung with its questions. */
export function PartLadder({ part, score }: { part: ScorePart; score: LiveScore }) {
  const words = useFeatureText(scoreText);
  return (
    <section className={styles.part} aria-label={words.part(part.id, part.title)}>
      <header className={styles.partHead}>
        <h2>
          {part.id} <span className={styles.partTitle}>{part.title}</span>
        </h2>
        <span className={styles.partScore}>{words.partScore(part.score)}</span>
      </header>
      {part.kind === 'stepwise' ? <Ladder part={part} /> : <Stones part={part} />}
      <p>{part.reason}</p>
      <Fold title={words.questions(part.questions.length)}>
        {part.rungs.map((rung) => (
          <RungView key={rung.id} rung={rung} part={part} score={score} />
        ))}
      </Fold>
    </section>
  );
}

/** Five rungs, the lowest always there. */
function Ladder({ part }: { part: ScorePart }) {
  const words = useFeatureText(scoreText);
  const isNext = ({ id }: Rung) => Number(id) === part.score + 1;
  return (
    <ol className={styles.ladder}>
      <li className={styles.rung} data-state="met">
        <span aria-hidden="true">✓</span> 1
      </li>
      {part.rungs.map((rung) => {
        const state = Number(rung.id) <= part.score ? (rung.compensatedBy ? 'carried' : 'met') : 'unmet';
        const said = isNext(rung) ? words.levelNext : rungWords(rung, part, words);
        return (
          <li
            key={rung.id}
            className={styles.rung}
            data-state={state}
            data-next={isNext(rung) || undefined}
            title={said}
          >
            <span aria-hidden="true">{{ met: '✓', carried: '≈', unmet: '○' }[state]}</span> {rung.id}
            <span className="visually-hidden">: {said}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** A sum of five stones, each with its name. */
function Stones({ part }: { part: ScorePart }) {
  const words = useFeatureText(scoreText);
  return (
    <ol className={styles.ladder}>
      {part.rungs.map((rung) => (
        <li key={rung.id} className={styles.rung} data-state={rung.isMet ? 'met' : 'unmet'} title={rung.title ?? ''}>
          <span aria-hidden="true">{rung.isMet ? '●' : '○'}</span> {rung.id.split('.').at(-1)}
          <span className="visually-hidden">
            : {rung.title}, {rungWords(rung, part, words)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function RungView({ rung, part, score }: { rung: Rung; part: ScorePart; score: LiveScore }) {
  const words = useFeatureText(scoreText);
  const name = part.kind === 'stepwise' ? words.level(rung.id) : `${rung.id} ${rung.title}`;
  const questions = rung.questionIds.flatMap((id) => part.questions.find((question) => question.id === id) ?? []);
  return (
    <section className={styles.rungQuestions} aria-label={name}>
      <h3>
        {name}{' '}
        <span className={styles.soft}>
          · {rungWords(rung, part, words)}
          {rung.isEither && ` · ${words.either}`}
          {rung.waitsFor.length > 0 && ` · ${words.waitsFor(rung.waitsFor.join(', '))}`}
        </span>
      </h3>
      <ul className={styles.questions}>
        {questions.map((question) => (
          <li key={question.id}>
            <QuestionView question={question} score={score} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type ScoreWords = ReturnType<typeof useFeatureText<(typeof scoreText)['nl']>>;

function rungWords(rung: Rung, part: ScorePart, words: ScoreWords): string {
  const counts = part.kind === 'elements' ? rung.isMet : Number(rung.id) <= part.score;
  if (!counts) return words.levelUnmet;
  return rung.compensatedBy ? words.levelCarried(rung.compensatedBy) : words.levelMet;
}
