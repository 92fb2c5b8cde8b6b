import { useState } from 'react';
import { api, dataOf, queries } from '../../api/client.js';
import { Form, FormActions, SubmitButton, TextField, useForm } from '../../components/form/index.js';
import { Moment } from '../../components/moment.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from '../evidence/evidence.module.css';
import { referencesIn } from '../evidence/find-cases.js';
import { eraseText } from './erase-text.js';
import { SectionPage } from './section-page.js';

/** Erasing a person: which cases, why, and the references once more, because nothing brings them back. */
export function ErasePage() {
  const words = useFeatureText(eraseText);
  const [said, setSaid] = useState('');
  const form = useForm({
    initial: { references: '', reason: '', confirmation: '' },
    required: {
      references: words.referencesMissing,
      reason: words.reasonMissing,
      confirmation: words.confirmationMissing,
    },
    send: async ({ references, reason, confirmation }) => {
      const body = { reason, references: referencesIn(references), confirmation: referencesIn(confirmation) };
      const { erased } = await dataOf(api.POST('/api/v1/erasures', { body }));
      setSaid(words.erased(erased));
      form.setAll({ references: '', reason: '', confirmation: '' });
    },
  });
  const [first] = referencesIn(form.values.references);
  return (
    <SectionPage title={words.title} narrow>
      <p>{words.intro}</p>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <Form form={form} label={words.title}>
        <TextField label={words.references} hint={words.referencesHint} {...form.field('references')} />
        {first && /^[A-Z]{2,6}-\d{4}-\d{6}$/.test(first) && <SamePerson reference={first} />}
        <TextField label={words.reason} {...form.field('reason')} />
        <TextField label={words.confirmation} hint={words.confirmationHint} {...form.field('confirmation')} />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.submit}</SubmitButton>
        </FormActions>
      </Form>
    </SectionPage>
  );
}

function SamePerson({ reference }: { reference: string }) {
  const words = useFeatureText(eraseText);
  const { data, error } = queries.useQuery(
    'get',
    '/api/v1/erasures/cases',
    { params: { query: { reference } } },
    { retry: false },
  );
  if (error) return <p role="status">{words.unknown(reference)}</p>;
  if (!data) return null;
  return (
    <div className={styles.report}>
      <p>{words.same}</p>
      <ul>
        {data.map((one) => (
          <li key={one.reference}>
            {one.reference}, <Moment at={one.receivedAt} as="day" />: {one.isOver ? words.over : words.open}
          </li>
        ))}
      </ul>
    </div>
  );
}
