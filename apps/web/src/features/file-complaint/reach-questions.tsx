import { CheckboxGroup, type FormState, RadioGroup, TextArea, TextField } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './file-complaint.module.css';
import type { ContactChannel, FormValues, Need } from './form-values.js';
import { fileComplaintText } from './text.js';

const CHANNELS: readonly ContactChannel[] = ['e-mail', 'phone', 'post'];
const NEEDS: readonly Need[] = ['reading', 'sight', 'hearing', 'stress', 'language', 'other'];
const URGENCIES: readonly FormValues['urgency'][] = ['normal', 'urgent'];

/** How to reach the customer, what makes that easier for them, and whether there is haste. */
export function ReachQuestions({ form }: { form: FormState<FormValues> }) {
  const words = useFeatureText(fileComplaintText);
  const { kind } = form.values;
  return (
    <>
      <h2 className={styles.section}>{words.reachSection}</h2>
      <Addresses form={form} />
      <Needs form={form} />
      {kind !== 'compliment' && <Urgency form={form} />}
    </>
  );
}

function Addresses({ form }: { form: FormState<FormValues> }) {
  const words = useFeatureText(fileComplaintText);
  const { preferredChannel } = form.values;
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

function Needs({ form }: { form: FormState<FormValues> }) {
  const words = useFeatureText(fileComplaintText);
  const choices = NEEDS.map((value) => ({ value, label: words.needWords[value] }));
  return (
    <>
      <CheckboxGroup label={words.needs} hint={words.needsHint} choices={choices} optional {...form.field('needs')} />
      {form.values.needs.includes('other') && (
        <TextField label={words.needOther} hint={words.needOtherHint} maxLength={300} {...form.field('needOther')} />
      )}
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
