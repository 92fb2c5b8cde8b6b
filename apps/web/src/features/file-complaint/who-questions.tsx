import { type FormState, RadioGroup, TextField } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './file-complaint.module.css';
import type { FormValues } from './form-values.js';
import { fileComplaintText } from './text.js';

const FOR_WHOM: readonly FormValues['forWhom'][] = ['myself', 'other', 'business'];

/** Who fills it in, and for whom. */
export function WhoQuestions({ form }: { form: FormState<FormValues> }) {
  const words = useFeatureText(fileComplaintText);
  const { forWhom } = form.values;
  const choices = FOR_WHOM.map((value) => ({ value, label: words.forWhoms[value] }));
  const { onChange, ...question } = form.field('forWhom');
  return (
    <>
      <h2 className={styles.section}>{words.whoSection}</h2>
      <RadioGroup label={words.forWhom} choices={choices} onChange={(chosen) => onChange(chosen)} {...question} />
      <TextField label={words.name} autoComplete="name" {...form.field('name')} />
      {forWhom === 'business' && (
        <TextField label={words.organisation} autoComplete="organization" {...form.field('organisation')} />
      )}
      {forWhom === 'other' && (
        <>
          <TextField label={words.relation} hint={words.relationHint} {...form.field('relation')} />
          <TextField label={words.customerName} autoComplete="off" {...form.field('customerName')} />
        </>
      )}
    </>
  );
}
