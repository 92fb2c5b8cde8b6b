import { api, dataOf, ifMatch } from '../../../api/client.js';
import { DateField, Select, TextField, useForm } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { Evidence } from '../audit-data.js';
import { FormPanel, useColleagueChoices } from '../form-panel.js';
import { useRefreshEvidence } from './evidence-data.js';
import { FileField } from './file-field.js';
import { evidenceText } from './text.js';

interface DocumentFormProps {
  labelId: string;
  questionId: string;
  /** The one to change; a new one when left out. */
  document?: Evidence['questions'][number]['documents'][number];
  today: string;
  onDone: () => void;
}

/** Adds a document that supports a statement, or changes it: its file, owner or how long it is valid. */
export function DocumentForm({ labelId, questionId, document, today, onDone }: DocumentFormProps) {
  const { documents: words } = useFeatureText(evidenceText);
  const owners = useColleagueChoices(labelId);
  const form = useDocumentForm({ labelId, questionId, document, today, onDone });
  const { value: _, ...file } = form.field('fileId');
  const present = document && { id: document.fileId, name: document.fileName };
  return (
    <FormPanel
      form={form}
      label={document ? words.editOf(document.title) : words.addOf(questionId)}
      submit={words.save}
      onCancel={onDone}
    >
      <TextField label={words.name} {...form.field('title')} />
      <FileField label={words.file} labelId={labelId} present={present} {...file} />
      <Select label={words.owner} hint={words.ownerHint} choices={owners} {...form.field('ownerId')} />
      <DateField label={words.datedOn} {...form.field('datedOn')} />
      <DateField label={words.validUntil} min={form.values.datedOn} {...form.field('validUntil')} />
    </FormPanel>
  );
}

function useDocumentForm({ labelId, questionId, document, today, onDone }: DocumentFormProps) {
  const { documents: words } = useFeatureText(evidenceText);
  const refresh = useRefreshEvidence();
  const owners = useColleagueChoices(labelId);
  const owner = owners.some(({ value }) => value === document?.ownerId) ? document?.ownerId : undefined;
  return useForm({
    initial: {
      title: document?.title ?? '',
      fileId: document?.fileId ?? '',
      // Who no longer works on the label keeps nothing up to date.
      ownerId: owner ?? '',
      datedOn: document?.datedOn ?? today,
      validUntil: document?.validUntil ?? '',
    },
    required: {
      title: words.nameMissing,
      fileId: words.fileMissing,
      ownerId: words.ownerMissing,
      datedOn: words.datedMissing,
      validUntil: words.validMissing,
    },
    send: async (values) => {
      const body = { ...values, questionIds: document?.questionIds ?? [questionId] };
      if (document) {
        const params = { path: { id: document.id }, header: ifMatch(document.version) };
        await dataOf(api.PUT('/api/v1/evidence-documents/{id}', { params, body }));
      } else
        await dataOf(api.POST('/api/v1/labels/{id}/evidence-documents', { params: { path: { id: labelId } }, body }));
      await refresh();
      onDone();
    },
  });
}
