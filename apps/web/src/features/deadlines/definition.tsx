import { useFeatureText } from '../../text/define-text.js';
import styles from './deadlines.module.css';
import type { NormBand } from './norm-data.js';
import type { Cohort } from './routes.js';
import { deadlinesText } from './text.js';

/** What the figure is, in words, with everything that it assumes. */
export function Definition({ band, cohort }: { band: NormBand; cohort: Cohort }) {
  const words = useFeatureText(deadlinesText).definition;
  const { milestone, term, leftOut, toFallDue, policyVersions, clockPausesForCustomer, budget } = band;
  const lines = [
    words.start,
    words.units[term.unit],
    words.proof[milestone],
    words.open,
    words.leftOut(leftOut.withdrawn, leftOut.merged),
    words.toCome(toFallDue.kept, toFallDue.open),
    clockPausesForCustomer ? words.pauses : words.noPauses,
    words.versions(policyVersions.join(', ')),
    words.otherEnd,
    ...(budget ? [words.budget(budget.expected, budget.allowed, budget.recent.counted, budget.recent.missed)] : []),
    words.rounding,
  ];
  return (
    <div className={styles.definition}>
      <p>
        <strong>{cohort === 'fell-due' ? words.law : words[cohort]}</strong>
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
