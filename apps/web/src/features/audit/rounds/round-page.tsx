import { useParams } from '@tanstack/react-router';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { LoadingState } from '../../../components/states.js';
import { dayInWords } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import styles from '../audit.module.css';
import { type Round, useRound } from '../audit-data.js';
import { AuditPage } from '../audit-page.js';
import { NotSaved } from '../judging/not-saved.js';
import { auditText } from '../text.js';
import { PlanSection } from './plan-section.js';
import { RoundState } from './round-state.js';
import { SampleSection } from './sample-section.js';
import { ScoreSection } from './score-section.js';

/** A round: how far it is, what it scores and why, its sample and what the auditors recommend. */
export function RoundPage() {
  const { id } = useParams({ from: '/app/staff/audit/rounds/$id' });
  const { data, error, refetch } = useRound(id);
  if (data) return <RoundShown round={data} />;
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  return <LoadingState lines={12} />;
}

function RoundShown({ round }: { round: Round }) {
  const words = useFeatureText(auditText).round;
  const { language } = useLanguage();
  const day = (value: string) => dayInWords(value, language);
  return (
    <AuditPage title={round.title}>
      <p className={styles.intro}>
        {words.about(round.label.name, round.framework.title, day(round.periodFrom), day(round.periodTo))}
      </p>
      <NotSaved roundId={round.id} />
      <div className={styles.content}>
        <RoundState round={round} />
        <ScoreSection round={round} />
        <SampleSection round={round} />
        <PlanSection round={round} />
      </div>
    </AuditPage>
  );
}
