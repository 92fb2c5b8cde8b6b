import { api, dataOf, ifMatch } from '../../../api/client.js';
import { DateField, Select, TextArea, TextField, useForm } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { Evidence } from '../audit-data.js';
import { FormPanel, useColleagueChoices } from '../form-panel.js';
import { useRefreshEvidence } from './evidence-data.js';
import { evidenceText } from './text.js';

interface FindingFormProps {
  labelId: string;
  auditId: string;
  /** The one to bring up to date; a new one when left out. */
  finding?: Evidence['audits'][number]['findings'][number];
  onDone: () => void;
}

/** Writes what an audit found, and who does what about it until when. */
export function FindingForm({ labelId, auditId, finding, onDone }: FindingFormProps) {
  const { audits: words } = useFeatureText(evidenceText);
  const owners = useColleagueChoices(labelId);
  const form = useFindingForm({ auditId, finding, onDone });
  const hasAction = form.values['action.words'].trim() !== '';
  return (
    <FormPanel
      form={form}
      label={finding ? words.editOf(finding.finding) : words.addFinding}
      submit={words.saveFinding}
      onCancel={onDone}
    >
      <TextArea label={words.finding} {...form.field('finding')} />
      <TextArea label={words.action} optional {...form.field('action.words')} />
      {hasAction && (
        <>
          <Select label={words.owner} choices={owners} {...form.field('action.ownerId')} />
          <DateField label={words.dueOn} {...form.field('action.dueOn')} />
          <DateField label={words.doneOn} optional {...form.field('action.doneOn')} />
          <TextField label={words.lateReason} optional {...form.field('lateReason')} />
        </>
      )}
    </FormPanel>
  );
}

function useFindingForm({ auditId, finding, onDone }: Omit<FindingFormProps, 'labelId'>) {
  const words = useFeatureText(evidenceText).audits;
  const refresh = useRefreshEvidence();
  const action = finding?.action;
  return useForm({
    initial: {
      finding: finding?.finding ?? '',
      'action.words': action?.words ?? '',
      'action.ownerId': action?.ownerId ?? '',
      'action.dueOn': action?.dueOn ?? '',
      'action.doneOn': action?.doneOn ?? '',
      lateReason: finding?.lateReason ?? '',
    },
    required: { finding: words.findingMissing },
    check: (values) =>
      values['action.words'].trim() === ''
        ? {}
        : {
            ...(values['action.ownerId'] ? {} : { 'action.ownerId': words.ownerMissing }),
            ...(values['action.dueOn'] ? {} : { 'action.dueOn': words.dueMissing }),
          },
    send: async (values) => {
      const body = {
        finding: values.finding,
        lateReason: values.lateReason.trim() || null,
        action:
          values['action.words'].trim() === ''
            ? null
            : {
                words: values['action.words'],
                ownerId: values['action.ownerId'],
                dueOn: values['action.dueOn'],
                doneOn: values['action.doneOn'] || null,
              },
      };
      if (finding) {
        const params = { path: { id: finding.id }, header: ifMatch(finding.version) };
        await dataOf(api.PUT('/api/v1/audit-findings/{id}', { params, body }));
      } else await dataOf(api.POST('/api/v1/audits/{id}/findings', { params: { path: { id: auditId } }, body }));
      await refresh();
      onDone();
    },
  });
}
