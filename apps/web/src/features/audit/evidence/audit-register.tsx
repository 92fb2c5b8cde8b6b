import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { shortDay } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import styles from '../audit.module.css';
import type { Evidence } from '../audit-data.js';
import { AuditForm } from './audit-form.js';
import { FileLink } from './file-link.js';
import { FindingForm } from './finding-form.js';
import { evidenceText } from './text.js';

type Audit = Evidence['audits'][number];
type Finding = Audit['findings'][number];

/** Which audits there were, what they found and what is done about it. */
export function AuditRegister({ labelId, evidence }: { labelId: string; evidence: Evidence }) {
  const words = useFeatureText(evidenceText).audits;
  const [isAdding, setAdding] = useState(false);
  return (
    <section>
      <h2>{words.title}</h2>
      {evidence.audits.length === 0 && <p className={styles.soft}>{words.none}</p>}
      <ul className={styles.lines}>
        {evidence.audits.map((audit) => (
          <li key={audit.id}>
            <AuditLine {...{ labelId, audit }} today={evidence.today} />
          </li>
        ))}
      </ul>
      {!isAdding && <Button onClick={() => setAdding(true)}>{words.add}</Button>}
      {isAdding && <AuditForm labelId={labelId} today={evidence.today} onDone={() => setAdding(false)} />}
    </section>
  );
}

function AuditLine({ labelId, audit, today }: { labelId: string; audit: Audit; today: string }) {
  const words = useFeatureText(evidenceText).audits;
  const { language } = useLanguage();
  const [opened, setOpened] = useState<string>();
  const close = () => setOpened(undefined);
  return (
    <>
      <p className={styles.clear}>
        <strong>{audit.title}</strong>{' '}
        <span className={styles.soft}>{words.line(audit.performedBy, shortDay(audit.finishedOn, language))}</span>{' '}
        <FileLink file={audit.file} />{' '}
        <Button look="bare" aria-label={words.editOf(audit.title)} onClick={() => setOpened('audit')}>
          {words.edit}
        </Button>
      </p>
      {opened === 'audit' && <AuditForm {...{ labelId, audit, today }} onDone={close} />}
      <p className={styles.clear}>
        {audit.scope} ({audit.aspects.map((aspect) => words.aspectNames[aspect]).join(', ')})
      </p>
      {audit.findings.map((finding) => (
        <div key={finding.id}>
          <FindingLine finding={finding} onEdit={() => setOpened(finding.id)} />
          {opened === finding.id && <FindingForm {...{ labelId, finding }} auditId={audit.id} onDone={close} />}
        </div>
      ))}
      {opened === 'new' ? (
        <FindingForm labelId={labelId} auditId={audit.id} onDone={close} />
      ) : (
        <Button look="bare" aria-label={words.addFindingOf(audit.title)} onClick={() => setOpened('new')}>
          {words.addFinding}
        </Button>
      )}
    </>
  );
}

function FindingLine({ finding, onEdit }: { finding: Finding; onEdit: () => void }) {
  const words = useFeatureText(evidenceText).audits;
  const { language } = useLanguage();
  const { action, isLate, lateReason } = finding;
  const state = action?.doneOn ? 'done' : isLate ? 'late' : 'open';
  return (
    <>
      <div className={styles.row}>
        <StatusBadge tone={state === 'done' ? 'kept' : state === 'late' ? 'late' : 'active'}>
          {action ? words.states[state] : words.noAction}
        </StatusBadge>
        <span>{finding.finding}</span>
        <Button look="bare" aria-label={words.editOf(finding.finding)} onClick={onEdit}>
          {words.edit}
        </Button>
      </div>
      {action && (
        <p className={styles.soft}>
          {action.words} ({action.ownerName}, {shortDay(action.dueOn, language)})
        </p>
      )}
      {lateReason && <p className={styles.soft}>{words.lateBecause(lateReason)}</p>}
    </>
  );
}
