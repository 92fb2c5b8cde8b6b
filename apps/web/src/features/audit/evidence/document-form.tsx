import { api, dataOf } from '../../../api/client.js';
import { canHandle, useReferenceData } from '../../../api/reference-data.js';
import { Button } from '../../../components/button.js';
import {
  DateField,
  Form,
  FormActions,
  Select,
  SubmitButton,
  TextField,
  useForm,
} from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import styles from '../audit.module.css';
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
  const { documents: words, cancel } = useFeatureText(evidenceText);
  const refresh = useRefreshEvidence();
  const owners = (useReferenceData()?.staff ?? []).filter(
    (person) => canHandle(person) && person.labelIds.includes(labelId),
  );
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
    <div className={styles.panel}>
      <Form form={form} label={words.addOf(questionId)}>
        <TextField label={words.name} {...form.field('title')} />
        <FileField label={words.file} labelId={labelId} {...file} />
        <Select
          label={words.owner}
          hint={words.ownerHint}
          choices={owners.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('ownerId')}
        />
        <DateField label={words.datedOn} {...form.field('datedOn')} />
        <DateField label={words.validUntil} min={form.values.datedOn} {...form.field('validUntil')} />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.save}</SubmitButton>
          <Button onClick={onDone}>{cancel}</Button>
        </FormActions>
      </Form>
    </div>
  );
}
