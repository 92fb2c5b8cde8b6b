import { Moment } from '../../../components/moment.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useCaseDesk } from '../case-desk.js';
import { sideText } from '../text-side.js';
import { MonitorAnswers } from './monitor-answers.js';
import styles from './side.module.css';

/** What the customer thinks of the handling, and whether the customer can follow the case by a private link. */
export function CustomerPagePanel() {
  const words = useFeatureText(sideText);
  const { privateLinks, monitor } = useCaseDesk().view;
  // The newest says how things stand: when it was revoked, so were those before it.
  const [link] = privateLinks;
  return (
    <section className={styles.panel}>
      <h2>{words.customerPage}</h2>
      {!link && <p className={styles.soft}>{words.noLink}</p>}
      {link && (
        <p className={styles.soft}>
          {link.revokedAt ? words.linkRevoked : words.linkValid}{' '}
          <Moment at={link.revokedAt ?? link.expiresAt} as="short-day" />.{' '}
          {link.lastUsedAt && (
            <>
              {words.linkUsed} <Moment at={link.lastUsedAt} as="short-day" />.
            </>
          )}
        </p>
      )}
      {monitor && <MonitorAnswers monitor={monitor} />}
    </section>
  );
}
