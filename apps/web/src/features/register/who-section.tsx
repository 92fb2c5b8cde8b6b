import { Checkbox, RadioGroup, TextField } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import { choicesOf } from '../../text/vocabulary.js';
import styles from './register.module.css';
import type { SectionProps } from './register-form.js';
import { Section } from './section.js';
import { registerText } from './text.js';

/** Who complains or tells, and who speaks for them. */
export function WhoSection({ form }: SectionProps) {
  const { who: words } = useFeatureText(registerText);
  const { type, hasRepresentative } = form.values;
  return (
    <Section title={words.title}>
      <RadioGroup label={words.type} choices={choicesOf(words.types)} inline {...form.field('type')} />
      {type === 'anonymous' ? (
        <TextField label={words.anonymousReason} maxLength={300} {...form.field('anonymousReason')} />
      ) : (
        <>
          <Names form={form} />
          <Checkbox
            label={words.representative}
            checked={hasRepresentative}
            onChange={(has) => form.set('hasRepresentative', has)}
          />
          {hasRepresentative && <Representative form={form} />}
        </>
      )}
    </Section>
  );
}

function Names({ form }: SectionProps) {
  const { who: words } = useFeatureText(registerText);
  const isBusiness = form.values.type === 'business';
  return (
    <>
      {isBusiness && <TextField label={words.organisation} autoComplete="off" {...form.field('organisation')} />}
      <div className={styles.pair}>
        <TextField
          label={isBusiness ? words.contactName : words.name}
          optional={isBusiness}
          autoComplete="off"
          {...form.field('name')}
        />
        <TextField label={words.salutation} optional autoComplete="off" {...form.field('salutation')} />
      </div>
    </>
  );
}

function Representative({ form }: SectionProps) {
  const { who: words } = useFeatureText(registerText);
  return (
    <>
      <div className={styles.pair}>
        <TextField label={words.representativeName} autoComplete="off" {...form.field('representativeName')} />
        <TextField label={words.relation} hint={words.relationHint} {...form.field('relation')} />
      </div>
      <div className={styles.pair}>
        <TextField
          label={words.representativeEmail}
          type="email"
          autoComplete="off"
          optional
          {...form.field('representativeEmail')}
        />
        <TextField
          label={words.representativePhone}
          type="tel"
          autoComplete="off"
          optional
          {...form.field('representativePhone')}
        />
      </div>
    </>
  );
}
