import { createPortal } from 'react-dom';
import { dayInWords } from '../../text/dates.js';
import { LetterBlocks } from '../handle-case/letters/letter-blocks.js';
import type { Letter } from './boxes.js';
import styles from './letter-sheet.module.css';
import { sheetText } from './text.js';

/** A letter as it lies in the envelope: who writes, the address in the window, the date, and its exact words. */
export function LetterSheet({ letter, page }: { letter: Letter; page?: string }) {
  const { label, language, recipient, channel } = letter;
  const words = sheetText[language];
  return (
    <article className={styles.sheet} lang={language} style={{ page }}>
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

/** What the printer gets instead of the page around it: each letter on sheets of its own, numbered from one. */
export function PrintedSheets({ letters }: { letters: readonly Letter[] }) {
  return createPortal(
    <div className={styles.printed}>
      <style>{letters.map(pageRule).join('\n')}</style>
      {letters.map((letter, index) => (
        <LetterSheet key={letter.id} letter={letter} page={`letter-${index}`} />
      ))}
    </div>,
    document.body,
  );
}

/** Browsers cannot start the count of pages anew, but a kind of page can have a count of its own. */
function pageRule({ reference, language }: Letter, index: number): string {
  const { page } = sheetText[language];
  const foot = `content: "${reference}, ${page} " counter(sheet-${index}); font: 8pt "Source Sans 3 Variable", sans-serif;`;
  const margins = 'size: A4; margin: 15mm 20mm 18mm 25mm;';
  return `@page letter-${index} { ${margins} counter-increment: sheet-${index}; @bottom-right { ${foot} } }`;
}
