import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { StaffPage } from '../../app/staff-page.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { LoadingState } from '../../components/states.js';
import { officeLocal } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { MailSheet } from '../mail/incoming/mail-sheet.js';
import { type IncomingMail, useIncomingMail } from '../mail/incoming/use-incoming.js';
import { RegisterForm } from './register-form.js';
import { emptyRegistration, type RegisterValues } from './register-values.js';
import { RegisteredPage } from './registered-page.js';
import { registerText } from './text.js';
import type { Outcome } from './use-register.js';

const LONGEST_STORY = 90_000;

/** A case made of a mail: the mail above, and under it the form with what the mail says filled in. */
export function RegisterMailPage({ mailId }: { mailId: string }) {
  const words = useFeatureText(registerText);
  const { data: mail, error, refetch } = useIncomingMail(mailId);
  if (mail) return <RegisterOneMail mail={mail} />;
  return (
    <StaffPage title={words.fromMail.title}>
      {error ? <ProblemNotice problem={error} onRetry={refetch} /> : <LoadingState />}
    </StaffPage>
  );
}

function RegisterOneMail({ mail: now }: { mail: IncomingMail }) {
  const { fromMail: words } = useFeatureText(registerText);
  // As it was when the page opened: once registered it has its place, while the form still is to be left.
  const [mail] = useState(now);
  const [empty] = useState(() => valuesOf(mail));
  const [outcome, setOutcome] = useState<Outcome>();
  if (outcome) return <RegisteredPage outcome={outcome} />;
  return (
    <StaffPage title={words.title}>
      {mail.state === 'placed' ? (
        <p>
          {words.placed}{' '}
          <Link to="/app/mail/incoming/$mailId" params={{ mailId: mail.id }}>
            {words.toMail}
          </Link>
        </p>
      ) : (
        <>
          <details open>
            <summary>{words.theMail}</summary>
            <MailSheet mail={mail} />
          </details>
          <RegisterForm empty={empty} mailId={mail.id} onRegistered={setOutcome} />
        </>
      )}
    </StaffPage>
  );
}

/** What the mail says, as far as the form asks for it; the rest is for the person who registers. */
function valuesOf(mail: IncomingMail): RegisterValues {
  const { kind, language, policyNumber } = mail.suggestion;
  // A form on a website sends as our own address, which is nobody's to answer to.
  const isSentToItself = mail.fromAddress !== null && mail.toAddresses.includes(mail.fromAddress);
  const own = mail.parts.filter(({ isQuoted }) => !isQuoted).map(({ text }) => text.trim());
  return {
    ...emptyRegistration(mail.labelId),
    kind,
    language,
    channel: 'e-mail',
    receivedWhen: 'other',
    receivedLocal: officeLocal(mail.receivedAt),
    story: own.join('\n\n').trim().slice(0, LONGEST_STORY) || mail.subject,
    name: mail.fromName ?? '',
    email: isSentToItself ? '' : (mail.fromAddress ?? ''),
    preferredChannel: 'e-mail',
    policyNumber: policyNumber ?? '',
  };
}
