import { Checkbox, CheckboxGroup, RadioGroup, TextField } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import { atStart, type CallTime, choicesOf, useVocabulary } from '../../text/vocabulary.js';
import { NeedsField } from './needs-field.js';
import styles from './register.module.css';
import type { SectionProps } from './register-form.js';
import { Section } from './section.js';
import { registerText } from './text.js';

/** How and when to reach the customer, and what makes that easier. */
export function ReachSection({ form }: SectionProps) {
  const { reach: words } = useFeatureText(registerText);
  const isKnown = form.values.type !== 'anonymous';
  return (
    <Section title={words.title}>
      {isKnown && <Addresses form={form} />}
      <RadioGroup label={words.language} choices={choicesOf(words.languages)} inline {...form.field('language')} />
      {isKnown && <NeedsField form={form} />}
    </Section>
  );
}

function Addresses({ form }: SectionProps) {
  const { reach: words } = useFeatureText(registerText);
  const { preferredChannel, hasAddress, phone } = form.values;
  const needsAddress = preferredChannel === 'post';
  return (
    <>
      <RadioGroup
        label={words.channel}
        choices={choicesOf(words.channels)}
        inline
        {...form.field('preferredChannel')}
      />
      <div className={styles.pair}>
        <TextField
          label={words.email}
          type="email"
          autoComplete="off"
          spellCheck={false}
          optional={preferredChannel !== 'e-mail'}
          {...form.field('email')}
        />
        <TextField
          label={words.phone}
          type="tel"
          autoComplete="off"
          optional={preferredChannel !== 'phone'}
          {...form.field('phone')}
        />
      </div>
      {phone.trim() !== '' && <CallTimes form={form} />}
      {!needsAddress && (
        <Checkbox label={words.withAddress} checked={hasAddress} onChange={(has) => form.set('hasAddress', has)} />
      )}
      {(needsAddress || hasAddress) && <PostalAddress form={form} />}
    </>
  );
}

const CALL_TIMES: readonly CallTime[] = ['morning', 'afternoon', 'evening'];

function CallTimes({ form }: SectionProps) {
  const { reach: words } = useFeatureText(registerText);
  const { callTimes } = useVocabulary();
  const choices = CALL_TIMES.map((value) => ({ value, label: atStart(callTimes[value]) }));
  return <CheckboxGroup label={words.callTimes} choices={choices} inline optional {...form.field('callTimes')} />;
}

function PostalAddress({ form }: SectionProps) {
  const { reach: words } = useFeatureText(registerText);
  return (
    <div className={styles.pair}>
      <TextField label={words.street} autoComplete="off" {...form.field('street')} />
      <TextField label={words.postalCode} autoComplete="off" {...form.field('postalCode')} />
      <TextField label={words.city} autoComplete="off" {...form.field('city')} />
      <TextField label={words.country} autoComplete="off" {...form.field('country')} />
    </div>
  );
}
