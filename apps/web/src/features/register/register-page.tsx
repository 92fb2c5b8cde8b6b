import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useChosenLabel } from '../../app/label-switch.js';
import { StaffPage } from '../../app/staff-page.js';
import { useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import { RegisterForm } from './register-form.js';
import { RegisterMailPage } from './register-mail-page.js';
import { emptyRegistration } from './register-values.js';
import { RegisteredPage } from './registered-page.js';
import { registerText } from './text.js';
import type { Outcome } from './use-register.js';

/** The page that follows a talk with a customer, or a mail, and what to do after it. */
export function RegisterPage() {
  const { mail } = useSearch({ from: '/app/staff/register' });
  return mail ? <RegisterMailPage key={mail} mailId={mail} /> : <RegisterTalkPage />;
}

function RegisterTalkPage() {
  const words = useFeatureText(registerText);
  const { labels } = useSessionUser();
  const chosen = useChosenLabel();
  const [outcome, setOutcome] = useState<Outcome>();
  const only = labels.length === 1 ? labels[0] : undefined;
  const [empty, setEmpty] = useState(() => emptyRegistration((chosen ?? only)?.id));
  const startAgain = () => {
    setEmpty(emptyRegistration(outcome?.values.labelId));
    setOutcome(undefined);
  };
  if (outcome) return <RegisteredPage outcome={outcome} onAnother={startAgain} />;
  return (
    <StaffPage title={words.title}>
      <RegisterForm empty={empty} onRegistered={setOutcome} />
    </StaffPage>
  );
}
