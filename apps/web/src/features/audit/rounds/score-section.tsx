import { WhyLines } from '../../../components/why-lines.js';
import { dayInWords } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import styles from '../audit.module.css';
import type { Round, RoundPart } from '../audit-data.js';
import { inDecimals } from '../in-decimals.js';
import { auditText } from '../text.js';
import { Comparison } from './comparison.js';

/** What a round scores: the mean, what it means, and each part as a ladder. */
export function ScoreSection({ round }: { round: Round }) {
  const words = useFeatureText(auditText).round;
  const { language } = useLanguage();
  const { previous, reassessmentDueOn, framework, gaps } = round;
  return (
    <section>
      <h2>{words.overall}</h2>
      <p className={styles.score}>{inDecimals(round.overall, language)}</p>
      {round.open > 0 && <p className={styles.soft}>{words.provisional}</p>}
      {round.open === 0 && reassessmentDueOn && (
        <>
          <p className={styles.late}>▲ {words.reassessment(dayInWords(reassessmentDueOn, language))}</p>
          <WhyLines
            lines={[
              words.reassessmentWhy,
              words.reportDay(dayInWords(round.reportOn, language), round.signedAt !== null),
            ]}
          />
        </>
      )}
      {framework.goals.map(({ overall, meaning }) => {
        const goal = overall.toFixed(1);
        const points = gaps.find((gap) => gap.goal === goal)?.points ?? 0;
        return <p key={goal}>{words.goal(inDecimals(goal, language), meaning, points)}</p>;
      })}
      <h2>{words.parts}</h2>
      <div className={styles.parts}>
        {round.parts.map((part) => (
          <PartLadder key={part.id} part={part} />
        ))}
      </div>
      {previous && <Comparison round={round} previous={previous} />}
      <h3>{words.assumptions}</h3>
      <ul>
        {round.assumptions.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** The rungs of a part from the highest down, each with its questions. */
function PartLadder({ part }: { part: RoundPart }) {
  const words = useFeatureText(auditText).round;
  const steps = part.kind === 'stepwise' ? [...part.steps].reverse() : part.steps;
  return (
    <section className={styles.part}>
      <h3>
        {words.partOf(part.id, part.title)} <span>{words.scoreOf(part.score)}</span>
      </h3>
      <ol className={styles.ladder}>
        {steps.map(({ id, title, isMet, carriedBy, questionIds }) => (
          <li key={id}>
            <span aria-hidden="true">{isMet ? '✓' : '○'}</span>
            <span>
              {title ? `${id} ${title}` : words.level(id)}:{' '}
              {carriedBy === null ? (isMet ? words.met : words.notMet) : words.carried(carriedBy)}
            </span>
            <span>{questionIds.join(', ')}</span>
          </li>
        ))}
      </ol>
      <p className={styles.soft}>{part.reason}</p>
    </section>
  );
}
