import { Moment } from '../../../components/moment.js';
import { useFeatureText } from '../../../text/define-text.js';
import styles from '../mail.module.css';
import { incomingText } from './text.js';
import { useFailingMailboxes } from './use-incoming.js';

/** Which mailboxes cannot be read now, since when and why; nothing while all can. */
export function MailboxTrouble() {
  const words = useFeatureText(incomingText);
  return useFailingMailboxes().map(({ mailbox, failingSince, failure }) => (
    <div key={mailbox} className={styles.failed} role="alert">
      <p>
        <strong>{words.mailboxFails(mailbox)}</strong> {words.since} {failingSince && <Moment at={failingSince} />}.{' '}
        {words.mailboxRemedy}
      </p>
      <p className={styles.said}>{failure}</p>
    </div>
  ));
}
