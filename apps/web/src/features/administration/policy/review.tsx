import type { ReactNode } from 'react';
import { useFeatureText } from '../../../text/define-text.js';
import type { Holiday, PolicySettings } from '../settings-types.js';
import { Differences } from './differences.js';
import { policyDifferences, usePolicyLines } from './policy-lines.js';
import { policyText } from './text.js';
import styles from './versions.module.css';

interface ReviewProps {
  before: PolicySettings;
  after: PolicySettings;
  holidays: readonly Holiday[];
  /** Number of the version that publishing makes. */
  next: number;
  children: ReactNode;
}

/** What publishing will change and what it leaves alone, before it is done. */
export function Review({ before, after, holidays, next, children }: ReviewProps) {
  const words = useFeatureText(policyText);
  const linesOf = usePolicyLines();
  const differences = policyDifferences(linesOf(before, holidays), linesOf(after, holidays));
  return (
    <section className={styles.review} aria-labelledby="review">
      <h2 id="review">{words.review}</h2>
      {differences.length === 0 ? <p>{words.reviewNothing}</p> : <Differences differences={differences} />}
      <p>{words.keeps(next)}</p>
      {children}
    </section>
  );
}
