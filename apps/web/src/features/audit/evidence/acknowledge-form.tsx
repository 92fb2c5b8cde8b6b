import { api, dataOf } from '../../../api/client.js';
import { TextArea, useForm } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { FormPanel } from '../form-panel.js';
import { useRefreshEvidence } from './evidence-data.js';
import { evidenceText } from './text.js';

interface AcknowledgeFormProps {
  report: { id: string; title: string };
  onDone: () => void;
}

/** A top manager says that a report was seen, and what comes of it when there is something to say. */
export function AcknowledgeForm({ report: { id, title }, onDone }: AcknowledgeFormProps) {
  const { reports: words } = useFeatureText(evidenceText);
  const refresh = useRefreshEvidence();
  const form = useForm({
    initial: { response: '' },
    send: async ({ response }) => {
      const body = { response: response.trim() || null };
      await dataOf(api.POST('/api/v1/management-reports/{id}/acknowledgement', { params: { path: { id } }, body }));
      await refresh();
      onDone();
    },
  });
  return (
    <FormPanel
      form={form}
      label={words.acknowledgeOf(title)}
      intro={words.acknowledgeIntro}
      submit={words.acknowledge}
      onCancel={onDone}
    >
      <TextArea label={words.response} hint={words.responseHint} optional {...form.field('response')} />
    </FormPanel>
  );
}
