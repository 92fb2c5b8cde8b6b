import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { StaffPage } from '../../app/staff-page.js';
import { Moment } from '../../components/moment.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { EmptyState, LoadingState } from '../../components/states.js';
import { StatusBadge } from '../../components/status-badge.js';
import { useFeatureText } from '../../text/define-text.js';
import { AuditSections } from './audit-sections.js';
import { PartLadder } from './part-ladder.js';
import { PathSteps } from './path-steps.js';
import styles from './score.module.css';
import { type LiveScore, useLiveScore, useScoredLabel } from './score-data.js';
import { ScoreTrend } from './score-trend.js';
import { scoreText } from './text.js';

/** Score: what the label would score today, why, and what would lift it. */
export function ScorePage() {
  const words = useFeatureText(scoreText);
  const label = useScoredLabel();
  const { data, error, refetch, isPlaceholderData } = useLiveScore(label?.id ?? '');
  return (
    <StaffPage title={words.title} heading={label && words.heading(label.name)}>
      <AuditSections />
      {!label && <EmptyState title={words.noLabel}>{words.noLabelWay}</EmptyState>}
      {error && !data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {label && !data && !error && <LoadingState lines={10} />}
      {data && (
        <div className={styles.content} data-waiting={isPlaceholderData || undefined}>
          <Overall score={data} />
          <ul className={styles.parts}>
            {data.parts.map((part) => (
              <li key={part.id}>
                <PartLadder part={part} score={data} />
              </li>
            ))}
          </ul>
          <PathSteps score={data} />
          <ScoreTrend score={data} />
          <Assumptions score={data} />
        </div>
      )}
    </StaffPage>
  );
}

function Overall({ score }: { score: LiveScore }) {
  const words = useFeatureText(scoreText);
  const { overall, path, reassessment, unanswered, from, to, round } = score;
  const goal = path && words.decimal(path.goal.toFixed(1));
  return (
    <section className={styles.overall} aria-label={words.title}>
      <FrameworkChoice score={score} />
      <div className={styles.figure}>
        <p className={styles.mean}>
          {words.decimal(overall)} <span className={styles.soft}>{words.outOf}</span>
        </p>
        <div>
          <p className={styles.badges}>
            {path && goal && (
              <StatusBadge tone={path.missing === 0 ? 'kept' : 'waiting'}>
                {path.missing === 0 ? words.reached(goal) : words.missing(path.missing, goal)}
              </StatusBadge>
            )}
            {reassessment && <StatusBadge tone="late">{words.reassessment}</StatusBadge>}
          </p>
          <p>{words.unanswered(unanswered)}</p>
        </div>
      </div>
      <p className={styles.soft}>
        {words.intro} {words.measuredOver} <Moment at={from} as="day" /> {words.until} <Moment at={to} as="day" />.{' '}
        {round ? (
          <>
            {words.round} <Moment at={round.signedOn} as="day" />.
          </>
        ) : (
          words.noRound
        )}
      </p>
    </section>
  );
}

function FrameworkChoice({ score: { framework, frameworks } }: { score: LiveScore }) {
  const words = useFeatureText(scoreText);
  const navigate = useNavigate();
  const id = useId();
  return (
    <p className={styles.choice}>
      <label htmlFor={id}>{words.framework}</label>
      <select
        id={id}
        className={styles.select}
        value={framework.id}
        onChange={(event) =>
          void navigate({ to: '.', search: (search) => ({ ...search, framework: event.target.value }) })
        }
      >
        {frameworks.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
    </p>
  );
}

function Assumptions({ score: { assumptions } }: { score: LiveScore }) {
  const words = useFeatureText(scoreText);
  if (assumptions.length === 0) return null;
  return (
    <section aria-labelledby="assumptions">
      <h2 id="assumptions">{words.assumptions}</h2>
      <ul className={styles.plain}>
        {assumptions.map((assumption) => (
          <li key={assumption}>{assumption}</li>
        ))}
      </ul>
    </section>
  );
}
