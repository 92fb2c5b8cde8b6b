import { useFeatureText } from '../../../text/define-text.js';
import { useVocabulary } from '../../../text/vocabulary.js';
import { useCaseDesk } from '../case-desk.js';
import { caseText } from '../text.js';
import styles from './settled-here.module.css';

const SHAPES = { kept: '✓', broken: '▲', cancelled: '–' } as const;

/** The promises that an event kept, broke or made lapse. */
export function SettledHere({ seq }: { seq: number }) {
  const words = useFeatureText(caseText).timeline;
  const kinds = useVocabulary().commitments;
  const says = { kept: words.keeps, broken: words.breaks, cancelled: words.cancels };
  const settled = useCaseDesk().view.commitments.filter((one) => one.settledBySeq === seq);
  if (settled.length === 0) return null;
  return (
    <ul className={styles.settled}>
      {settled.map(({ id, state, kind, words: own }) =>
        state === 'open' ? null : (
          <li key={id} data-state={state}>
            <span aria-hidden="true">{SHAPES[state]}</span> {says[state](own ?? kinds[kind])}
          </li>
        ),
      )}
    </ul>
  );
}
