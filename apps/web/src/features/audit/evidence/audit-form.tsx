import { api, dataOf, ifMatch } from '../../../api/client.js';
import { CheckboxGroup, DateField, TextArea, TextField, useForm } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { Evidence } from '../audit-data.js';
import { FormPanel } from '../form-panel.js';
import { useRefreshEvidence } from './evidence-data.js';
import { FileField } from './file-field.js';
import { evidenceText } from './text.js';

type Audit = Evidence['audits'][number];
type Aspect = Audit['aspects'][number];

const ASPECTS = ['procedures', 'compliance', 'effectiveness', 'quality'] as const;

interface AuditFormProps {
  labelId: string;
  /** The one to change; a new one when left out. */
  audit?: Audit;
  today: string;
  onDone: () => void;
}

/** Puts an audit in the register, or mends what stands there. */
export function AuditForm({ labelId, audit, today, onDone }: AuditFormProps) {
  const { audits: words } = useFeatureText(evidenceText);
  const form = useAuditForm({ labelId, audit, today, onDone });
  const { value: _, ...file } = form.field('fileId');
  return (
    <FormPanel form={form} label={audit ? words.editOf(audit.title) : words.add} submit={words.save} onCancel={onDone}>
      <TextField label={words.name} {...form.field('title')} />
      <TextField label={words.by} {...form.field('performedBy')} />
      <TextArea label={words.scope} {...form.field('scope')} />
      <CheckboxGroup
        label={words.aspects}
        inline
        choices={ASPECTS.map((value) => ({ value, label: words.aspectNames[value] }))}
        {...form.field('aspects')}
      />
      <DateField label={words.finishedOn} {...form.field('finishedOn')} />
      <FileField label={words.file} labelId={labelId} present={audit?.file} optional {...file} />
    </FormPanel>
  );
}

function useAuditForm({ labelId, audit, today, onDone }: AuditFormProps) {
  const { audits: words } = useFeatureText(evidenceText);
  const refresh = useRefreshEvidence();
  return useForm({
    initial: {
      title: audit?.title ?? '',
      performedBy: audit?.performedBy ?? '',
      scope: audit?.scope ?? '',
      aspects: [...(audit?.aspects ?? [])] as Aspect[],
      finishedOn: audit?.finishedOn ?? today,
      fileId: audit?.file?.id ?? '',
    },
    required: {
      title: words.nameMissing,
      performedBy: words.byMissing,
      scope: words.scopeMissing,
      aspects: words.aspectsMissing,
      finishedOn: words.finishedMissing,
    },
    send: async ({ fileId, ...values }) => {
      const body = { ...values, fileId: fileId || null };
      if (audit) {
        const params = { path: { id: audit.id }, header: ifMatch(audit.version) };
        await dataOf(api.PUT('/api/v1/audits/{id}', { params, body }));
      } else await dataOf(api.POST('/api/v1/labels/{id}/audits', { params: { path: { id: labelId } }, body }));
      await refresh();
      onDone();
    },
  });
}
