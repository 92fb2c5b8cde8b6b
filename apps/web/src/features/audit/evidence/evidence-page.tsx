import { useState } from 'react';
import { useReferenceData } from '../../../api/reference-data.js';
import { useChosenLabel } from '../../../app/label-switch.js';
import { Fold } from '../../../components/fold.js';
import { Select } from '../../../components/form/index.js';
import { Moment } from '../../../components/moment.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { LoadingState } from '../../../components/states.js';
import { useFeatureText } from '../../../text/define-text.js';
import styles from '../audit.module.css';
import type { Evidence } from '../audit-data.js';
import { AuditPage } from '../audit-page.js';
import { AuditRegister } from './audit-register.js';
import { useEvidence } from './evidence-data.js';
import { Reports } from './reports.js';
import { Statements } from './statements.js';
import { evidenceText } from './text.js';
import { Trainings } from './trainings.js';

/** What a label states about itself, and what proves it. */
export function EvidencePage() {
  const words = useFeatureText(evidenceText);
  const chosen = useChosenLabel()?.id;
  const labels = useReferenceData()?.labels;
  const [picked, pick] = useState('');
  const labelId = chosen ?? (picked || labels?.[0]?.id);
  return (
    <AuditPage title={words.title}>
      <p className={styles.intro}>{words.intro}</p>
      {!chosen && labels && labels.length > 1 && (
        <Select
          label={words.label}
          value={labelId ?? ''}
          onChange={pick}
          choices={labels.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {labelId ? <EvidenceOf key={labelId} labelId={labelId} /> : <LoadingState lines={8} />}
    </AuditPage>
  );
}

function EvidenceOf({ labelId }: { labelId: string }) {
  const { data, error, refetch } = useEvidence(labelId);
  if (!data)
    return error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : <LoadingState lines={12} />;
  return (
    <div className={styles.content}>
      <Statements labelId={labelId} evidence={data} />
      <Trainings labelId={labelId} evidence={data} />
      <AuditRegister labelId={labelId} evidence={data} />
      <Reports labelId={labelId} evidence={data} />
      <History evidence={data} />
    </div>
  );
}

function History({ evidence: { history } }: { evidence: Evidence }) {
  const words = useFeatureText(evidenceText).history;
  return (
    <section>
      <h2>{words.title}</h2>
      {history.length === 0 && <p className={styles.soft}>{words.none}</p>}
      {history.length > 0 && (
        <Fold title={words.last(Math.min(history.length, 30))}>
          <ul className={styles.lines}>
            {history.slice(0, 30).map((line) => (
              <li key={`${line.at}${line.subject}${line.name}${line.change}`}>
                <Moment at={line.at} as="short-day" /> {line.by}: {words.subjects[line.subject]} {line.name}{' '}
                {words.changes[line.change]}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}
