import { Moment } from '../../../components/moment.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useCaseDesk } from '../case-desk.js';
import { sideText } from '../text-side.js';
import styles from './side.module.css';

/** Where the customer can go who disagrees, until when, and where those terms come from. */
export function ReferralPanel() {
  const words = useFeatureText(sideText);
  const { referral, kind } = useCaseDesk().view;
  const { body, name, website, phone, lastDayOn, openWithoutAnswerOn, source, checkedOn } = referral;
  if (kind !== 'complaint') return null;
  return (
    <section className={styles.panel}>
      <h2>{words.referral}</h2>
      {body === null && <p>{words.court}</p>}
      {body !== null && (
        <p>
          <strong>{name}</strong>
          <br />
          {website.replace('https://', '')}, {phone}
        </p>
      )}
      {lastDayOn && (
        <p>
          {words.lastDay} <Moment at={lastDayOn} as="day" />.
        </p>
      )}
      {openWithoutAnswerOn && (
        <p>
          {words.openFrom} <Moment at={openWithoutAnswerOn} as="day" />.
        </p>
      )}
      <p className={styles.standing}>
        {words.source(source)} {words.checked} <Moment at={checkedOn} as="short-day" />.
      </p>
    </section>
  );
}
