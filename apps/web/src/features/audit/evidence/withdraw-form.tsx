import { api, dataOf, ifMatch } from '../../../api/client.js';
import { TextField, useForm } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { FormPanel } from '../form-panel.js';
import { useRefreshEvidence } from './evidence-data.js';
import { evidenceText } from './text.js';

interface WithdrawFormProps {
  document: { id: string; version: number; title: string };
  onDone: () => void;
}

/** Withdraws a document, with the reason. */
export function WithdrawForm({ document, onDone }: WithdrawFormProps) {
  const { documents: words } = useFeatureText(evidenceText);
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
    <FormPanel form={form} label={words.withdrawOf(document.title)} submit={words.withdraw} onCancel={onDone}>
      <TextField label={words.reason} {...form.field('reason')} />
    </FormPanel>
  );
}
