import { dayInWords } from '../../text/dates.js';
import { useText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { Field, FieldGroup, type FieldProps, questionOf } from './field.js';
import styles from './field.module.css';

interface DateFieldProps extends FieldProps {
  /** A calendar day ("2026-03-02"), or empty. */
  value: string;
  onChange: (value: string) => void;
  min?: string;
  max?: string;
}

/** A calendar day; says the chosen day in words, so that nobody mixes up day and month. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, min, max } = props;
  return (
    <Field {...questionOf(props)} after={<InWords day={value} />}>
      {(control) => (
        <input
          {...control}
          {...{ type: 'date', value, min, max }}
          className={`${styles.control} ${styles.narrow}`}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A day and a time of the office, as "2026-03-02T14:30"; `officeInstant` makes it the instant to send. */
export function DateTimeField(props: DateFieldProps) {
  const { value, onChange, min, max } = props;
  const words = useText().form;
  const [day = '', time = ''] = value.split('T');
  const change = (nextDay: string, nextTime: string) => onChange(nextDay || nextTime ? `${nextDay}T${nextTime}` : '');
  return (
    <FieldGroup {...questionOf(props)}>
      <div className={styles.row}>
        <input
          {...{ type: 'date', value: day, min: min?.slice(0, 10), max: max?.slice(0, 10) }}
          aria-label={words.date}
          className={`${styles.control} ${styles.narrow}`}
          onChange={(event) => change(event.target.value, time)}
        />
        <input
          {...{ type: 'time', value: time }}
          aria-label={words.time}
          className={`${styles.control} ${styles.narrow}`}
          onChange={(event) => change(day, event.target.value)}
        />
      </div>
      <InWords day={day} />
    </FieldGroup>
  );
}

/** Whether the value of a DateTimeField has both its day and its time. */
export function isDateTime(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value);
}

function InWords({ day }: { day: string }) {
  const { language } = useLanguage();
  return <output className={styles.after}>{/^\d{4}-\d{2}-\d{2}$/.test(day) && dayInWords(day, language)}</output>;
}
