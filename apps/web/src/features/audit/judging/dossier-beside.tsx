import { queries } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { LoadingState } from '../../../components/states.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { useFeatureText } from '../../../text/define-text.js';
import { CaseDeskProvider } from '../../handle-case/case-desk.js';
import { CaseJourney } from '../../handle-case/case-journey.js';
import { FactsColumn } from '../../handle-case/facts/facts-column.js';
import { SideColumn } from '../../handle-case/side/side-column.js';
import { CaseTimeline } from '../../handle-case/timeline/case-timeline.js';
import type { DossierToJudge } from '../audit-data.js';
import styles from './judging.module.css';
import { judgingText } from './text.js';

/** The dossier to judge: facts, letters, conversation, terms and history, to read only. */
export function DossierBeside({ dossier }: { dossier: DossierToJudge }) {
  const words = useFeatureText(judgingText);
  const { data, error, refetch } = queries.useQuery(
    'get',
    '/api/v1/feedback-items/{id}',
    { params: { path: { id: dossier.itemId } } },
    { enabled: !dossier.isErased },
  );
  return (
    <section className={styles.dossier} aria-label={words.theDossier}>
      <h2>{words.theDossier}</h2>
      {dossier.isErased && <p>{words.erased}</p>}
      {error && asProblem(error).status === 404 && <p>{words.outOfReach}</p>}
      {error && asProblem(error).status !== 404 && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {!data && !error && !dossier.isErased && <LoadingState lines={10} />}
      {data && (
        <CaseDeskProvider view={data}>
          <div className={styles.journey}>
            <CaseJourney />
          </div>
          <section className={styles.stack} aria-label={words.facts}>
            <FactsColumn />
          </section>
          <Checks dossier={dossier} />
          <CaseTimeline />
          <section className={styles.stack} aria-label={words.promises}>
            <SideColumn />
          </section>
        </CaseDeskProvider>
      )}
    </section>
  );
}

/** What the list for good letters finds in the answer: what fails first. */
function Checks({ dossier: { checks } }: { dossier: DossierToJudge }) {
  const words = useFeatureText(judgingText);
  if (checks.length === 0) return null;
  const sorted = [...checks].sort((a, b) => Number(a.passed) - Number(b.passed));
  return (
    <section>
      <h2>{words.checks}</h2>
      <ul className={styles.checks}>
        {sorted.map(({ id, level, passed, finding }) => (
          <li key={id}>
            <StatusBadge tone={passed ? 'kept' : level === 'must' ? 'late' : 'waiting'}>
              {passed ? words.passed : words[level]}
            </StatusBadge>{' '}
            {finding}
          </li>
        ))}
      </ul>
    </section>
  );
}
