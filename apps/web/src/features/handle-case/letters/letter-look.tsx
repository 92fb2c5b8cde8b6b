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

/** How the customer will see the letter: the mail itself, or the sheet of paper. */
export function LetterLook({ isPost, subject, body, html }: LetterLookProps) {
  const words = useFeatureText(letterText);
  return (
    <section className={styles.look}>
      <h3>
        {words.preview} <span className={styles.soft}>({(isPost ? words.paper : words.mail).toLowerCase()})</span>
      </h3>
      {isPost && <Paper subject={subject} body={body} />}
      {!isPost && html && (
        // Nothing in a mail may run, load or open anything here.
        <iframe className={styles.mail} title={words.mail} sandbox="" srcDoc={markOpenPlaces(html)} />
      )}
      {!isPost && !html && <p className={styles.soft}>{words.previewSoon}</p>}
    </section>
  );
}
