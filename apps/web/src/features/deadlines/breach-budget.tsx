import { dayInWords } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import styles from './deadlines.module.css';
import type { NormBand } from './norm-data.js';
import { deadlinesText } from './text.js';

/** How much of the breach budget is used: a bar with a mark where it ends, and everything in words under it. */
export function BreachBudget({ budget }: { budget: NonNullable<NormBand['budget']> }) {
  const words = useFeatureText(deadlinesText);
  const { language } = useLanguage();
  const { used, allowed, left, lastsUntil, endsAt } = budget;
  const whole = Math.max(used, allowed, 1);
  const rest = left < 0 ? words.budgetOver(-left) : words.budgetLeft(left);
  const rate =
    lastsUntil && left > 0
      ? words.lastsUntil(dayInWords(lastsUntil, language, { year: false }))
      : endsAt.shown && words.endsAt(words.percent(endsAt.shown));
  return (
    <div className={styles.budget}>
      <span className={styles.bar} aria-hidden="true">
        <span
          className={styles.used}
          data-over={left < 0 || undefined}
          style={{ inlineSize: `${(100 * Math.min(used, allowed)) / whole}%` }}
        />
        {left < 0 && <span className={styles.over} style={{ inlineSize: `${(100 * -left) / whole}%` }} />}
      </span>
      <p>
        {words.budget(used, allowed)}, {rest}
        {rate && ` · ${rate}`}
      </p>
    </div>
  );
}
