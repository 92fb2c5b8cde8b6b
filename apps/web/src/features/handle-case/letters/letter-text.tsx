import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { Button } from '../../../components/button.js';
import fieldStyles from '../../../components/form/field.module.css';
import { Field } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { letterText } from '../text-letters.js';
import styles from './letter-text.module.css';
import { type OpenPlace, openPlaces } from './open-places.js';

/** Lets a finding of the check list show its place in the text. */
export interface LetterTextHandle {
  select: (words: string) => void;
}

interface LetterTextProps {
  id: string;
  name: string;
  error?: string;
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<LetterTextHandle>;
}

/** The text of a letter, in which the places that are still to be filled in stand out. */
export function LetterText({ value, onChange, ref, ...question }: LetterTextProps) {
  const words = useFeatureText(letterText);
  const area = useRef<HTMLTextAreaElement>(null);
  const places = openPlaces(value);
  const select = (start: number, end: number) => {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  };
  useImperativeHandle(ref, () => ({
    select: (sought) => {
      const start = value.indexOf(sought);
      if (start >= 0) select(start, start + sought.length);
      else area.current?.focus();
    },
  }));
  useLayoutEffect(() => {
    // Grows with its text where the browser does not do so by itself.
    if (!area.current || CSS.supports?.('field-sizing', 'content')) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${area.current.scrollHeight}px`;
  });
  return (
    <Field
      {...question}
      label={words.text}
      hint={words.textHint}
      after={<OpenPlaces places={places} onChoose={({ start, end }) => select(start, end)} />}
    >
      {(control) => (
        <div className={styles.stack}>
          <div className={`${fieldStyles.control} ${styles.under}`} aria-hidden="true">
            <Marked text={value} places={places} />
          </div>
          <textarea
            {...control}
            {...{ ref: area, value, rows: 18 }}
            className={`${fieldStyles.control} ${styles.area}`}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )}
    </Field>
  );
}

/** The same text under the field, of which only the marks are seen. */
function Marked({ text, places }: { text: string; places: readonly OpenPlace[] }) {
  let from = 0;
  const parts = places.map((place) => {
    const before = text.slice(from, place.start);
    from = place.end;
    return (
      <span key={place.start}>
        {before}
        <mark>{place.words}</mark>
      </span>
    );
  });
  // The last line break would otherwise take no room.
  return [...parts, `${text.slice(from)}\u200b`];
}

function OpenPlaces({ places, onChoose }: { places: readonly OpenPlace[]; onChoose: (place: OpenPlace) => void }) {
  const words = useFeatureText(letterText);
  if (places.length === 0) return null;
  return (
    <p className={styles.places}>
      {words.blanks(places.length)}{' '}
      {places.map((place) => (
        <Button key={place.start} look="bare" onClick={() => onChoose(place)}>
          {place.words.replace(/^\[[^:]*: |\]$/g, '')}
        </Button>
      ))}
    </p>
  );
}
