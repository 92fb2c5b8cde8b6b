import { useText } from '../text/define-text.js';
import styles from './why-lines.module.css';

/** How a day came about: folded, in sentences; nothing where there is nothing to tell. */
export function WhyLines({ lines = [] }: { lines?: readonly string[] | undefined }) {
  const words = useText().deadline;
  if (lines.length === 0) return null;
  return (
    <details className={styles.why}>
      <summary>{words.why}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
