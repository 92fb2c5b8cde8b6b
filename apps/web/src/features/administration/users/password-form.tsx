import { useState } from 'react';
import { Form, FormActions, SubmitButton, TextField, useForm } from '../../../components/form/index.js';
import { isLongEnough } from '../../../session/password-rule.js';
import { useFeatureText } from '../../../text/define-text.js';
import styles from '../record-parts.module.css';
import { usersText } from './text.js';
import { useUserActs } from './user-values.js';

/** Gives somebody a new password, which signs them out everywhere. */
export function PasswordForm({ userId }: { userId: string }) {
  const words = useFeatureText(usersText);
  const { givePassword } = useUserActs();
  const [isGiven, setGiven] = useState(false);
  const form = useForm({
    initial: { password: '' },
    check: ({ password }) => ({ password: isLongEnough(password) ? undefined : words.passwordShort }),
    send: async ({ password }) => {
      setGiven(false);
      await givePassword(userId, password);
      form.setAll({ password: '' });
      setGiven(true);
    },
  });
  return (
    <section className={styles.part} aria-labelledby="new-password">
      <h2 id="new-password">{words.newPasswordTitle}</h2>
      <p>{words.newPasswordIntro}</p>
      <Form form={form} label={words.newPasswordTitle}>
        <TextField
          label={words.newPassword}
          hint={words.passwordHint}
          type="password"
          autoComplete="new-password"
          {...form.field('password')}
        />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.give}</SubmitButton>
          <span role="status">{isGiven && words.given}</span>
        </FormActions>
      </Form>
    </section>
  );
}
