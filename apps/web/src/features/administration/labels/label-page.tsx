import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../../api/client.js';
import { Form } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { VersionList } from '../policy/version-list.js';
import { ClashNotice, SaveLine } from '../record-parts.js';
import { RecordState } from '../record-state.js';
import { SectionPage } from '../section-page.js';
import type { LabelSettings } from '../settings-types.js';
import { useRecordForm } from '../use-record-form.js';
import { LabelFields, useLabelChecks, useLabelFieldWords } from './label-fields.js';
import { seenLabel, useLabelActs } from './label-values.js';
import { labelsText } from './text.js';

/** One label: its facts, to edit, and every version of what it promises. */
export function LabelPage() {
  const words = useFeatureText(labelsText);
  const { id } = useParams({ from: '/app/staff/administration/labels/$id' });
  const labels = queries.useQuery('get', '/api/v1/labels');
  const defaults = queries.useQuery('get', '/api/v1/policy-defaults');
  const [saves, setSaves] = useState(0);
  const label = labels.data?.find((one) => one.id === id);
  return (
    <SectionPage title={label ? `${label.name} (${label.code})` : words.label} narrow>
      {label && defaults.data ? (
        <>
          <h2>{words.facts}</h2>
          <LabelForm key={saves} label={label} wasSaved={saves > 0} onSaved={() => setSaves(saves + 1)} />
          <VersionList label={label} holidays={defaults.data.holidays} />
        </>
      ) : (
        <RecordState read={labels.data ? defaults : labels} />
      )}
    </SectionPage>
  );
}

interface LabelFormProps {
  label: LabelSettings;
  wasSaved: boolean;
  onSaved: () => void;
}

function LabelForm({ label, wasSaved, onSaved }: LabelFormProps) {
  const { save, reload } = useLabelActs();
  const fields = useLabelFieldWords();
  const record = useRecordForm({
    ...useLabelChecks(),
    draftKey: `label-${label.id}`,
    record: seenLabel(label),
    save: (values, version) => save(label.id, values, version),
    reload: () => reload(label.id),
    onSaved,
  });
  return (
    <Form form={record.form} label={label.name}>
      <ClashNotice clash={record.clash} fields={fields} />
      <LabelFields form={record.form} />
      <SaveLine record={record} wasSaved={wasSaved} />
    </Form>
  );
}
