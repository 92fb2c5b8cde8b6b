import { Fold } from '../../components/fold.js';
import { useFeatureText } from '../../text/define-text.js';
import { amountOf } from './figure-view.js';
import styles from './score.module.css';
import type { LiveScore, Step } from './score-data.js';
import { scoreText } from './text.js';

/** Other ways than those of the path; more than this nobody weighs. */
const MOST_OTHERS = 8;

/** What stands between the label and the goal, the least work first. */
export function PathSteps({ score }: { score: LiveScore }) {
  const words = useFeatureText(scoreText);
  const { path } = score;
  if (!path) return null;
  const goal = words.decimal(path.goal.toFixed(1));
  const taken = path.path.map(({ questions }) => questions.join());
  const others = path.next.filter(({ questions }) => !taken.includes(questions.join())).slice(0, MOST_OTHERS);
  return (
    <section aria-labelledby="path" className={styles.path}>
      <h2 id="path">{words.path.title(goal)}</h2>
      {path.missing === 0 ? (
        <p>{words.path.reached(goal)}</p>
      ) : (
        <>
          <p className={styles.soft}>{words.path.intro}</p>
          <ol className={styles.steps}>
            {path.path.map((step) => (
              <li key={`${step.partId} ${step.questions.join()}`}>
                <StepView step={step} score={score} />
              </li>
            ))}
          </ol>
          {!path.isReachable && <p>{words.path.beyond}</p>}
        </>
      )}
      {others.length > 0 && (
        <Fold title={words.path.others}>
          <ul className={styles.steps}>
            {others.map((step) => (
              <li key={`${step.partId} ${step.questions.join()}`}>
                <StepView step={step} score={score} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

function StepView({ step, score }: { step: Step; score: LiveScore }) {
  const words = useFeatureText(scoreText);
  const questions = score.parts.flatMap((part) => part.questions);
  return (
    <>
      <p>
        <strong>{words.path.step(step.partId, step.from, step.score)}</strong> {words.path.needs(step.questions.length)}
      </p>
      <ul className={styles.plain}>
        {step.questions.map((id) => {
          const question = questions.find((one) => one.id === id);
          const missed = question?.measured?.figures.filter(({ isMet }) => isMet === false) ?? [];
          return (
            <li key={id}>
              {id} {question?.text}
              {missed.map((figure) => (
                <span key={figure.name} className={styles.soft}>
                  {' '}
                  {words.path.now}: {figure.label} {amountOf(figure, words)}.
                </span>
              ))}
            </li>
          );
        })}
      </ul>
    </>
  );
}
