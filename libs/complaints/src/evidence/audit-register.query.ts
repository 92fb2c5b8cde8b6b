import type { EntityManager } from 'typeorm';
import { localDay } from '../deadlines/local-day.js';
import type { AuditAspect } from './evidence-vocabulary.js';

/** What the audit register of a label proves at an instant. */
export interface AuditRegisterFacts {
  /** The audit that was finished last; null when there is none. */
  lastAudit: { id: string; title: string; performedBy: string; finishedOn: string; aspects: AuditAspect[] } | null;
  /** The last audit that looked at effectiveness and quality too; null when none did. */
  lastOfWholeProcess: { id: string; title: string; finishedOn: string; scope: string } | null;
  findings: {
    total: number;
    /** With an action that has an owner and a day. */
    withAction: number;
    done: number;
    /** Not done, past its day, and nobody said why. */
    overdueWithoutReason: number;
  };
}

/** The audits and findings recorded until an instant, as they stand on its local day. */
export async function auditRegisterFacts(
  manager: Pick<EntityManager, 'query'>,
  { labelId, at }: { labelId: string; at: Date },
): Promise<AuditRegisterFacts> {
  const audits: (NonNullable<AuditRegisterFacts['lastAudit']> & { scope: string })[] = await manager.query(
    `SELECT id, title, performed_by AS "performedBy", finished_on::text AS "finishedOn", aspects, scope FROM audits
     WHERE label_id = $1 AND added_at <= $2 AND finished_on <= $3::date ORDER BY finished_on DESC, id DESC`,
    [labelId, at, localDay(at)],
  );
  const [findings]: AuditRegisterFacts['findings'][] = await manager.query(
    `SELECT count(*)::int AS total, count(finding.action)::int AS "withAction",
            count(*) FILTER (WHERE finding.done_on <= $3::date)::int AS done,
            count(*) FILTER (WHERE finding.due_on < $3::date AND coalesce(finding.done_on, 'infinity') > $3::date
                             AND finding.late_reason IS NULL)::int AS "overdueWithoutReason"
     FROM audit_findings finding JOIN audits audit ON audit.id = finding.audit_id
     WHERE audit.label_id = $1 AND finding.added_at <= $2`,
    [labelId, at, localDay(at)],
  );
  const whole = audits.find(({ aspects }) => aspects.includes('effectiveness') && aspects.includes('quality'));
  const [last] = audits;
  return {
    lastAudit: last
      ? {
          id: last.id,
          title: last.title,
          performedBy: last.performedBy,
          finishedOn: last.finishedOn,
          aspects: last.aspects,
        }
      : null,
    lastOfWholeProcess: whole
      ? { id: whole.id, title: whole.title, finishedOn: whole.finishedOn, scope: whole.scope }
      : null,
    findings: findings ?? { total: 0, withAction: 0, done: 0, overdueWithoutReason: 0 },
  };
}
