import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, dataOf } from '../../../api/client.js';
import { Button, buttonLook } from '../../../components/button.js';
import { ConfirmInPlace } from '../../../components/form/index.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { useFeatureText } from '../../../text/define-text.js';
import styles from '../audit.module.css';
import { type Round, useRefreshRounds } from '../audit-data.js';
import { auditText } from '../text.js';

/** How far a round is, and the next thing to do with it. */
export function RoundState({ round }: { round: Round }) {
  const words = useFeatureText(auditText).round;
  const { id, signedAt, auditors } = round;
  return (
    <section>
      <h2>{words.state}</h2>
      <p role="status">{stateWords(round, words)}</p>
      <ul className={styles.lines}>
        {auditors.map((auditor) => (
          <li key={auditor.id}>
            <Signature auditor={auditor} />
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        {round.isOwn && !signedAt && <NextStep round={round} />}
        <Link to="/app/audit/rounds/$id/questions" params={{ id }} className={buttonLook('quiet')}>
          {words.questions}
        </Link>
        <a
          href={`/api/v1/audit-rounds/${id}/report.pdf`}
          className={buttonLook('quiet')}
          target="_blank"
          rel="noopener"
        >
          {words.pdf}
        </a>
        <a href={`/api/v1/audit-rounds/${id}/report.xlsx`} className={buttonLook('quiet')}>
          {words.xlsx}
        </a>
      </div>
    </section>
  );
}

function stateWords({ signedAt, sample, open }: Round, words: (typeof auditText)['nl']['round']): string {
  if (signedAt) return words.signedOn;
  if (sample.drawnAt === null) return words.notDrawn;
  return open > 0 ? words.openVerdicts(open) : words.allJudged;
}

function Signature({ auditor }: { auditor: Round['auditors'][number] }) {
  const words = useFeatureText(auditText).round;
  const { name, signedAt, hasSignedThis } = auditor;
  if (hasSignedThis) return <StatusBadge tone="kept">{words.signedBy(name)}</StatusBadge>;
  return <StatusBadge tone="waiting">{signedAt ? words.signedEarlier(name) : words.notSignedBy(name)}</StatusBadge>;
}

/** Drawing, then judging, then signing. */
function NextStep({ round }: { round: Round }) {
  const words = useFeatureText(auditText).round;
  const { id, dossiers, open } = round;
  if (round.sample.drawnAt === null) return <Draw id={id} />;
  const next = dossiers.find(({ judged, asked, isErased }) => judged < asked && !isErased) ?? dossiers[0];
  return (
    <>
      {next && (
        <Link
          to="/app/audit/rounds/$id/dossiers/$position"
          params={{ id, position: String(next.position) }}
          className={buttonLook(open > 0 ? 'primary' : 'quiet')}
        >
          {dossiers.some(({ judged }) => judged > 0) && open > 0 ? `${words.judgeFirst} ${next.position}` : words.judge}
        </Link>
      )}
      {open === 0 && <Sign id={id} />}
    </>
  );
}

function Draw({ id }: { id: string }) {
  const words = useFeatureText(auditText).round;
  const act = useAct(() => dataOf(api.POST('/api/v1/audit-rounds/{id}/draw', { params: { path: { id } } })));
  return (
    <>
      <Button look="primary" onClick={() => void act.run()}>
        {words.draw}
      </Button>
      {act.problem !== undefined && <ProblemNotice problem={act.problem} />}
    </>
  );
}

function Sign({ id }: { id: string }) {
  const words = useFeatureText(auditText).round;
  const act = useAct(() => dataOf(api.POST('/api/v1/audit-rounds/{id}/signatures', { params: { path: { id } } })));
  return (
    <>
      <ConfirmInPlace
        look="primary"
        action={words.sign}
        question={words.signSure}
        confirm={words.signYes}
        onConfirm={() => void act.run()}
      />
      {act.problem !== undefined && <ProblemNotice problem={act.problem} />}
    </>
  );
}

function useAct(send: () => Promise<unknown>) {
  const refresh = useRefreshRounds();
  const [problem, setProblem] = useState<unknown>();
  const run = async () => {
    setProblem(undefined);
    try {
      await send();
    } catch (thrown) {
      setProblem(thrown);
    }
    await refresh();
  };
  return { run, problem };
}
