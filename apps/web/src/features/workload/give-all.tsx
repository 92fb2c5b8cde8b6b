import { api, dataOf } from '../../api/client.js';
import { canHandle, useReferenceData } from '../../api/reference-data.js';
import { useChosenLabel } from '../../app/label-switch.js';
import { Button } from '../../components/button.js';
import { Form, FormActions, Select, SubmitButton, TextField, useForm } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import type { ReassignOutcome } from '../work-list/reassign.js';
import { workloadText } from './text.js';
import styles from './workload.module.css';
import { type Load, useRefreshWork } from './workload-data.js';

interface GiveAllProps {
  load: Load;
  /** Called with what became of each case; with nothing when it was left. */
  onDone: (outcome?: ReassignOutcome) => void;
}

/** Hands over every open case of somebody at once. */
export function GiveAll({ load, onDone }: GiveAllProps) {
  const words = useFeatureText(workloadText).giveAll;
  const labelId = useChosenLabel()?.id ?? null;
  const refresh = useRefreshWork();
  const colleagues = useReceivers(load);
  const form = useForm({
    initial: { toId: '', note: '' },
    required: { toId: words.missing },
    send: async ({ toId, note }) => {
      const body = { fromId: load.userId, labelId, toId, note: note.trim() || null };
      const { reassigned, refused } = await dataOf(api.POST('/api/v1/reassignments', { body }));
      const handlerName = colleagues.find(({ value }) => value === toId)?.label ?? '';
      await refresh();
      onDone({ handlerName, done: reassigned, failed: refused.map(({ why, ...row }) => ({ row, why })) });
    },
  });
  return (
    <div className={styles.panel}>
      <h3>{words.title(load.cases)}</h3>
      <Form form={form} label={words.label}>
        <Select label={words.colleague} hint={words.hint} choices={colleagues} {...form.field('toId')} />
        <TextField label={words.note} optional maxLength={300} {...form.field('note')} />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.submit(load.cases)}</SubmitButton>
          <Button onClick={() => onDone()}>{words.cancel}</Button>
        </FormActions>
      </Form>
    </div>
  );
}

/** Colleagues who are there and may take cases. */
function useReceivers({ userId }: Load) {
  return (useReferenceData()?.staff ?? [])
    .filter((person) => canHandle(person) && person.id !== userId && !person.away)
    .map(({ id, name }) => ({ value: id, label: name }));
}
