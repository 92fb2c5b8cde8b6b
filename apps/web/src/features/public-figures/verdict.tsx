import { useFeatureText } from '../../text/define-text.js';
import styles from './public-figures.module.css';
import { publicFiguresText } from './text.js';

/** Whether a promise was met: word, shape and colour together. */
export function Verdict({ isMet }: { isMet: boolean | null }) {
  const words = useFeatureText(publicFiguresText);
  const verdict = isMet === null ? 'unknown' : isMet ? 'met' : 'missed';
  const shape = { met: '✓', missed: '▲', unknown: '–' }[verdict];
  return (
    <p className={styles.verdict} data-verdict={verdict}>
      <span aria-hidden="true">{shape}</span> {words.verdicts[verdict]}
    </p>
  );
}
