import { type ReactNode, useId } from 'react';
import { Checkbox, DateField, type FormState, RadioGroup, TextField } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { choicesOf } from '../../../text/vocabulary.js';
import type { Holiday } from '../settings-types.js';
import { HolidaysField, OwnDaysField } from './days-off-field.js';
import styles from './policy-fields.module.css';
import {
  CLOSURE_NUMBERS,
  DEFAULT_TERMS,
  GUARANTEE_NUMBERS,
  MILESTONES,
  OFFICE_TIMES,
  type PolicyValues,
  REFERRAL_NUMBERS,
  WARNING_NUMBERS,
} from './policy-values.js';
import { PublishedTermField, TermField } from './term-field.js';
import { policyText } from './text.js';

interface PolicyFieldsProps {
  form: FormState<PolicyValues>;
  holidays: readonly Holiday[];
}

/** Every setting of what a label promises, in sections. */
export function PolicyFields({ form, holidays }: PolicyFieldsProps) {
  const words = useFeatureText(policyText);
  const { values, field, set } = form;
  const terms = DEFAULT_TERMS.filter((name) => name !== 'confirmationDefault' || !values.confirmation.isPublished);
  return (
    <>
      <Section name="published">
        {MILESTONES.map((name) => (
          <PublishedTermField key={name} label={words.milestones[name]} isFixed={name === 'answer'} {...field(name)} />
        ))}
      </Section>
      <Section name="defaults">
        <div className={styles.grid}>
          {terms.map((name) => (
            <TermField key={name} label={words.terms[name]} {...field(name)} />
          ))}
        </div>
      </Section>
      <Section name="closure">
        <div className={styles.grid}>
          {CLOSURE_NUMBERS.map((name) => (
            <NumberField key={name} label={words.closure[name]} {...field(name)} />
          ))}
        </div>
      </Section>
      <Section name="warnings">
        <div className={styles.grid}>
          {WARNING_NUMBERS.map((name) => (
            <NumberField key={name} label={words.warnings[name]} {...field(name)} />
          ))}
          {OFFICE_TIMES.map((name) => (
            <TextField key={name} label={words.warnings[name]} maxLength={5} {...field(name)} />
          ))}
        </div>
      </Section>
      <Section name="guarantee">
        <div className={styles.grid}>
          {GUARANTEE_NUMBERS.map((name) => (
            <NumberField key={name} label={words.guarantee[name]} maxLength={9} {...field(name)} />
          ))}
        </div>
        <TextField label={words.guarantee.forfeitTo} maxLength={200} {...field('forfeitTo')} />
      </Section>
      <Section name="clock">
        <Checkbox
          label={words.pause}
          hint={words.pauseHint}
          checked={values.clockPausesForCustomer}
          onChange={(pauses) => set('clockPausesForCustomer', pauses)}
        />
      </Section>
      <Section name="answers">
        <RadioGroup
          label={words.fourEyes}
          hint={words.fourEyesHint}
          choices={choicesOf(words.fourEyesChoices)}
          {...field('fourEyes')}
        />
      </Section>
      <Section name="calendar">
        <div className={styles.holidays}>
          <HolidaysField label={words.holidays} holidays={holidays} {...field('holidaysLeftOut')} />
        </div>
        <OwnDaysField label={words.ownDays} hint={words.ownDaysHint} {...field('holidaysAdded')} />
      </Section>
      <Section name="referral">
        <Checkbox
          label={words.kifidForSmallBusiness}
          checked={values.kifidForSmallBusiness}
          onChange={(kifid) => set('kifidForSmallBusiness', kifid)}
        />
        <div className={styles.grid}>
          {REFERRAL_NUMBERS.map((name) => (
            <NumberField key={name} label={words.referral[name]} {...field(name)} />
          ))}
        </div>
        <TextField label={words.source} hint={words.sourceHint} maxLength={200} {...field('source')} />
        <DateField label={words.checkedOn} {...field('checkedOn')} />
      </Section>
    </>
  );
}

function Section({ name, children }: { name: keyof typeof policyText.nl.sections; children: ReactNode }) {
  const words = useFeatureText(policyText);
  const id = useId();
  const hint = name in words.sectionHints ? words.sectionHints[name as keyof typeof words.sectionHints] : undefined;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{words.sections[name]}</h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  );
}

interface NumberFieldProps {
  label: string;
  id: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
  maxLength?: number;
}

function NumberField(props: NumberFieldProps) {
  return (
    <div className={styles.numberField}>
      <TextField inputMode="numeric" maxLength={3} {...props} />
    </div>
  );
}
