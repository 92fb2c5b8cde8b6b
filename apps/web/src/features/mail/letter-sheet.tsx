import { dayInWords } from '../../text/dates.js';
import { LetterBlocks } from '../handle-case/letters/letter-blocks.js';
import type { Letter } from './boxes.js';
import styles from './letter-sheet.module.css';
import { sheetText } from './text.js';

/** A letter as it lies in the envelope: who writes, the address in the window, the date, and its exact words. */
export function LetterSheet({ letter }: { letter: Letter }) {
  const { label, language, recipient, channel } = letter;
  const words = sheetText[language];
  return (
    <article className={styles.sheet} lang={language}>
      <header className={styles.head} style={{ borderColor: label.colour }}>
        {label.name}
      </header>
      <address className={styles.window}>
        <span className={styles.sender}>
          {words.sender} {[label.name, ...label.postalAddress].join(', ')}
        </span>
        {channel === 'post' && recipient}
      </address>
      <dl className={styles.facts}>
        <dt>{words.date}</dt>
        <dd>{dayInWords(letter.renderedAt, language)}</dd>
        <dt>{words.reference}</dt>
        <dd>{letter.reference}</dd>
        <dt>{words.subject}</dt>
        <dd className={styles.subject}>{letter.subject}</dd>
      </dl>
      <LetterBlocks text={letter.body} />
      <footer className={styles.foot}>
        {[label.name, ...label.postalAddress].join(', ')}
        <br />
        {[label.phone, label.email, label.website].join(' · ')}
      </footer>
    </article>
  );
}
