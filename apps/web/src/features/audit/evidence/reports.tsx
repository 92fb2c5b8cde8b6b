import { useState } from 'react';
import { api, dataOf } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { CheckboxGroup, TextArea, TextField, useForm } from '../../../components/form/index.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { useSessionUser } from '../../../session/session.js';
import { shortDay } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import styles from '../audit.module.css';
import type { Evidence } from '../audit-data.js';
import { FormPanel } from '../form-panel.js';
import { AcknowledgeForm } from './acknowledge-form.js';
import { useMayState, useRefreshEvidence } from './evidence-data.js';
import { FileField } from './file-field.js';
import { evidenceText } from './text.js';

type Report = Evidence['reports'][number];
type Topic = Report['topics'][number];

const TOPICS: readonly Topic[] = [
  'hard-figures',
  'soft-figures',
  'all-kinds-of-feedback',
  'risk-analysis',
  'improvements',
  'value-for-the-business',
];

/** The reports to top management, and who of them has seen which. */
export function Reports({ labelId, evidence }: { labelId: string; evidence: Evidence }) {
  const words = useFeatureText(evidenceText).reports;
  const [isAdding, setAdding] = useState(false);
  const mayIssue = useMayState();
  return (
    <section>
      <h2>{words.title}</h2>
      <p className={styles.soft}>{words.intro}</p>
      {evidence.reports.length === 0 && <p className={styles.soft}>{words.none}</p>}
      <ul className={styles.lines}>
        {evidence.reports.map((report) => (
          <li key={report.id}>
            <ReportLine report={report} />
          </li>
        ))}
      </ul>
      {mayIssue && !isAdding && <Button onClick={() => setAdding(true)}>{words.add}</Button>}
      {isAdding && <ReportForm labelId={labelId} onDone={() => setAdding(false)} />}
    </section>
  );
}

function ReportLine({ report }: { report: Report }) {
  const words = useFeatureText(evidenceText).reports;
  const { language } = useLanguage();
  const [isAcknowledging, setAcknowledging] = useState(false);
  const user = useSessionUser();
  const { quarter, title, summary, file, issuedBy, issuedAt, acknowledgements } = report;
  const canSee = user.role === 'top-manager' && !acknowledgements.some(({ by }) => by === user.name);
  return (
    <>
      <p className={styles.clear}>
        <strong>{words.quarterName(quarter)}</strong>{' '}
        <a href={`/api/v1/evidence-files/${file.id}`} target="_blank" rel="noopener">
          {title}
        </a>{' '}
        <span className={styles.soft}>{words.issued(issuedBy, shortDay(issuedAt, language))}</span>
      </p>
      <p className={styles.clear}>{summary}</p>
      <div className={styles.row}>
        {acknowledgements.length === 0 && <StatusBadge tone="waiting">{words.notSeen}</StatusBadge>}
        {acknowledgements.map(({ by, at }) => (
          <StatusBadge key={by} tone="kept">
            {words.seen(by, shortDay(at, language))}
          </StatusBadge>
        ))}
        {canSee && !isAcknowledging && (
          <Button aria-label={words.acknowledgeOf(title)} onClick={() => setAcknowledging(true)}>
            {words.acknowledge}
          </Button>
        )}
      </div>
      {acknowledgements.map(
        ({ by, response }) =>
          response && (
            <p key={by} className={styles.clear}>
              {words.answered(by)} {response}
            </p>
          ),
      )}
      {canSee && isAcknowledging && <AcknowledgeForm report={report} onDone={() => setAcknowledging(false)} />}
    </>
  );
}

function ReportForm({ labelId, onDone }: { labelId: string; onDone: () => void }) {
  const { reports: words, documents } = useFeatureText(evidenceText);
  const refresh = useRefreshEvidence();
  const form = useForm({
    initial: { quarter: '', title: '', summary: '', topics: [] as Topic[], fileId: '' },
    required: {
      quarter: words.quarterMissing,
      title: words.nameMissing,
      summary: words.summaryMissing,
      topics: words.topicsMissing,
      fileId: documents.fileMissing,
    },
    send: async (body) => {
      await dataOf(api.POST('/api/v1/labels/{id}/management-reports', { params: { path: { id: labelId } }, body }));
      await refresh();
      onDone();
    },
  });
  const { value: _, ...file } = form.field('fileId');
  return (
    <FormPanel form={form} label={words.add} submit={words.save} onCancel={onDone}>
      <TextField label={words.quarter} hint={words.quarterHint} {...form.field('quarter')} />
      <TextField label={words.name} {...form.field('title')} />
      <TextArea label={words.summary} {...form.field('summary')} />
      <CheckboxGroup
        label={words.topics}
        choices={TOPICS.map((value) => ({ value, label: words.topicNames[value] }))}
        {...form.field('topics')}
      />
      <FileField label={documents.file} labelId={labelId} {...file} />
    </FormPanel>
  );
}
