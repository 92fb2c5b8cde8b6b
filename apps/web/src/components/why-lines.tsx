import { useText } from '../text/define-text.js';
import styles from './why-lines.module.css';

interface WhyLinesProps {
  lines?: readonly string[] | undefined;
  /** What to call it for whoever hears the page, where the words around it do not say which date it is about. */
  about?: string;
}

/** How a day came about: folded, in sentences; nothing where there is nothing to tell. */
export function WhyLines({ lines = [], about }: WhyLinesProps) {
  const words = useText().deadline;
  if (lines.length === 0) return null;
  return (
    <details className={styles.why}>
      <summary aria-label={about && `${words.why} ${about}`}>{words.why}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
