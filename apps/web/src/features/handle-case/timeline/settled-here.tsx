import { useFeatureText } from '../../../text/define-text.js';
import { useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import { caseText } from '../text.js';
import styles from './settled-here.module.css';

const SHAPES = { kept: '✓', 'kept-late': '▲', 'not-kept': '✗', cancelled: '–' } as const;

/** The promises that an event kept, in time or late, or let go. */
export function SettledHere({ seq }: { seq: number }) {
  const words = useFeatureText(caseText).timeline;
  const kinds = useVocabulary().commitments;
  const says = {
    kept: words.keeps,
    'kept-late': words.keepsLate,
    'not-kept': words.letsDown,
    cancelled: words.cancels,
  };
  const settled = useCaseDesk().view.commitments.filter((one) => one.settledBySeq === seq);
  if (settled.length === 0) return null;
  return (
    <ul className={styles.settled}>
      {settled.map(({ id, standing, kind, words: own }) =>
        standing === 'open' ? null : (
          <li key={id} data-state={standing}>
            <span aria-hidden="true">{SHAPES[standing]}</span> {says[standing](own ?? kinds[kind])}
          </li>
        ),
      )}
    </ul>
  );
}
