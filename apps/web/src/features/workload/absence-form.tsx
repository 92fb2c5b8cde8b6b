import { api, dataOf, ifMatch } from '../../api/client.js';
import { canHandle, useReferenceData } from '../../api/reference-data.js';
import { Button } from '../../components/button.js';
import { DateField, Form, FormActions, Select, SubmitButton, useForm } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import { workloadText } from './text.js';
import styles from './workload.module.css';
import { type AbsenceView, useRefreshWork } from './workload-data.js';

interface AbsenceFormProps {
  today: string;
  /** The absence to change; a new one when left out. */
  absence?: AbsenceView;
  /** Called when it was saved, with what to say of it; with nothing when it was left. */
  onDone: (saved?: string) => void;
}

/** Records from when until when somebody is away, and who stands in. */
export function AbsenceForm({ today, absence, onDone }: AbsenceFormProps) {
  const words = useFeatureText(workloadText).absences;
  const refresh = useRefreshWork();
  const staff = (useReferenceData()?.staff ?? []).filter(canHandle);
  const form = useForm({
    initial: {
      userId: absence?.userId ?? '',
      fromOn: absence?.fromOn ?? today,
      untilOn: absence?.untilOn ?? '',
      standInId: absence?.standInId ?? '',
    },
    required: { userId: words.personMissing, fromOn: words.fromMissing, standInId: words.standInMissing },
    send: async ({ untilOn, ...values }) => {
      const body = { ...values, untilOn: untilOn || null };
      if (absence) {
        const params = { path: { id: absence.id }, header: ifMatch(absence.version) };
        await dataOf(api.PUT('/api/v1/absences/{id}', { params, body }));
      } else await dataOf(api.POST('/api/v1/absences', { body }));
      await refresh();
      const nameOf = (id: string) => staff.find((person) => person.id === id)?.name ?? '';
      onDone(words.saved(nameOf(values.userId), nameOf(values.standInId)));
    },
  });
  const { userId } = form.values;
  const person = staff.find(({ id }) => id === userId);
  const standIns = staff.filter(
    ({ id, labelIds }) => id !== userId && (person?.labelIds ?? []).every((labelId) => labelIds.includes(labelId)),
  );
  const choices = (people: typeof staff) => people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={styles.panel}>
      <h3>{absence ? words.editOf(absence.userName) : words.add}</h3>
      <Form form={form} label={absence ? words.editOf(absence.userName) : words.add}>
        {!absence && <Select label={words.person} choices={choices(staff)} {...form.field('userId')} />}
        <DateField label={words.fromOn} {...form.field('fromOn')} />
        <DateField
          label={words.untilOn}
          hint={words.untilHint}
          optional
          min={form.values.fromOn}
          {...form.field('untilOn')}
        />
        <Select
          label={words.standIn}
          hint={words.standInHint}
          choices={choices(standIns)}
          {...form.field('standInId')}
        />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.save}</SubmitButton>
          <Button onClick={() => onDone()}>{words.cancel}</Button>
        </FormActions>
      </Form>
    </div>
  );
}
