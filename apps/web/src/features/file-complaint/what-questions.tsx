import { KINDS } from '../../../../../libs/public-form/src/index.js';
import { type FormState, RadioGroup, Select, TextArea, TextField } from '../../components/form/index.js';
import { useLanguage } from '../../text/language.js';
import styles from './file-complaint.module.css';
import type { FormValues } from './form-values.js';
import { useFormWords } from './form-words.js';
import type { PublicLabel } from './use-label.js';

interface WhatQuestionsProps {
  form: FormState<FormValues>;
  products: PublicLabel['products'];
}

/** What happened, what would help, and which insurance it is about. */
export function WhatQuestions({ form, products }: WhatQuestionsProps) {
  const words = useFormWords();
  const { questions, hints } = words;
  const { language } = useLanguage();
  const kinds = KINDS.map((kind) => ({ value: kind, label: words.kinds[kind], hint: words.kindHints[kind] }));
  const choices = products.map(({ id, nameNl, nameEn }) => ({ value: id, label: language === 'nl' ? nameNl : nameEn }));
  return (
    <>
      <h2 className={styles.section}>{words.sections.what}</h2>
      <RadioGroup label={questions.kind} choices={kinds} {...form.field('kind')} />
      <TextArea label={questions.story} hint={hints.story} rows={6} limit={20_000} {...form.field('story')} />
      {form.values.kind === 'complaint' && (
        <TextArea label={questions.wish} hint={hints.wish} rows={3} limit={5000} optional {...form.field('wish')} />
      )}
      {choices.length > 0 && (
        <Select
          label={questions.productId}
          choices={choices}
          empty={words.productUnknown}
          optional
          {...form.field('productId')}
        />
      )}
      <TextField label={questions.policyNumber} hint={hints.policyNumber} optional {...form.field('policyNumber')} />
    </>
  );
}
