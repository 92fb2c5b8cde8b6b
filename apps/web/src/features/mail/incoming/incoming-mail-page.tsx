import { Link, useParams } from '@tanstack/react-router';
import { caseHref } from '../../../app/navigation.js';
import { StaffPage } from '../../../app/staff-page.js';
import { Button, buttonLook } from '../../../components/button.js';
import { Moment } from '../../../components/moment.js';
import { Reference } from '../../../components/names.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { LoadingState } from '../../../components/states.js';
import { useSessionUser } from '../../../session/session.js';
import { useFeatureText } from '../../../text/define-text.js';
import styles from './incoming.module.css';
import { MailSheet } from './mail-sheet.js';
import { CasesForMail, SetAsideForm } from './place-choices.js';
import { incomingText } from './text.js';
import { type IncomingMail, useIncomingMail, usePlacing } from './use-incoming.js';

/** One mail that came in: what it says on the left, and on the right the place that it has or may get. */
export function IncomingMailPage() {
  const words = useFeatureText(incomingText);
  const { mailId } = useParams({ from: '/app/staff/mail/incoming/$mailId' });
  const { data: mail, error, refetch } = useIncomingMail(mailId);
  if (!mail) {
    return (
      <StaffPage title={words.title}>
        {error ? <ProblemNotice problem={error} onRetry={refetch} /> : <LoadingState />}
      </StaffPage>
    );
  }
  return (
    <StaffPage title={mail.subject || words.noSubject}>
      <p>
        <Link to="/app/mail/incoming">{words.back}</Link>
      </p>
      <div className={styles.columns}>
        <MailSheet mail={mail} />
        <section className={styles.choices} aria-labelledby="mail-place">
          <h2 id="mail-place">{words.place}</h2>
          <Place mail={mail} />
        </section>
      </div>
    </StaffPage>
  );
}

function Place({ mail }: { mail: IncomingMail }) {
  const words = useFeatureText(incomingText);
  const { role } = useSessionUser();
  const { state, reference, setAsideReason, settledByName, settledAt, recognisedAs } = mail;
  const mayPlace = role !== 'auditor';
  return (
    <>
      <p className={styles.stands}>
        {mail.isLate ? <strong>{words.late}</strong> : words.states[state]}
        {recognisedAs && `, ${words.recognised[recognisedAs]}`}
        {reference && (
          <>
            {' '}
            <Link to={caseHref(reference)}>
              <Reference reference={reference} />
            </Link>
          </>
        )}
        {setAsideReason && `: ${setAsideReason}`}
        {settledByName && settledAt && (
          <>
            {' '}
            ({settledByName}, <Moment at={settledAt} />)
          </>
        )}
      </p>
      {state === 'to-place' && mayPlace && <Choices mail={mail} />}
      {['set-aside', 'automatic', 'own'].includes(state) && mayPlace && <PutBack id={mail.id} />}
    </>
  );
}

/** What is likeliest stands first: a mail that names a case of ours seldom begins another. */
const NAMES_A_CASE: readonly string[] = ['sure', 'other-sender', 'reference-only'];

function Choices({ mail }: { mail: IncomingMail }) {
  const namesCase = NAMES_A_CASE.includes(mail.suggestion.cases[0]?.why ?? '');
  return (
    <>
      {namesCase && <CasesForMail mail={mail} />}
      <NewCase mail={mail} look={namesCase ? 'quiet' : 'primary'} />
      {!namesCase && <CasesForMail mail={mail} />}
      <SetAsideForm mail={mail} />
    </>
  );
}

function NewCase({ mail: { id, suggestion }, look }: { mail: IncomingMail; look: 'primary' | 'quiet' }) {
  const words = useFeatureText(incomingText);
  const { kind, words: because } = suggestion;
  return (
    <div className={styles.choice}>
      <h3>{words.newCase}</h3>
      <p>
        {words.looksLike} <strong>{words.kinds[kind]}</strong>
        {because.length > 0 && words.because(because.slice(0, 4))}. {words.newCaseHint}
      </p>
      <Link to="/app/register" search={{ mail: id }} className={buttonLook(look)}>
        {words.register}
      </Link>
    </div>
  );
}

function PutBack({ id }: { id: string }) {
  const words = useFeatureText(incomingText);
  const { putBack } = usePlacing(id);
  return (
    <>
      <p>{words.putBackHint}</p>
      <Button onClick={() => !putBack.isPending && putBack.mutate()}>{words.putBack}</Button>
      {putBack.error && <ProblemNotice problem={putBack.error} />}
    </>
  );
}
