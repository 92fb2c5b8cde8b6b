import { useId } from 'react';
import { WhyLines } from '../../../components/why-lines.js';
import { dayInWords } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import type { LetterPreview } from '../case-types.js';
import { letterText } from '../text-letters.js';
import styles from './promise-chips.module.css';

interface PromiseChipsProps {
  /** The days that the letter promises something for. */
  found: LetterPreview['promises'];
  /** The days of which the handler says that they promise nothing. */
  declined: string[];
  onChange: (declined: string[]) => void;
}

/** What the letter promises, day by day: sending it makes each a commitment, unless the handler takes its tick away. */
export function PromiseChips({ found, declined, onChange }: PromiseChipsProps) {
  const words = useFeatureText(letterText);
  const hintId = useId();
  if (found.length === 0) return null;
  const toggle = (day: string, isMade: boolean) =>
    onChange(isMade ? declined.filter((one) => one !== day) : [...declined, day]);
  return (
    <fieldset className={styles.promises} aria-describedby={hintId}>
      <legend className={styles.title}>{words.promises}</legend>
      <p id={hintId} className={styles.soft}>
        {words.promisesHint}
      </p>
      <div className={styles.chips}>
        {found.map((promise) => (
          <div key={promise.dueOn}>
            <PromiseChip
              promise={promise}
              isMade={!declined.includes(promise.dueOn)}
              onToggle={(isMade) => toggle(promise.dueOn, isMade)}
            />
            <WhyLines lines={promise.why} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

interface PromiseChipProps {
  promise: LetterPreview['promises'][number];
  isMade: boolean;
  onToggle: (isMade: boolean) => void;
}

function PromiseChip({ promise: { dueOn, words: said, isStanding }, isMade, onToggle }: PromiseChipProps) {
  const words = useFeatureText(letterText);
  const { language } = useLanguage();
  const what = (
    <span>
      <strong>{dayInWords(dueOn, language, { year: false })}:</strong> {said}
      {isStanding && <em> ({words.promiseStanding})</em>}
    </span>
  );
  if (isStanding) return <span className={styles.standing}>{what}</span>;
  return (
    <label className={styles.chip} data-made={isMade || undefined}>
      <input type="checkbox" checked={isMade} onChange={(event) => onToggle(event.target.checked)} />
      {what}
    </label>
  );
}
