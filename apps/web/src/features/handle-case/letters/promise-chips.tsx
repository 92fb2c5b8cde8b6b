import { useId } from 'react';
import { dayInWords } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import type { PromiseMade } from '../actions/field-spec.js';
import type { LetterPreview } from '../case-types.js';
import { letterText } from '../text-letters.js';
import styles from './promise-chips.module.css';

interface PromiseChipsProps {
  found: LetterPreview['promises'];
  made: PromiseMade[];
  onChange: (made: PromiseMade[]) => void;
}

const LONGEST = 300;

/** The days that the letter promises something for; the handler ticks which of them become commitments. */
export function PromiseChips({ found, made, onChange }: PromiseChipsProps) {
  const words = useFeatureText(letterText);
  const hintId = useId();
  const offered = found.map(promiseOf);
  const gone = made.filter((promise) => !offered.some((one) => isSame(one, promise)));
  if (offered.length + gone.length === 0) return null;
  const toggle = (promise: PromiseMade, isMade: boolean) =>
    onChange(isMade ? [...made, promise] : made.filter((one) => !isSame(one, promise)));
  return (
    <fieldset className={styles.promises} aria-describedby={hintId}>
      <legend className={styles.title}>{words.promises}</legend>
      <p id={hintId} className={styles.soft}>
        {words.promisesHint}
      </p>
      <div className={styles.chips}>
        {[...offered, ...gone].map((promise) => (
          <PromiseChip
            key={promise.dueOn + promise.words}
            promise={promise}
            isMade={made.some((one) => isSame(one, promise))}
            isGone={gone.includes(promise)}
            onToggle={(isMade) => toggle(promise, isMade)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface PromiseChipProps {
  promise: PromiseMade;
  isMade: boolean;
  isGone: boolean;
  onToggle: (isMade: boolean) => void;
}

function PromiseChip({ promise, isMade, isGone, onToggle }: PromiseChipProps) {
  const words = useFeatureText(letterText);
  const { language } = useLanguage();
  return (
    <label className={styles.chip} data-made={isMade || undefined}>
      <input type="checkbox" checked={isMade} onChange={(event) => onToggle(event.target.checked)} />
      <span>
        <strong>{dayInWords(promise.dueOn, language, { year: false })}:</strong> {promise.words}
        {isGone && <em> ({words.promiseGone})</em>}
      </span>
    </label>
  );
}

/** What is found in the text, as the promise that it would be. */
export function promiseOf({ day, sentence }: LetterPreview['promises'][number]): PromiseMade {
  return { dueOn: day, words: shortened(sentence) };
}

/** Whether two are the same promise. */
export function isSame(one: PromiseMade, other: PromiseMade): boolean {
  return one.dueOn === other.dueOn && one.words === other.words;
}

function shortened(sentence: string): string {
  const line = sentence.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}
