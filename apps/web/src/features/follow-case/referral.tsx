import { dayInWords } from '../../text/dates.js';
import { useLanguage } from '../../text/language.js';
import { useFollowText } from './case-page.js';
import styles from './follow-case.module.css';
import type { PrivateCase } from './use-private-case.js';

/** Where the customer can go outside of us, until when; the court always. */
export function Referral({ referral }: { referral: NonNullable<PrivateCase['referral']> }) {
  const words = useFollowText();
  const { language } = useLanguage();
  const { why, name, website, phone, addressLines, lastDayOn, body } = referral;
  return (
    <section aria-labelledby="referral" className={styles.referral}>
      <h2 id="referral">{words.referralTitle}</h2>
      {body && (
        <>
          <p>{words.referralWhy[why]}</p>
          <p>
            <strong>{name}</strong>
            <br />
            {addressLines.map((line) => (
              <span key={line}>
                {line}
                <br />
              </span>
            ))}
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
            <br />
            <a href={asAddress(website)} rel="noreferrer">
              {website}
            </a>
          </p>
          {lastDayOn && (
            <p>
              <strong>{words.lastDay(dayInWords(lastDayOn, language))}</strong>
            </p>
          )}
        </>
      )}
      <p>{words.court}</p>
    </section>
  );
}

function asAddress(website: string): string {
  return website.startsWith('http') ? website : `https://${website}`;
}
