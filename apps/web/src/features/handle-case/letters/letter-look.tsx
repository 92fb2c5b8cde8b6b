import { useState } from 'react';
import { useFeatureText } from '../../../text/define-text.js';
import { letterText } from '../text-letters.js';
import styles from './letter-look.module.css';
import { markOpenPlaces } from './open-places.js';
import { Paper } from './paper.js';

interface LetterLookProps {
  isPost: boolean;
  subject: string;
  body: string;
  /** The mail as the API made it; not there yet at first. */
  html?: string;
}

/** How the customer will see the letter: the mail itself, or the sheets of paper. The chosen channel comes first. */
export function LetterLook({ isPost, subject, body, html }: LetterLookProps) {
  const words = useFeatureText(letterText);
  const [picked, setPicked] = useState<boolean>();
  const isPaper = picked ?? isPost;
  return (
    <section className={styles.look}>
      <h3>{words.preview}</h3>
      <fieldset className={styles.looks}>
        <legend className="visually-hidden">{words.preview}</legend>
        {[false, true].map((paper) => (
          <button key={String(paper)} type="button" aria-pressed={paper === isPaper} onClick={() => setPicked(paper)}>
            {paper ? words.paper : words.mail}
          </button>
        ))}
      </fieldset>
      {isPaper && <Paper subject={subject} body={body} />}
      {!isPaper && html && (
        // Nothing in a mail may run, load or open anything here.
        <iframe className={styles.mail} title={words.mail} sandbox="" srcDoc={markOpenPlaces(html)} />
      )}
      {!isPaper && !html && <p className={styles.soft}>{words.previewSoon}</p>}
    </section>
  );
}
