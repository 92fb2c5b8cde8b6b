import { useEffect, useRef } from 'react';
import { Button } from '../../../components/button.js';
import { Moment } from '../../../components/moment.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { DossierToJudge, Verdict } from '../audit-data.js';
import styles from './judging.module.css';
import { judgingText } from './text.js';
import { type Judging, remarkId } from './use-judging.js';
import type { Pressed } from './verdict-queue.js';

type Question = DossierToJudge['questions'][number];

const VERDICTS = ['yes', 'no', 'na'] as const;
const KEY_OF: Record<Verdict, string> = { yes: 'y', no: 'n', na: '-' };

interface QuestionCardProps {
  question: Question;
  judging: Judging;
  canJudge: boolean;
}

/** A question with what is proposed and why, and beside it the auditor's own verdict. */
export function QuestionCard({ question, judging, canJudge }: QuestionCardProps) {
  const words = useFeatureText(judgingText);
  const card = useRef<HTMLElement>(null);
  const isActive = judging.activeId === question.id;
  useEffect(() => {
    if (isActive) card.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isActive]);
  return (
    <article
      ref={card}
      className={styles.card}
      data-active={isActive || undefined}
      aria-current={isActive || undefined}
      onFocus={() => judging.choose(question.id)}
    >
      <h3>
        {question.id} {question.text}
      </h3>
      <details className={styles.help}>
        <summary>{words.help}</summary>
        <p>{question.help}</p>
      </details>
      <ProposalLines proposal={question.proposal} />
      <Verdicts {...{ question, judging, canJudge }} />
      <Remark {...{ question, judging, canJudge }} />
      <JudgedBy question={question} />
      <Standing pressed={judging.pressedOn(question)} />
    </article>
  );
}

/** What the system proposes, and the facts that it rests on. */
export function ProposalLines({ proposal }: { proposal: Question['proposal'] }) {
  const words = useFeatureText(judgingText);
  const { answer, basis, documents } = proposal;
  return (
    <div className={styles.proposal}>
      {answer === null ? (
        <p>{words.noProposal}</p>
      ) : (
        <p>
          {words.proposal} <strong>{words.answers[answer]}</strong>
        </p>
      )}
      {basis.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {documents.length > 0 && (
        <p>
          {words.documents}{' '}
          {documents.map(({ title, fileId }, index) => (
            <span key={fileId}>
              {index > 0 && ', '}
              <a href={`/api/v1/evidence-files/${fileId}`} target="_blank" rel="noopener">
                {title}
              </a>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function Verdicts({ question, judging, canJudge }: QuestionCardProps) {
  const words = useFeatureText(judgingText);
  const chosen = judging.pressedOn(question)?.verdict ?? question.judgement?.verdict;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    <div role="group" aria-label={words.verdict(question.id)} className={styles.verdicts}>
      {VERDICTS.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className={styles.verdict}
          aria-pressed={chosen === verdict}
          disabled={!canJudge}
          onClick={() => judging.judge(question, verdict)}
        >
          {chosen === verdict && <span aria-hidden="true">✓ </span>}
          {words.answers[verdict]}{' '}
          <span className={styles.key} aria-hidden="true">
            {KEY_OF[verdict]}
          </span>
        </button>
      ))}
    </div>
  );
}

function Remark({ question, judging, canJudge }: QuestionCardProps) {
  const words = useFeatureText(judgingText);
  const id = remarkId(question.id);
  const remark = judging.remarkOf(question);
  const pressed = judging.pressedOn(question);
  const wanted = pressed?.verdict ?? question.judgement?.verdict;
  const isNeeded = pressed?.state === 'unexplained';
  const isChanged = remark.trim() !== (pressed?.remark ?? question.judgement?.remark ?? '');
  const isToKeep = isChanged || isNeeded || pressed?.state === 'failed';
  if (!canJudge) return remark ? <p className={styles.said}>{remark}</p> : null;
  return (
    <div className={styles.remark}>
      <label htmlFor={id}>{words.remark}</label>
      {isNeeded && (
        <p id={`${id}-needed`} role="alert" className={styles.needed}>
          ▲ {words.remarkNeeded}
        </p>
      )}
      <textarea
        id={id}
        rows={2}
        value={remark}
        aria-label={words.remarkOf(question.id)}
        aria-invalid={isNeeded || undefined}
        aria-describedby={isNeeded ? `${id}-needed` : undefined}
        onChange={(event) => judging.write(question.id, event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !wanted) return;
          event.currentTarget.blur();
          judging.judge(question, wanted);
        }}
      />
      {wanted && isToKeep && <Button onClick={() => judging.judge(question, wanted)}>{words.keepRemark}</Button>}
    </div>
  );
}

function JudgedBy({ question: { judgement } }: { question: Question }) {
  const words = useFeatureText(judgingText);
  if (!judgement) return null;
  const differs = judgement.proposed !== null && judgement.proposed !== judgement.verdict;
  return (
    <p className={styles.soft}>
      {words.judgedBy(judgement.judgedBy)} <Moment at={judgement.judgedAt} />{' '}
      {differs && <StatusBadge tone="plain">{words.differs}</StatusBadge>}
    </p>
  );
}

/** Says of what was pressed that it is on its way, or that it did not arrive. */
function Standing({ pressed }: { pressed: Pressed | undefined }) {
  const words = useFeatureText(judgingText);
  if (pressed?.state === 'waiting') return <p className={styles.soft}>{words.saving}</p>;
  if (pressed?.state !== 'failed') return null;
  return (
    <>
      <ProblemNotice problem={pressed.problem} />
      <p className={styles.soft}>{words.notSavedHere(words.answers[pressed.verdict])}</p>
    </>
  );
}
