import { useState } from 'react';
import { api, dataOf, ifMatch } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { Moment } from '../../../components/moment.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { WhyLines } from '../../../components/why-lines.js';
import { useSessionUser } from '../../../session/session.js';
import { dayInWords } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import styles from '../audit.module.css';
import { type Recommendation, type Round, useRefreshRounds } from '../audit-data.js';
import { auditText } from '../text.js';
import { ProgressForm } from './progress-form.js';
import { RecommendationForm } from './recommendation-form.js';

/** What the auditors recommend, who takes it up, and what came of it. */
export function PlanSection({ round }: { round: Round }) {
  const { plan: words, round: about } = useFeatureText(auditText);
  const { language } = useLanguage();
  const [isAdding, setAdding] = useState(false);
  const { recommendations, isOwn, signedAt } = round;
  const canWrite = isOwn && !signedAt;
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.due(dayInWords(round.planOfActionDueOn, language))}</p>
      <WhyLines lines={[words.dueWhy, about.reportDay(dayInWords(round.reportOn, language), signedAt !== null)]} />
      {recommendations.length === 0 && <p className={styles.soft}>{words.none}</p>}
      <ul className={styles.lines}>
        {recommendations.map((recommendation) => (
          <li key={recommendation.id}>
            <RecommendationLine round={round} recommendation={recommendation} canWrite={canWrite} />
          </li>
        ))}
      </ul>
      {canWrite && !isAdding && <Button onClick={() => setAdding(true)}>{words.add}</Button>}
      {isAdding && <RecommendationForm round={round} onDone={() => setAdding(false)} />}
    </section>
  );
}

interface LineProps {
  round: Round;
  recommendation: Recommendation;
  canWrite: boolean;
}

function RecommendationLine({ round, recommendation, canWrite }: LineProps) {
  const words = useFeatureText(auditText).plan;
  const { language } = useLanguage();
  const [opened, setOpened] = useState<'edit' | 'follow'>();
  const { remove, problem } = useRemove(recommendation);
  const { role } = useSessionUser();
  const canFollow = round.signedAt !== null && (role === 'manager' || role === 'top-manager');
  const close = () => setOpened(undefined);
  const text = recommendation.words;
  return (
    <>
      <p className={styles.clear}>{text}</p>
      <div className={styles.row}>
        <RecommendationState recommendation={recommendation} />
        <span>{words.ownerAndDay(recommendation.ownerName, dayInWords(recommendation.dueOn, language))}</span>
        {recommendation.questionIds.length > 0 && (
          <span className={styles.soft}>{recommendation.questionIds.join(', ')}</span>
        )}
        {canWrite && (
          <>
            <Button look="bare" aria-label={words.editOf(text)} onClick={() => setOpened('edit')}>
              {words.edit}
            </Button>
            <Button look="bare" aria-label={words.removeOf(text)} onClick={() => void remove()}>
              {words.remove}
            </Button>
          </>
        )}
        {canFollow && (
          <Button look="bare" aria-label={words.followOf(text)} onClick={() => setOpened('follow')}>
            {words.follow}
          </Button>
        )}
      </div>
      {problem !== undefined && <ProblemNotice problem={problem} />}
      {recommendation.progress.map((line) => (
        <p key={line.at} className={styles.soft}>
          <Moment at={line.at} as="short-day" /> {line.by}, {words.states[line.state]}: {line.words}
        </p>
      ))}
      {opened === 'edit' && <RecommendationForm round={round} recommendation={recommendation} onDone={close} />}
      {opened === 'follow' && <ProgressForm recommendation={recommendation} onDone={close} />}
    </>
  );
}

function RecommendationState({ recommendation: { state, isLate } }: { recommendation: Recommendation }) {
  const words = useFeatureText(auditText).plan.states;
  if (isLate) return <StatusBadge tone="late">{words.late}</StatusBadge>;
  return <StatusBadge tone={state === 'done' ? 'kept' : 'active'}>{words[state]}</StatusBadge>;
}

function useRemove({ id, version }: Recommendation) {
  const refresh = useRefreshRounds();
  const [problem, setProblem] = useState<unknown>();
  const remove = async () => {
    const params = { path: { id }, header: ifMatch(version) };
    setProblem(undefined);
    await dataOf(api.DELETE('/api/v1/recommendations/{id}', { params })).catch(setProblem);
    await refresh();
  };
  return { remove, problem };
}
