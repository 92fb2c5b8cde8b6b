import { Fragment } from 'react';
import fieldStyles from '../../components/form/field.module.css';
import { Field } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './register.module.css';
import type { SectionProps } from './register-form.js';
import { registerText } from './text.js';
import type { Hints, Signal } from './use-hints.js';

/** The story as it is typed, with the words that ask for attention underlined, and under it why they do. */
export function StoryField({ form, hints }: SectionProps & { hints: Hints }) {
  const { what: words } = useFeatureText(registerText);
  const { value, onChange, ...question } = form.field('story');
  const signals = hints.signalsIn(value);
  return (
    <div className={styles.story}>
      <Field label={words.story} hint={words.storyHint} {...question}>
        {(control) => (
          <div className={styles.layers}>
            <div className={`${fieldStyles.control} ${styles.marks}`} aria-hidden="true">
              <Marked text={value} signals={signals} />
            </div>
            <textarea
              {...control}
              rows={5}
              value={value}
              className={`${fieldStyles.control} ${styles.typed}`}
              onChange={(event) => onChange(event.target.value)}
            />
          </div>
        )}
      </Field>
      <Signals story={value} signals={signals} />
    </div>
  );
}

/** The same text as the one typed, seen through it. */
function Marked({ text, signals }: { text: string; signals: readonly Signal[] }) {
  const starts = [0, ...signals.map(({ end }) => end)];
  return (
    <>
      {signals.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(starts[index], start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {/* A line that was just begun has a height too. */}
      {`${text.slice(starts.at(-1))}\n`}
    </>
  );
}

function Signals({ story, signals }: { story: string; signals: readonly Signal[] }) {
  const { what: words } = useFeatureText(registerText);
  const reasons = [...new Set(signals.map(({ why }) => why))];
  const quoted = (why: string) => [
    ...new Set(signals.filter((signal) => signal.why === why).map(({ start, end }) => story.slice(start, end))),
  ];
  return (
    <>
      <span role="status" className="visually-hidden">
        {signals.length > 0 && words.signalCount(signals.length)}
      </span>
      {reasons.length > 0 && (
        <ul className={styles.signals} aria-label={words.signals}>
          {reasons.map((why) => (
            <li key={why}>
              <span className={styles.quoted}>
                {quoted(why)
                  .map((word) => `“${word}”`)
                  .join(', ')}
              </span>{' '}
              {why}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
