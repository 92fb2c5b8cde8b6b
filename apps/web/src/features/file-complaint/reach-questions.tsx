import { AID_NAMES, CALL_TIMES, CHANNELS, URGENCIES } from '../../../../../libs/public-form/src/index.js';
import { CheckboxGroup, type FormState, RadioGroup, TextArea, TextField } from '../../components/form/index.js';
import styles from './file-complaint.module.css';
import type { FormValues } from './form-values.js';
import { useFormWords } from './form-words.js';

/** How to reach the customer, what makes that easier for them, and whether there is haste. */
export function ReachQuestions({ form }: { form: FormState<FormValues> }) {
  const words = useFormWords();
  const { kind } = form.values;
  return (
    <>
      <h2 className={styles.section}>{words.sections.reach}</h2>
      <Addresses form={form} />
      <Aids form={form} />
      {kind !== 'compliment' && <Urgency form={form} />}
    </>
  );
}

function Addresses({ form }: { form: FormState<FormValues> }) {
  const words = useFormWords();
  const { preferredChannel, phone } = form.values;
  const channels = CHANNELS.map((value) => ({ value, label: words.channels[value] }));
  return (
    <>
      <RadioGroup label={words.questions.preferredChannel} choices={channels} {...form.field('preferredChannel')} />
      <TextField
        label={words.questions.email}
        hint={words.hints.email}
        type="email"
        autoComplete="email"
        spellCheck={false}
        optional={preferredChannel !== 'e-mail'}
        {...form.field('email')}
      />
      <TextField
        label={words.questions.phone}
        type="tel"
        autoComplete="tel"
        optional={preferredChannel !== 'phone'}
        {...form.field('phone')}
      />
      {phone.trim() !== '' && (
        <CheckboxGroup
          label={words.questions.callTimes}
          hint={words.hints.callTimes}
          choices={CALL_TIMES.map((value) => ({ value, label: words.callTimes[value] }))}
          inline
          optional
          {...form.field('callTimes')}
        />
      )}
      {preferredChannel === 'post' && (
        <>
          <TextField label={words.questions.street} autoComplete="street-address" {...form.field('street')} />
          <TextField label={words.questions.postalCode} autoComplete="postal-code" {...form.field('postalCode')} />
          <TextField label={words.questions.city} autoComplete="address-level2" {...form.field('city')} />
        </>
      )}
    </>
  );
}

function Aids({ form }: { form: FormState<FormValues> }) {
  const words = useFormWords();
  const { aids, forWhom } = form.values;
  const offered = AID_NAMES.filter((aid) => aid !== 'speaker' || forWhom !== 'other');
  const choices = offered.map((value) => ({ value, label: words.aids[value] }));
  return (
    <>
      <CheckboxGroup
        label={words.questions.aids}
        hint={words.hints.aids}
        choices={choices}
        optional
        {...form.field('aids')}
      />
      {aids.includes('interpreter') && (
        <TextField label={words.questions.interpreterLanguage} maxLength={80} {...form.field('interpreterLanguage')} />
      )}
      {aids.includes('speaker') && forWhom !== 'other' && <Speaker form={form} />}
      {aids.includes('other') && (
        <TextField
          label={words.questions.needOther}
          hint={words.hints.needOther}
          maxLength={300}
          {...form.field('needOther')}
        />
      )}
    </>
  );
}

function Speaker({ form }: { form: FormState<FormValues> }) {
  const words = useFormWords();
  return (
    <>
      <TextField
        label={words.questions.speakerName}
        hint={words.hints.speakerName}
        autoComplete="off"
        {...form.field('speakerName')}
      />
      <TextField
        label={words.questions.speakerRelation}
        hint={words.hints.relation}
        {...form.field('speakerRelation')}
      />
      <TextField
        label={words.questions.speakerPhone}
        type="tel"
        autoComplete="off"
        optional
        {...form.field('speakerPhone')}
      />
    </>
  );
}

function Urgency({ form }: { form: FormState<FormValues> }) {
  const words = useFormWords();
  const choices = URGENCIES.map((value) => ({ value, label: words.urgencies[value] }));
  return (
    <>
      <RadioGroup label={words.questions.urgency} choices={choices} inline {...form.field('urgency')} />
      {form.values.urgency === 'urgent' && (
        <TextArea label={words.questions.urgencyReason} rows={2} limit={300} {...form.field('urgencyReason')} />
      )}
    </>
  );
}
