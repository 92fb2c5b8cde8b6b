import type { ReactNode } from 'react';
import { dayInWords } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import type { Holiday, PolicySettings } from '../settings-types.js';
import { Differences } from './differences.js';
import { OpenCases } from './open-cases.js';
import { policyDifferences, usePolicyLines } from './policy-lines.js';
import { policyText } from './text.js';
import styles from './versions.module.css';

interface ReviewProps {
  labelId: string;
  before: PolicySettings;
  after: PolicySettings;
  holidays: readonly Holiday[];
  /** Number of the version that publishing makes. */
  next: number;
  /** Its first day, once that is chosen. */
  validFrom: string;
  children: ReactNode;
}

/** What publishing will change and what it leaves alone, before it is done. */
export function Review({ labelId, before, after, holidays, next, validFrom, children }: ReviewProps) {
  const words = useFeatureText(policyText);
  const { language } = useLanguage();
  const linesOf = usePolicyLines();
  const differences = policyDifferences(linesOf(before, holidays), linesOf(after, holidays));
  return (
    <section className={styles.review} aria-labelledby="review">
      <h2 id="review">{words.review}</h2>
      {differences.length === 0 ? <p>{words.reviewNothing}</p> : <Differences differences={differences} />}
      <p>{words.keeps(next, validFrom ? dayInWords(validFrom, language) : words.chosenDay)}</p>
      {children}
      <OpenCases labelId={labelId} settings={after} />
    </section>
  );
}
