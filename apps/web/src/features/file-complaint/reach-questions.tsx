import { CheckboxGroup, type FormState, RadioGroup, TextArea, TextField } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './file-complaint.module.css';
import { AIDS, type Aid, CALL_TIMES, type ContactChannel, type FormValues } from './form-values.js';
import { fileComplaintText } from './text.js';

const CHANNELS: readonly ContactChannel[] = ['e-mail', 'phone', 'post'];
const AID_NAMES = Object.keys(AIDS) as Aid[];
const URGENCIES: readonly FormValues['urgency'][] = ['normal', 'urgent'];

/** How to reach the customer, what makes that easier for them, and whether there is haste. */
export function ReachQuestions({ form }: { form: FormState<FormValues> }) {
  const words = useFeatureText(fileComplaintText);
  const { kind } = form.values;
  return (
    <>
      <h2 className={styles.section}>{words.reachSection}</h2>
      <Addresses form={form} />
      <Aids form={form} />
      {kind !== 'compliment' && <Urgency form={form} />}
    </>
  );
}

function Addresses({ form }: { form: FormState<FormValues> }) {
  const words = useFeatureText(fileComplaintText);
  const { preferredChannel, phone } = form.values;
  const channels = CHANNELS.map((value) => ({ value, label: words.channels[value] }));
  return (
    <>
      <RadioGroup label={words.channel} choices={channels} {...form.field('preferredChannel')} />
      <TextField
        label={words.email}
        hint={words.emailHint}
        type="email"
        autoComplete="email"
        spellCheck={false}
        optional={preferredChannel !== 'e-mail'}
        {...form.field('email')}
      />
      <TextField
        label={words.phone}
        type="tel"
        autoComplete="tel"
        optional={preferredChannel !== 'phone'}
        {...form.field('phone')}
      />
      {phone.trim() !== '' && (
        <CheckboxGroup
          label={words.callTimes}
          hint={words.callTimesHint}
          choices={CALL_TIMES.map((value) => ({ value, label: words.callTimeWords[value] }))}
          inline
          optional
          {...form.field('callTimes')}
        />
      )}
      {preferredChannel === 'post' && (
        <>
          <TextField label={words.street} autoComplete="street-address" {...form.field('street')} />
          <TextField label={words.postalCode} autoComplete="postal-code" {...form.field('postalCode')} />
          <TextField label={words.city} autoComplete="address-level2" {...form.field('city')} />
        </>
      )}
    </>
  );
}

function Aids({ form }: { form: FormState<FormValues> }) {
  const words = useFeatureText(fileComplaintText);
  const { aids, forWhom } = form.values;
  const offered = AID_NAMES.filter((aid) => aid !== 'speaker' || forWhom !== 'other');
  const choices = offered.map((value) => ({ value, label: words.aidWords.aids[value] }));
  return (
    <>
      <CheckboxGroup label={words.aids} hint={words.aidsHint} choices={choices} optional {...form.field('aids')} />
      {aids.includes('interpreter') && (
        <TextField label={words.interpreterLanguage} maxLength={80} {...form.field('interpreterLanguage')} />
      )}
      {aids.includes('speaker') && forWhom !== 'other' && <Speaker form={form} />}
      {aids.includes('other') && (
        <TextField label={words.needOther} hint={words.needOtherHint} maxLength={300} {...form.field('needOther')} />
      )}
    </>
  );
}

function Speaker({ form }: { form: FormState<FormValues> }) {
  const words = useFeatureText(fileComplaintText);
  return (
    <>
      <TextField
        label={words.speakerName}
        hint={words.speakerNameHint}
        autoComplete="off"
        {...form.field('speakerName')}
      />
      <TextField label={words.speakerRelation} hint={words.relationHint} {...form.field('speakerRelation')} />
      <TextField label={words.speakerPhone} type="tel" autoComplete="off" optional {...form.field('speakerPhone')} />
    </>
  );
}

function Urgency({ form }: { form: FormState<FormValues> }) {
  const words = useFeatureText(fileComplaintText);
  const choices = URGENCIES.map((value) => ({ value, label: words.urgencies[value] }));
  return (
    <>
      <RadioGroup label={words.urgency} choices={choices} inline {...form.field('urgency')} />
      {form.values.urgency === 'urgent' && (
        <TextArea label={words.urgencyReason} rows={2} limit={300} {...form.field('urgencyReason')} />
      )}
    </>
  );
}
