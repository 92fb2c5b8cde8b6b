import { Button } from '../../../components/button.js';
import { CheckboxGroup, FieldGroup, type FieldProps } from '../../../components/form/index.js';
import { dayInWords } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import type { Holiday } from '../settings-types.js';
import styles from './policy-fields.module.css';
import type { PolicyValues } from './policy-values.js';
import { policyText } from './text.js';

interface HolidaysFieldProps extends FieldProps {
  holidays: readonly Holiday[];
  /** Keys of the holidays on which the label works. */
  value: string[];
  onChange: (leftOut: string[]) => void;
}

/** The holidays of the law; a ticked one is a day off, the others are left out. */
export function HolidaysField({ holidays, value, onChange, ...question }: HolidaysFieldProps) {
  const words = useFeatureText(policyText);
  const { language } = useLanguage();
  const choices = holidays.map((day) => ({
    value: day.key,
    label: day[language].charAt(0).toUpperCase() + day[language].slice(1),
    hint: words.holidayHint(dayInWords(day.on, language)),
  }));
  const keys = holidays.map(({ key }) => key);
  return (
    <CheckboxGroup
      {...question}
      choices={choices}
      value={keys.filter((key) => !value.includes(key))}
      onChange={(off) => onChange(keys.filter((key) => !off.includes(key)))}
    />
  );
}

type OwnDays = PolicyValues['holidaysAdded'];

interface OwnDaysFieldProps extends FieldProps {
  value: OwnDays;
  onChange: (days: OwnDays) => void;
}

/** Days off that only this label has, each with its name. */
export function OwnDaysField({ value, onChange, ...question }: OwnDaysFieldProps) {
  const words = useFeatureText(policyText);
  const change = (index: number, changes: Partial<OwnDays[number]>) =>
    onChange(value.map((day, at) => (at === index ? { ...day, ...changes } : day)));
  return (
    <FieldGroup {...question} optional>
      {value.map((day, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place while its date is being typed
        <div key={index} className={styles.term}>
          <input
            type="date"
            className={styles.unit}
            aria-label={words.day}
            value={day.on}
            onChange={(event) => change(index, { on: event.target.value })}
          />
          <input
            className={styles.dayName}
            aria-label={words.dayName}
            maxLength={80}
            value={day.name}
            onChange={(event) => change(index, { name: event.target.value })}
          />
          <Button
            look="bare"
            aria-label={words.removeDay(day.name)}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            {words.remove}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...value, { on: '', name: '' }])}>{words.addDay}</Button>
      </div>
    </FieldGroup>
  );
}
