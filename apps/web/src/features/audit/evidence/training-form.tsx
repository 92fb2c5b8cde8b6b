import { api, dataOf, ifMatch } from '../../../api/client.js';
import { DateField, Select, TextField, useForm } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { Evidence } from '../audit-data.js';
import { FormPanel, useColleagueChoices } from '../form-panel.js';
import { useRefreshEvidence } from './evidence-data.js';
import { FileField } from './file-field.js';
import { evidenceText } from './text.js';

interface TrainingFormProps {
  labelId: string;
  /** The one to change; a new one when left out. */
  training?: Evidence['trainings'][number];
  today: string;
  onDone: () => void;
}

/** Records that somebody followed a training, or mends what was recorded. */
export function TrainingForm({ labelId, training, today, onDone }: TrainingFormProps) {
  const { trainings: words } = useFeatureText(evidenceText);
  const people = useColleagueChoices(labelId);
  const form = useTrainingForm({ training, today, onDone });
  const { value: _, ...file } = form.field('fileId');
  // Whoever left is still the one who was trained.
  const left = training && !people.some(({ value }) => value === training.userId);
  const choices = left ? [{ value: training.userId, label: training.userName }, ...people] : people;
  return (
    <FormPanel
      form={form}
      label={training ? words.editOf(training.title, training.userName) : words.add}
      submit={words.save}
      onCancel={onDone}
    >
      <Select label={words.who} choices={choices} {...form.field('userId')} />
      <TextField label={words.name} {...form.field('title')} />
      <TextField label={words.provider} {...form.field('provider')} />
      <DateField label={words.completedOn} {...form.field('completedOn')} />
      <DateField label={words.validUntil} optional min={form.values.completedOn} {...form.field('validUntil')} />
      <FileField label={words.file} labelId={labelId} present={training?.file} optional {...file} />
    </FormPanel>
  );
}

function useTrainingForm({ training, today, onDone }: Omit<TrainingFormProps, 'labelId'>) {
  const { trainings: words } = useFeatureText(evidenceText);
  const refresh = useRefreshEvidence();
  return useForm({
    initial: {
      userId: training?.userId ?? '',
      title: training?.title ?? '',
      provider: training?.provider ?? '',
      completedOn: training?.completedOn ?? today,
      validUntil: training?.validUntil ?? '',
      fileId: training?.file?.id ?? '',
    },
    required: {
      userId: words.whoMissing,
      title: words.nameMissing,
      provider: words.providerMissing,
      completedOn: words.completedMissing,
    },
    send: async ({ validUntil, fileId, ...values }) => {
      const body = { ...values, validUntil: validUntil || null, fileId: fileId || null };
      if (training) {
        const params = { path: { id: training.id }, header: ifMatch(training.version) };
        await dataOf(api.PUT('/api/v1/trainings/{id}', { params, body }));
      } else await dataOf(api.POST('/api/v1/trainings', { body }));
      await refresh();
      onDone();
    },
  });
}
