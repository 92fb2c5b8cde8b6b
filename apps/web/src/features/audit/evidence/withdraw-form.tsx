import { api, dataOf, ifMatch } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { Form, FormActions, SubmitButton, TextField, useForm } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import styles from '../audit.module.css';
import { useRefreshEvidence } from './evidence-data.js';
import { evidenceText } from './text.js';

interface WithdrawFormProps {
  document: { id: string; version: number; title: string };
  onDone: () => void;
}

/** Withdraws a document, with the reason. */
export function WithdrawForm({ document, onDone }: WithdrawFormProps) {
  const { documents: words, cancel } = useFeatureText(evidenceText);
  const refresh = useRefreshEvidence();
  const form = useForm({
    initial: { reason: '' },
    required: { reason: words.reasonMissing },
    send: async (body) => {
      const params = { path: { id: document.id }, header: ifMatch(document.version) };
      await dataOf(api.POST('/api/v1/evidence-documents/{id}/withdrawal', { params, body }));
      await refresh();
      onDone();
    },
  });
  return (
    <div className={styles.panel}>
      <Form form={form} label={words.withdrawOf(document.title)}>
        <TextField label={words.reason} {...form.field('reason')} />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.withdraw}</SubmitButton>
          <Button onClick={onDone}>{cancel}</Button>
        </FormActions>
      </Form>
    </div>
  );
}
