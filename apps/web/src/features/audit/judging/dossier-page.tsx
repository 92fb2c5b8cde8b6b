import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { queries } from '../../../api/client.js';
import { buttonLook } from '../../../components/button.js';
import { DraftState } from '../../../components/form/index.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { LoadingState } from '../../../components/states.js';
import { useKeys } from '../../../keys/keys.js';
import { useFeatureText } from '../../../text/define-text.js';
import { type DossierToJudge, type Round, useRound } from '../audit-data.js';
import { AuditPage } from '../audit-page.js';
import { DossierBeside } from './dossier-beside.js';
import styles from './judging.module.css';
import { NotSaved } from './not-saved.js';
import { QuestionCard } from './question-card.js';
import { judgingText } from './text.js';
import { useJudging } from './use-judging.js';

/** A dossier of the sample beside its questions. */
export function DossierPage() {
  const { id, position } = useParams({ from: '/app/staff/audit/rounds/$id/dossiers/$position' });
  const round = useRound(id);
  const dossier = queries.useQuery('get', '/api/v1/audit-rounds/{id}/dossiers/{position}', {
    params: { path: { id, position } },
  });
  const problem = dossier.error ?? round.error;
  if (dossier.data && round.data) {
    return <DossierShown key={position} round={round.data} dossier={dossier.data} />;
  }
  return problem ? (
    <ProblemNotice problem={problem} onRetry={() => void dossier.refetch()} />
  ) : (
    <LoadingState lines={12} />
  );
}

function DossierShown({ round, dossier }: { round: Round; dossier: DossierToJudge }) {
  const words = useFeatureText(judgingText);
  const { position, of, reference, questions, isErased } = dossier;
  const canJudge = round.isOwn && round.signedAt === null && !isErased;
  const judging = useJudging({ roundId: round.id, position, questions, canJudge });
  const isReady = questions.every(({ judgement }) => judgement !== null);
  useDossierKeys(round.id, position, of);
  return (
    <AuditPage title={words.dossier(reference, position, of)}>
      <Bar round={round} position={position} of={of} />
      <div className={styles.columns}>
        <DossierBeside dossier={dossier} />
        <section className={styles.questions} aria-label={words.ofDossier}>
          <h2>{words.ofDossier}</h2>
          <OnlyLooking round={round} />
          <NotSaved roundId={round.id} position={position} />
          {canJudge && <p className={styles.soft}>{words.keys}</p>}
          {questions.map((question) => (
            <QuestionCard key={question.id} {...{ question, judging, canJudge }} />
          ))}
          <DraftState draft={judging.draft} />
          <p role="status">
            {judging.said} {isReady && canJudge && words.ready}
          </p>
        </section>
      </div>
    </AuditPage>
  );
}

/** Says why nothing can be judged here. */
export function OnlyLooking({ round }: { round: Round }) {
  const words = useFeatureText(judgingText);
  if (round.signedAt !== null) return <p className={styles.soft}>{words.signed}</p>;
  return round.isOwn ? null : <p className={styles.soft}>{words.notYours}</p>;
}

function Bar({ round, position, of }: { round: Round; position: number; of: number }) {
  const words = useFeatureText(judgingText);
  const judged = round.dossiers.filter((one) => one.judged >= one.asked).length;
  const go = (to: number) => ({ id: round.id, position: String(to) });
  return (
    <div className={styles.bar}>
      <Link to="/app/audit/rounds/$id" params={{ id: round.id }}>
        {words.back}
      </Link>
      <progress value={judged} max={of} aria-hidden="true" />
      <span>{words.progress(judged, of)}</span>
      {position > 1 && (
        <Link to="/app/audit/rounds/$id/dossiers/$position" params={go(position - 1)} className={buttonLook('quiet')}>
          {words.previous}
        </Link>
      )}
      {position < of && (
        <Link to="/app/audit/rounds/$id/dossiers/$position" params={go(position + 1)} className={buttonLook('quiet')}>
          {words.next}
        </Link>
      )}
    </div>
  );
}

/** `[` and `]` go to the dossier before and after. */
function useDossierKeys(id: string, position: number, of: number): void {
  const words = useFeatureText(judgingText);
  const navigate = useNavigate();
  const go = (to: number) =>
    void navigate({ to: '/app/audit/rounds/$id/dossiers/$position', params: { id, position: String(to) } });
  useKeys([
    ...(position > 1 ? [{ keys: '[', words: words.previous, run: () => go(position - 1) }] : []),
    ...(position < of ? [{ keys: ']', words: words.next, run: () => go(position + 1) }] : []),
  ]);
}
