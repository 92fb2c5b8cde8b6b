import { dayInWords } from '../../../text/dates.js';
import { useCaseDesk } from '../case-desk.js';
import { LetterBlocks } from './letter-blocks.js';
import styles from './paper.module.css';

/** The letter as a sheet of paper: who sends it, the address in the window, the day, the subject and the text. */
export function Paper({ subject, body }: { subject: string; body: string }) {
  const { label, complainant, language, reference } = useCaseDesk().view;
  const { address } = complainant;
  const lines = [
    complainant.organisation ?? complainant.name,
    address?.street,
    address && `${address.postalCode}  ${address.city.toUpperCase()}`,
    address && address.country !== 'Nederland' && address.country,
  ].filter(Boolean);
  return (
    <article className={styles.paper} lang={language}>
      <p className={styles.sender} style={{ borderColor: label.colour }}>
        {label.name}
      </p>
      <address className={styles.window}>
        {lines.map((line) => (
          <span key={String(line)}>{line}</span>
        ))}
      </address>
      <p>
        {dayInWords(new Date().toISOString(), language)}
        <br />
        {reference}
      </p>
      <p className={styles.subject}>{subject}</p>
      <LetterBlocks text={body} marksPlaces />
    </article>
  );
}
