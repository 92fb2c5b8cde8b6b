import { api, dataOf } from '../../api/client.js';
import { Form, FormActions, SubmitButton, TextField, useForm } from '../../components/form/index.js';
import { isLongEnough } from '../../session/password-rule.js';
import { askToSignIn } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './account-page.module.css';
import { accountText } from './text.js';

/** Changes one's own password; the API ends every session, so signing in follows. */
export function PasswordForm() {
  const words = useFeatureText(accountText);
  const form = useForm({
    initial: { present: '', next: '' },
    required: { present: words.presentMissing },
    check: ({ next }) => ({ next: isLongEnough(next) ? undefined : words.nextShort }),
    send: async (body) => {
      await dataOf<unknown>(api.PUT('/api/v1/session/password', { body }));
      askToSignIn('/app');
    },
  });
  return (
    <section className={styles.section} aria-labelledby="account-password">
      <h2 id="account-password">{words.password}</h2>
      <p>{words.passwordIntro}</p>
      <Form form={form} label={words.password}>
        <TextField label={words.present} type="password" autoComplete="current-password" {...form.field('present')} />
        <TextField
          label={words.next}
          hint={words.nextHint}
          type="password"
          autoComplete="new-password"
          {...form.field('next')}
        />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.change}</SubmitButton>
        </FormActions>
      </Form>
    </section>
  );
}
