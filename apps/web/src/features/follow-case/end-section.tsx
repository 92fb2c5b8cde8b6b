import { api, dataOf, idempotent, ifMatch } from '../../api/client.js';
import { Form, FormActions, SubmitButton, TextArea, useForm } from '../../components/form/index.js';
import { useFollowText } from './case-page.js';
import { Disclosure } from './disclosure.js';
import styles from './follow-case.module.css';
import { type PrivateCase, useAct } from './use-private-case.js';

/** Taking it back, opening it again, and what the customer told at the beginning. */
export function EndSection({ view }: { view: PrivateCase }) {
  const words = useFollowText();
  const { actions, told } = view;
  return (
    <>
      {actions.includes('reopen') && <Reopen version={view.version} />}
      <section aria-labelledby="told" className={styles.section}>
        <h2 id="told">{words.told}</h2>
        <p className={styles.said}>{told.summary}</p>
        {told.wish && (
          <>
            <h3>{words.wish}</h3>
            <p className={styles.said}>{told.wish}</p>
          </>
        )}
      </section>
      {actions.includes('withdraw') && <Withdraw view={view} />}
    </>
  );
}

function Reopen({ version }: { version: number }) {
  const words = useFollowText();
  const act = useAct();
  const form = useForm({
    initial: { reason: '' },
    send: async ({ reason }, key) => {
      const body = { reason: reason.trim() || null };
      const params = { header: ifMatch(version) };
      await act(dataOf(api.POST('/api/v1/public/case/reopening', { params, headers: idempotent(key), body })));
    },
  });
  return (
    <section aria-labelledby="reopen" className={styles.section}>
      <h2 id="reopen">{words.reopenTitle}</h2>
      <p>{words.reopenWhy}</p>
      <Form form={form} label={words.reopenTitle}>
        <TextArea label={words.reopenReason} rows={3} limit={5000} optional {...form.field('reason')} />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.reopenSend}</SubmitButton>
        </FormActions>
      </Form>
    </section>
  );
}

function Withdraw({ view }: { view: PrivateCase }) {
  const words = useFollowText();
  const act = useAct();
  const form = useForm({
    initial: { words: '' },
    send: async (values, key) => {
      const body = { words: values.words.trim() || null };
      const params = { header: ifMatch(view.version) };
      await act(dataOf(api.POST('/api/v1/public/case/withdrawal', { params, headers: idempotent(key), body })));
    },
  });
  return (
    <Disclosure title={words.withdraw(words.things[view.kind])} intro={words.withdrawWhy}>
      <Form form={form} label={words.withdraw(words.things[view.kind])}>
        <TextArea label={words.withdrawWords} rows={2} limit={5000} optional {...form.field('words')} />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.withdrawSend}</SubmitButton>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
