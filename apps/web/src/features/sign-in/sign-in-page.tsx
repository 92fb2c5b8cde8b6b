import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { asProblem } from '../../api/problem.js';
import { StaffPage } from '../../app/staff-page.js';
import { Form, FormActions, SubmitButton, TextField, useForm } from '../../components/form/index.js';
import { signIn } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import { DemoLogins } from './demo-logins.js';
import styles from './sign-in-page.module.css';
import { signInText } from './text.js';

/** Where staff sign in; afterwards they are where they wanted to go. */
export function SignInPage() {
  const words = useFeatureText(signInText);
  const enter = useEnter();
  const form = useForm({
    initial: { email: '', password: '' },
    required: { email: words.emailMissing, password: words.passwordMissing },
    send: enter,
  });
  return (
    <main className={styles.main}>
      <p className={styles.brand}>Gehoor</p>
      <StaffPage title={words.title}>
        <Form form={form} label={words.title}>
          <TextField label={words.email} type="email" autoComplete="username" {...form.field('email')} />
          <TextField
            label={words.password}
            type="password"
            autoComplete="current-password"
            {...form.field('password')}
          />
          <FormActions>
            <SubmitButton isSending={form.isSending}>{words.signIn}</SubmitButton>
          </FormActions>
        </Form>
        <DemoLogins onChoose={(login) => form.setAll(login)} />
      </StaffPage>
    </main>
  );
}

function useEnter() {
  const words = useFeatureText(signInText);
  const queryClient = useQueryClient();
  const router = useRouter();
  const { next = '/app' } = useSearch({ from: '/app/sign-in' });
  return async (login: { email: string; password: string }) => {
    try {
      await signIn(queryClient, login);
    } catch (thrown) {
      throw inOurWords(asProblem(thrown));
    }
    await router.navigate({ href: next, replace: true });
  };

  function inOurWords(problem: ReturnType<typeof asProblem>) {
    // The general words for these two are about a session and about haste; here they mean something else.
    if (problem.status === 401) return { ...problem, code: 'sign-in-refused', detail: words.noMatch };
    if (problem.status === 429) return { ...problem, code: 'sign-in-paused', detail: words.tooOften };
    return problem;
  }
}
