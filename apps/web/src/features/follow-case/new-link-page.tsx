import { useState } from 'react';
import { api, dataOf } from '../../api/client.js';
import { CustomerPage } from '../../app/customer-page.js';
import { Form, FormActions, SubmitButton, TextField, useForm } from '../../components/form/index.js';
import { useFollowText } from './case-page.js';
import styles from './follow-case.module.css';

/** Asks for a new private link; says the same whether or not number and address belong together. */
export function NewLinkPage() {
  const words = useFollowText().newLink;
  const [isAsked, setAsked] = useState(false);
  const form = useForm({
    initial: { reference: '', email: '' },
    required: { reference: words.referenceMissing, email: words.emailMissing },
    send: async (body) => {
      await dataOf(api.POST('/api/v1/public/private-links', { body }));
      setAsked(true);
    },
  });
  return (
    <CustomerPage title={words.title}>
      {isAsked ? (
        <div role="status" className={styles.done}>
          <p>{words.asked}</p>
          <p>{words.notCome}</p>
        </div>
      ) : (
        <>
          <p>{words.intro}</p>
          <Form form={form} label={words.title}>
            <TextField label={words.reference} hint={words.referenceHint} {...form.field('reference')} />
            <TextField label={words.email} type="email" autoComplete="email" {...form.field('email')} />
            <FormActions>
              <SubmitButton isSending={form.isSending}>{words.send}</SubmitButton>
            </FormActions>
          </Form>
        </>
      )}
    </CustomerPage>
  );
}
