import { Link, useParams } from '@tanstack/react-router';
import { caseHref } from '../../app/navigation.js';
import { StaffPage } from '../../app/staff-page.js';
import { buttonLook } from '../../components/button.js';
import { Moment } from '../../components/moment.js';
import { LabelName, Reference } from '../../components/names.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { LoadingState } from '../../components/states.js';
import { useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import { LetterRecord } from '../handle-case/letters/letter-record.js';
import type { Letter } from './boxes.js';
import { LetterSheet } from './letter-sheet.js';
import { LetterState } from './letter-state.js';
import styles from './mail.module.css';
import { postText } from './post-text.js';
import { PostedForm } from './posted-form.js';
import { RetryButton } from './retry-button.js';
import { mailText } from './text.js';
import { handToPost, useLetter } from './use-letters.js';

/** One letter: where it is, what can be done with it, and its exact words. */
export function LetterPage() {
  const words = useFeatureText(mailText);
  const { letterId } = useParams({ from: '/app/staff/mail/$letterId' });
  const { data: letter, error, refetch } = useLetter(letterId);
  if (!letter) {
    return (
      <StaffPage title={words.title}>
        {error ? <ProblemNotice problem={error} onRetry={refetch} /> : <LoadingState />}
      </StaffPage>
    );
  }
  return (
    <StaffPage title={letter.subject} actions={<PdfLink id={letterId} />}>
      <p>
        <Link to="/app/mail" search={{ box: boxOf(letter.state) }}>
          {words.backToBox}
        </Link>
      </p>
      <Facts letter={letter} />
      <NextStep letter={letter} />
      <Contents letter={letter} />
    </StaffPage>
  );
}

function PdfLink({ id }: { id: string }) {
  const words = useFeatureText(postText);
  return (
    <a className={buttonLook('quiet')} href={`/api/v1/letters/${id}/pdf`} target="_blank" rel="noreferrer">
      {words.open}
    </a>
  );
}

function Facts({ letter }: { letter: Letter }) {
  const words = useFeatureText(mailText);
  const { facts } = words;
  return (
    <dl className={styles.facts}>
      <dt>{facts.to}</dt>
      <dd className={styles.recipient}>{letter.recipient}</dd>
      <dt>{facts.how}</dt>
      <dd>{words.channels[letter.channel]}</dd>
      <dt>{facts.case}</dt>
      <dd>
        <Link to={caseHref(letter.reference)}>
          <Reference reference={letter.reference} />
        </Link>{' '}
        <LabelName name={letter.label.name} colour={letter.label.colour} />
      </dd>
      <dt>{facts.written}</dt>
      <dd>
        <Moment at={letter.renderedAt} />
      </dd>
      {letter.sentAt && (
        <>
          <dt>{facts.sent}</dt>
          <dd>
            <Moment at={letter.sentAt} />
          </dd>
        </>
      )}
      <dt>{facts.state}</dt>
      <dd>
        <LetterState letter={letter} />
      </dd>
      {letter.takenAt && (
        <>
          <dt>{facts.taken}</dt>
          <dd>
            <Moment at={letter.takenAt} /> <span className={styles.said}>{letter.carrierSaid}</span>
          </dd>
        </>
      )}
    </dl>
  );
}

function NextStep({ letter }: { letter: Letter }) {
  const words = useFeatureText(mailText);
  const { role } = useSessionUser();
  const { state, failure } = letter;
  if (state === 'to-post' && role !== 'auditor')
    return <PostedForm count={1} record={(at) => handToPost([letter], at)} onDone={() => undefined} />;
  if (state !== 'failed' && state !== 'bounced') return null;
  return (
    <div className={styles.failed}>
      <p>{words.failureWay[state]}</p>
      {state === 'failed' && <RetryButton letter={letter} />}
      {failure && (
        <details>
          <summary>{words.serverSaid}</summary>
          <p className={styles.said}>{failure}</p>
        </details>
      )}
    </div>
  );
}

function Contents({ letter }: { letter: Letter }) {
  const words = useFeatureText(mailText);
  const isPost = letter.channel === 'post';
  return (
    <div className={styles.contents}>
      <section aria-labelledby="letter-look">
        <h2 id="letter-look">{isPost ? words.asPaper : words.asMail}</h2>
        {isPost ? (
          <LetterSheet letter={letter} />
        ) : (
          // Nothing in a mail may run, load or open anything here.
          <iframe className={styles.mail} title={words.asMail} sandbox="" srcDoc={letter.html} />
        )}
      </section>
      <section aria-labelledby="letter-text">
        <h2 id="letter-text">{words.asText}</h2>
        <div className={styles.text} lang={letter.language}>
          {letter.body}
        </div>
        <LetterRecord letter={letter} />
      </section>
    </div>
  );
}

function boxOf(state: Letter['state']) {
  if (state === 'to-post') return 'to-post';
  if (state === 'failed' || state === 'bounced') return state;
  return state === 'sent' || state === 'posted' ? 'sent' : 'waiting';
}
