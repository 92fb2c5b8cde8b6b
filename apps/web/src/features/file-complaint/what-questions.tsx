import { type FormState, RadioGroup, Select, TextArea, TextField } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import styles from './file-complaint.module.css';
import type { FormValues, Kind } from './form-values.js';
import { fileComplaintText } from './text.js';
import type { PublicLabel } from './use-label.js';

const KINDS: readonly Kind[] = ['complaint', 'customer-signal', 'compliment'];

interface WhatQuestionsProps {
  form: FormState<FormValues>;
  products: PublicLabel['products'];
}

/** What happened, what would help, and which insurance it is about. */
export function WhatQuestions({ form, products }: WhatQuestionsProps) {
  const words = useFeatureText(fileComplaintText);
  const { language } = useLanguage();
  const kinds = KINDS.map((kind) => ({ value: kind, label: words.kinds[kind], hint: words.kindHints[kind] }));
  const choices = products.map(({ id, nameNl, nameEn }) => ({ value: id, label: language === 'nl' ? nameNl : nameEn }));
  return (
    <>
      <h2 className={styles.section}>{words.whatSection}</h2>
      <RadioGroup label={words.kind} choices={kinds} {...form.field('kind')} />
      <TextArea label={words.story} hint={words.storyHint} rows={6} limit={20_000} {...form.field('story')} />
      {form.values.kind === 'complaint' && (
        <TextArea label={words.wish} hint={words.wishHint} rows={3} limit={5000} optional {...form.field('wish')} />
      )}
      {choices.length > 0 && (
        <Select
          label={words.product}
          choices={choices}
          empty={words.productUnknown}
          optional
          {...form.field('productId')}
        />
      )}
      <TextField label={words.policyNumber} hint={words.policyNumberHint} optional {...form.field('policyNumber')} />
    </>
  );
}
