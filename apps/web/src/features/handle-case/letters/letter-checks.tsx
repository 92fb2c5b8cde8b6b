import type { ReactNode } from 'react';
import { Button } from '../../../components/button.js';
import { dayInWords } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import type { LetterPreview } from '../case-types.js';
import { letterText } from '../text-letters.js';
import styles from './letter-checks.module.css';

type Check = LetterPreview['checks'][number];

interface LetterChecksProps {
  checks: readonly Check[];
  /** A day that the letter should name and does not. */
  mustName?: string;
  /** Shows a piece of the letter that a finding is about. */
  onShow?: (where: string) => void;
  /** Puts the referral into the letter, where it has to have one. */
  onRefer?: () => void;
}

/** The check whether the customer is told where to go; a letter without it cannot be sent. */
export const REFERRAL_CHECK = 'referral';

/** What the list for good letters finds: what must change, what can be better, and what is well. */
export function LetterChecks({ checks, mustName, onShow, onRefer }: LetterChecksProps) {
  const words = useFeatureText(letterText);
  const { language } = useLanguage();
  const failed = (level: Check['level']) => checks.filter((check) => !check.passed && check.level === level);
  const musts = mustName
    ? [...failed('must'), missingDay(words.mustName(dayInWords(mustName, language)))]
    : failed('must');
  const shoulds = failed('should');
  const passed = checks.filter((check) => check.passed);
  const summary = [
    musts.length > 0 && words.checksMust(musts.length),
    shoulds.length > 0 && words.checksShould(shoulds.length),
  ].filter(Boolean);
  return (
    <section className={styles.checks}>
      <h3>
        {words.checks}:{' '}
        <span role="status">{summary.length > 0 ? summary.join(', ') : words.checksAll.toLowerCase()}</span>
      </h3>
      <ul className={styles.list}>
        {[...musts, ...shoulds].map((check) => (
          <Finding key={check.id} check={check} onShow={onShow}>
            {check.id === REFERRAL_CHECK && onRefer && (
              <Button look="quiet" onClick={onRefer}>
                {words.insertReferral}
              </Button>
            )}
          </Finding>
        ))}
      </ul>
      {passed.length > 0 && (
        <details>
          <summary className={styles.soft}>✓ {words.passedMore(passed.length)}</summary>
          <ul className={styles.list}>
            {passed.map((check) => (
              <Finding key={check.id} check={check} onShow={onShow} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function missingDay(finding: string): Check {
  return { id: 'new-day', level: 'must', passed: false, finding };
}

interface FindingProps {
  check: Check;
  onShow: ((where: string) => void) | undefined;
  /** What mends it. */
  children?: ReactNode;
}

function Finding({ check, onShow, children }: FindingProps) {
  const words = useFeatureText(letterText);
  const standing = check.passed ? 'passed' : check.level;
  return (
    <li className={styles.finding} data-standing={standing}>
      <span className={styles.standing}>
        <span aria-hidden="true">{check.passed ? '✓' : check.level === 'must' ? '■' : '□'}</span> {words[standing]}
      </span>
      <span>{check.finding}</span>
      {check.where && onShow && !check.passed && (
        <Button look="bare" aria-label={`${words.showWhere}: ${check.finding}`} onClick={() => onShow(check.where!)}>
          {words.showWhere}
        </Button>
      )}
      {children}
    </li>
  );
}
