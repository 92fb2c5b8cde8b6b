import { useState } from 'react';
import { api, dataOf, idempotent } from '../../api/client.js';
import { Form, FormActions, SubmitButton, TextArea, useForm } from '../../components/form/index.js';
import { Moment } from '../../components/moment.js';
import { useFollowText } from './case-page.js';
import styles from './follow-case.module.css';
import { type PrivateCase, useAct } from './use-private-case.js';

type Message = PrivateCase['messages'][number];
/** A longer text is folded away behind its subject. */
const SHORT = 300;

/** What was said, both ways, and room to write. */
export function MessagesSection({ view }: { view: PrivateCase }) {
  const words = useFollowText();
  return (
    <section aria-labelledby="messages" className={styles.section}>
      <h2 id="messages">{words.messagesTitle}</h2>
      {view.messages.length === 0 && <p>{words.noMessages}</p>}
      <ol className={styles.messages}>
        {view.messages.map((message) => (
          <MessageItem key={message.id} message={message} language={view.language} />
        ))}
      </ol>
      {view.actions.includes('send-message') && <Write />}
    </section>
  );
}

function MessageItem({ message, language }: { message: Message; language: string }) {
  const words = useFollowText();
  const { from, what, at, subject, body, parts } = message;
  return (
    <li className={styles.message} data-from={from}>
      <p className={styles.soft}>
        <strong>{from === 'us' ? words.fromUs : words.fromYou}</strong> · {words.whats[what]} · <Moment at={at} />
      </p>
      {subject && (
        <p lang={language}>
          <strong>{subject}</strong>
        </p>
      )}
      {parts
        ? // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a mail never change
          parts.filter(({ text }) => text.trim() !== '').map((part, index) => <MailWords key={index} part={part} />)
        : body && <Words body={body} isOurs={from === 'us'} language={language} />}
      {!body && what !== 'talk' && <p className={styles.soft}>{words.noBody}</p>}
    </li>
  );
}

/** A letter or a message; a long one behind a press. */
function Words({ body, isOurs, language }: { body: string; isOurs: boolean; language: string }) {
  const words = useFollowText();
  if (body.length <= SHORT) {
    return (
      <p className={styles.said} lang={isOurs ? language : undefined}>
        {withoutMarks(body)}
      </p>
    );
  }
  return (
    <details className={styles.letter}>
      <summary>{words.readLetter}</summary>
      <p className={styles.said} lang={language}>
        {withoutMarks(body)}
      </p>
    </details>
  );
}

/** A piece of the customer's own mail; what it quotes is folded away. */
function MailWords({ part: { text, isQuoted } }: { part: NonNullable<Message['parts']>[number] }) {
  const words = useFollowText();
  if (!isQuoted) return <p className={styles.said}>{text.trim()}</p>;
  return (
    <details className={styles.letter}>
      <summary>{words.quoted}</summary>
      <p className={styles.said}>{text}</p>
    </details>
  );
}

/** A letter without the signs that make its headings. */
function withoutMarks(body: string): string {
  return body.replace(/^#{1,3} /gm, '');
}

function Write() {
  const words = useFollowText();
  const act = useAct();
  const [isSent, setSent] = useState(false);
  const form = useForm({
    initial: { text: '' },
    required: { text: words.writeMissing },
    send: async (body, key) => {
      await act(dataOf(api.POST('/api/v1/public/case/messages', { headers: idempotent(key), body })));
      form.setAll({ text: '' });
      setSent(true);
    },
  });
  return (
    <>
      <Form form={form} label={words.write}>
        <TextArea label={words.write} hint={words.writeHint} rows={4} limit={20_000} {...form.field('text')} />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.writeSend}</SubmitButton>
        </FormActions>
      </Form>
      <p role="status">{isSent && form.values.text === '' && words.written}</p>
    </>
  );
}
