import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useCaseDesk } from '../case-desk.js';
import { sideText } from '../text-side.js';
import { CommitmentLine } from './commitment-line.js';
import styles from './side.module.css';

const SETTLED_AT_FIRST = 4;

/** Everything that was promised: what is still open first, the nearest on top; then what was kept or missed. */
export function CommitmentsPanel() {
  const words = useFeatureText(sideText);
  const { commitments } = useCaseDesk().view;
  const [showsAll, setShowsAll] = useState(false);
  const open = commitments.filter(({ state }) => state === 'open').sort((a, b) => a.lateFrom.localeCompare(b.lateFrom));
  const settled = commitments
    .filter(({ state }) => state !== 'open')
    .sort((a, b) => (b.settledAt ?? '').localeCompare(a.settledAt ?? ''));
  const shown = showsAll ? settled : settled.slice(0, SETTLED_AT_FIRST);
  return (
    <section className={styles.panel}>
      <h2>{words.commitments}</h2>
      {commitments.length === 0 && <p className={styles.soft}>{words.none}</p>}
      <ul className={styles.list}>
        {[...open, ...shown].map((commitment) => (
          <CommitmentLine key={commitment.id} commitment={commitment} />
        ))}
      </ul>
      {shown.length < settled.length && (
        <Button look="bare" onClick={() => setShowsAll(true)}>
          {words.done(settled.length - shown.length)}
        </Button>
      )}
    </section>
  );
}
