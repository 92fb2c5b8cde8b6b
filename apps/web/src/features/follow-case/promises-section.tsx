import { WhyLines } from '../../components/why-lines.js';
import { useFollowText } from './case-page.js';
import styles from './follow-case.module.css';
import type { PrivateCase } from './use-private-case.js';

const SHAPES = { kept: '✓', 'kept-late': '✓', 'not-kept': '✗', due: '●', late: '▲' } as const;

/** Everything that was promised to the customer, and what became of it: in words, with a shape. */
export function PromisesSection({ view: { promises } }: { view: PrivateCase }) {
  const words = useFollowText();
  return (
    <section aria-labelledby="promises" className={styles.section}>
      <h2 id="promises">{words.promisesTitle}</h2>
      {promises.length === 0 && <p>{words.noPromises}</p>}
      <ul className={styles.promises}>
        {promises.map(({ id, words: promise, state, when, why }) => (
          <li key={id} data-state={state} className={styles.promise}>
            <span aria-hidden="true" className={styles.shape}>
              {SHAPES[state]}
            </span>
            <span>
              <span className={styles.promised}>{promise}</span>
              <span className={styles.when}>
                <strong>{words.promiseStates[state]}</strong>: {when}
              </span>
              <WhyLines lines={why} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
