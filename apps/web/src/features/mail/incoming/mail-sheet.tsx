import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { Moment } from '../../../components/moment.js';
import { useFeatureText } from '../../../text/define-text.js';
import mailStyles from '../mail.module.css';
import styles from './incoming.module.css';
import { incomingText } from './text.js';
import type { IncomingMail } from './use-incoming.js';

/** What a mail says: who, when, its text with quotations folded, its attachments, and its own bytes. */
export function MailSheet({ mail }: { mail: IncomingMail }) {
  const words = useFeatureText(incomingText);
  const [isAsSent, setAsSent] = useState(false);
  return (
    <article className={styles.sheet} aria-label={words.theMail}>
      <dl className={mailStyles.facts}>
        <dt>{words.from}</dt>
        <dd>
          {mail.fromName} {mail.fromAddress && `<${mail.fromAddress}>`}
        </dd>
        <dt>{words.to}</dt>
        <dd>{mail.toAddresses.join(', ') || '–'}</dd>
        <dt>{words.arrived}</dt>
        <dd>
          <Moment at={mail.receivedAt} />
        </dd>
      </dl>
      {mail.trouble && <p className={mailStyles.failed}>{mail.trouble}</p>}
      {mail.html && (
        <p>
          <Button onClick={() => setAsSent(!isAsSent)} aria-pressed={isAsSent}>
            {words.asSent}
          </Button>
        </p>
      )}
      {isAsSent && mail.html ? (
        // Nothing in a stranger's mail may run or load anything; a link opens apart.
        <iframe
          className={mailStyles.mail}
          title={words.asSent}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={mail.html}
        />
      ) : (
        <MailText parts={mail.parts} />
      )}
      <Attachments mail={mail} />
    </article>
  );
}

/** The text of a mail; what it quotes is folded, and one press away. */
export function MailText({ parts }: { parts: IncomingMail['parts'] }) {
  const words = useFeatureText(incomingText);
  return (
    <div className={styles.text}>
      {parts.map(({ text, isQuoted }, index) =>
        isQuoted ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a mail never change
          <details key={index}>
            <summary>{words.quoted(text.split('\n').length)}</summary>
            <div className={styles.quoted}>{text}</div>
          </details>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a mail never change
          <div key={index}>{text.trim() || (parts.length === 1 ? words.noText : '')}</div>
        ),
      )}
    </div>
  );
}

function Attachments({ mail: { id, attachments } }: { mail: IncomingMail }) {
  const words = useFeatureText(incomingText);
  return (
    <section aria-labelledby="mail-files">
      <h2 id="mail-files">{words.files}</h2>
      <ul className={styles.files}>
        {attachments.map(({ name, sha256, sizeBytes }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may come twice
          <li key={index}>
            <a href={`/api/v1/incoming-mails/${id}/attachments/${sha256}`} target="_blank" rel="noopener noreferrer">
              {name}
            </a>{' '}
            <span className={mailStyles.soft}>{words.size(sizeBytes)}</span>
          </li>
        ))}
        <li>
          <a href={`/api/v1/incoming-mails/${id}/raw`} download>
            {words.raw}
          </a>
        </li>
      </ul>
    </section>
  );
}
