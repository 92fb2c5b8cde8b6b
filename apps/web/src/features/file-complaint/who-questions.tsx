import { FOR_WHOMS } from '../../../../../libs/public-form/src/index.js';
import { type FormState, RadioGroup, TextField } from '../../components/form/index.js';
import styles from './file-complaint.module.css';
import type { FormValues } from './form-values.js';
import { useFormWords } from './form-words.js';

/** Who fills it in, and for whom. */
export function WhoQuestions({ form }: { form: FormState<FormValues> }) {
  const words = useFormWords();
  const { questions, hints } = words;
  const { forWhom } = form.values;
  const choices = FOR_WHOMS.map((value) => ({ value, label: words.forWhoms[value] }));
  const { onChange, ...question } = form.field('forWhom');
  return (
    <>
      <h2 className={styles.section}>{words.sections.who}</h2>
      <RadioGroup label={questions.forWhom} choices={choices} onChange={(chosen) => onChange(chosen)} {...question} />
      <TextField label={questions.name} autoComplete="name" {...form.field('name')} />
      {forWhom === 'business' && (
        <TextField label={questions.organisation} autoComplete="organization" {...form.field('organisation')} />
      )}
      {forWhom === 'other' && (
        <>
          <TextField label={questions.relation} hint={hints.relation} {...form.field('relation')} />
          <TextField label={questions.customerName} autoComplete="off" {...form.field('customerName')} />
        </>
      )}
    </>
  );
}
