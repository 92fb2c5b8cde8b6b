import { useId } from 'react';
import { canHandle, useReferenceData } from '../../api/reference-data.js';
import { Button } from '../../components/button.js';
import { Form, FormActions, Select, SubmitButton, TextField, useForm } from '../../components/form/index.js';
import { useKeys } from '../../keys/keys.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './bulk-bar.module.css';
import type { useReassign } from './reassign.js';
import { ReassignReport } from './reassign-report.js';
import { workListText } from './text.js';
import type { WorkRow } from './work-data.js';

interface BulkBarProps {
  rows: readonly WorkRow[];
  reassigning: ReturnType<typeof useReassign>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** What can be done with the chosen cases, in sight while one walks the list; and what came of it. */
export function BulkBar({ rows, reassigning, onChoose }: BulkBarProps) {
  const words = useFeatureText(workListText).bulk;
  const titleId = useId();
  if (rows.length === 0 && !reassigning.outcome) return null;
  return (
    <section className={styles.bar} aria-labelledby={titleId}>
      <h2 id={titleId} className={rows.length === 0 ? 'visually-hidden' : undefined}>
        {rows.length === 0 ? words.region : words.title(rows.length)}
      </h2>
      <ReassignReport outcome={reassigning.outcome} onClose={reassigning.forget} />
      {rows.length > 0 && <AssignForm rows={rows} reassigning={reassigning} onChoose={onChoose} />}
    </section>
  );
}

function AssignForm({ rows, reassigning, onChoose }: BulkBarProps) {
  const words = useFeatureText(workListText).bulk;
  const colleagues = useColleaguesFor(rows);
  const form = useForm({
    initial: { handlerId: '', note: '' },
    required: { handlerId: words.colleagueMissing },
    send: async ({ handlerId, note }) => {
      const handlerName = colleagues.find(({ value }) => value === handlerId)?.label ?? '';
      const { failed } = await reassigning.reassign(rows, { handlerId, handlerName, note });
      onChoose(new Set(failed.map(({ row }) => row.id)));
      await reassigning.refresh();
    },
  });
  const colleague = form.field('handlerId');
  const standInName = colleagues.find(({ value }) => value === colleague.value)?.standInName;
  useKeys([{ keys: 'a', words: words.key, run: () => document.getElementById(colleague.id)?.focus() }]);
  const { progress } = reassigning;
  return (
    <Form form={form} label={words.region}>
      <div className={styles.fields}>
        <Select
          label={words.colleague}
          choices={colleagues}
          hint={colleagues.length === 0 ? words.nobodyForAll : standInName && words.standInSees(standInName)}
          {...colleague}
        />
        <TextField label={words.note} optional maxLength={300} {...form.field('note')} />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.submit}</SubmitButton>
          <Button onClick={() => onChoose(new Set())}>{words.clear}</Button>
        </FormActions>
      </div>
      <p role="status" className={progress ? undefined : 'visually-hidden'}>
        {progress && words.busy(progress.done, progress.total)}
      </p>
    </Form>
  );
}

/** Colleagues who work for the label of every one of these cases. */
function useColleaguesFor(rows: readonly WorkRow[]) {
  const { isAway } = useFeatureText(workListText);
  const data = useReferenceData();
  const codes = new Set(rows.map(({ labelCode }) => labelCode));
  const labelIds = data?.labels.filter(({ code }) => codes.has(code)).map(({ id }) => id) ?? [];
  return (data?.staff ?? [])
    .filter((person) => canHandle(person) && labelIds.every((id) => person.labelIds.includes(id)))
    .map(({ id, name, away }) => ({
      value: id,
      label: away ? `${name} (${isAway})` : name,
      standInName: away?.standInName,
    }));
}
