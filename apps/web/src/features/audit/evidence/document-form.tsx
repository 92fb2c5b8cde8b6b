import { api, dataOf } from '../../../api/client.js';
import { DateField, Select, TextField, useForm } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { FormPanel, useColleagueChoices } from '../form-panel.js';
import { useRefreshEvidence } from './evidence-data.js';
import { FileField } from './file-field.js';
import { evidenceText } from './text.js';

interface DocumentFormProps {
  labelId: string;
  questionId: string;
  today: string;
  onDone: () => void;
}

/** Adds a document that supports a statement. */
export function DocumentForm({ labelId, questionId, today, onDone }: DocumentFormProps) {
  const { documents: words } = useFeatureText(evidenceText);
  const refresh = useRefreshEvidence();
  const owners = useColleagueChoices(labelId);
  const form = useForm({
    initial: { title: '', fileId: '', ownerId: '', datedOn: today, validUntil: '' },
    required: {
      title: words.nameMissing,
      fileId: words.fileMissing,
      ownerId: words.ownerMissing,
      datedOn: words.datedMissing,
      validUntil: words.validMissing,
    },
    send: async (values) => {
      const body = { ...values, questionIds: [questionId] };
      await dataOf(api.POST('/api/v1/labels/{id}/evidence-documents', { params: { path: { id: labelId } }, body }));
      await refresh();
      onDone();
    },
  });
  const { value: _, ...file } = form.field('fileId');
  return (
    <FormPanel form={form} label={words.addOf(questionId)} submit={words.save} onCancel={onDone}>
      <TextField label={words.name} {...form.field('title')} />
      <FileField label={words.file} labelId={labelId} {...file} />
      <Select label={words.owner} hint={words.ownerHint} choices={owners} {...form.field('ownerId')} />
      <DateField label={words.datedOn} {...form.field('datedOn')} />
      <DateField label={words.validUntil} min={form.values.datedOn} {...form.field('validUntil')} />
    </FormPanel>
  );
}
