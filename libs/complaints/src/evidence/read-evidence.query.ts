import type { DataSource } from 'typeorm';
import { localDay } from '../deadlines/local-day.js';
import type { Framework } from '../norms/framework.schema.js';
import { frameworks } from '../norms/frameworks.js';
import type { Actor } from '../staff/actor.js';
import type { Language } from '../vocabulary.js';
import { type DeclaredAnswer, declaredAnswers } from './declared-answers.query.js';
import { checkLabel } from './evidence-checks.js';
import type { AuditAspect, EvidenceChangeKind, EvidenceSubject, ReportTopic } from './evidence-vocabulary.js';
import { type TrainedHandlers, trainedHandlers } from './trained-handlers.query.js';

/** An audit with its findings. */
export interface RegisteredAudit {
  id: string;
  version: number;
  title: string;
  performedBy: string;
  scope: string;
  aspects: AuditAspect[];
  finishedOn: string;
  file: { id: string; name: string } | null;
  findings: {
    id: string;
    version: number;
    finding: string;
    action: { words: string; ownerId: string; ownerName: string; dueOn: string; doneOn: string | null } | null;
    lateReason: string | null;
    isLate: boolean;
  }[];
}

/** Everything that a label keeps as evidence about itself. */
export interface EvidenceView {
  today: string;
  questions: (DeclaredAnswer & { text: string; help: string; partId: string })[];
  trainings: {
    id: string;
    version: number;
    userId: string;
    userName: string;
    title: string;
    provider: string;
    completedOn: string;
    validUntil: string | null;
    isValid: boolean;
    file: { id: string; name: string } | null;
  }[];
  trained: TrainedHandlers;
  audits: RegisteredAudit[];
  reports: {
    id: string;
    quarter: string;
    title: string;
    summary: string;
    topics: ReportTopic[];
    file: { id: string; name: string };
    issuedBy: string;
    issuedAt: Date;
    acknowledgements: { by: string; at: Date; response: string | null }[];
  }[];
  history: {
    subject: EvidenceSubject;
    change: EvidenceChangeKind;
    name: string;
    by: string;
    at: Date;
  }[];
}

/** Reads the evidence of a label as one picture. Throws `NotFound`. */
export async function readEvidence(
  dataSource: DataSource,
  labelId: string,
  actor: Actor,
  language: Language,
  now: Date,
): Promise<EvidenceView> {
  return dataSource.transaction('REPEATABLE READ', async (tx) => {
    await checkLabel(tx, labelId, actor);
    const today = localDay(now);
    return {
      today,
      questions: inWords(await declaredAnswers(tx, { labelId, at: now, framework: ofAllFrameworks() }), language),
      trainings: await tx.query(TRAININGS, [labelId, today]),
      trained: await trainedHandlers(tx, labelId, now),
      audits: await tx.query(AUDITS, [labelId, today]),
      reports: withInstants(await tx.query(REPORTS, [labelId])),
      history: await tx.query(HISTORY, [labelId]),
    };
  });
}

/** Each question of any framework once, those of the newest first. */
function ofAllFrameworks(): Pick<Framework, 'parts'> {
  const seen = new Set<string>();
  const isNew = ({ id }: { id: string }) => !seen.has(id) && seen.add(id);
  const parts = [...frameworks].reverse().flatMap((framework) => framework.parts);
  return { parts: parts.map((part) => ({ ...part, questions: part.questions.filter(isNew) })) };
}

function inWords(answers: DeclaredAnswer[], language: Language): EvidenceView['questions'] {
  return ofAllFrameworks().parts.flatMap((part) =>
    part.questions.flatMap(({ id, text, help }) => {
      const answer = answers.find(({ questionId }) => questionId === id);
      return answer ? [{ ...answer, partId: part.id, text: text[language], help: help[language] }] : [];
    }),
  );
}

/** JSON of the database holds instants as text. */
function withInstants(reports: EvidenceView['reports']): EvidenceView['reports'] {
  return reports.map((report) => ({
    ...report,
    acknowledgements: report.acknowledgements.map((one) => ({ ...one, at: new Date(one.at) })),
  }));
}

const FILE = `CASE WHEN file.id IS NULL THEN NULL ELSE jsonb_build_object('id', file.id, 'name', file.name) END AS file`;
const TRAININGS = `
  SELECT training.id, training.version, training.user_id AS "userId", person.name AS "userName", training.title,
         training.provider, training.completed_on::text AS "completedOn", training.valid_until::text AS "validUntil",
         coalesce(training.valid_until, 'infinity') >= $2::date AS "isValid", ${FILE}
  FROM trainings training JOIN staff_users person ON person.id = training.user_id
  LEFT JOIN evidence_files file ON file.id = training.file_id
  WHERE person.has_all_labels OR $1 = ANY(person.label_ids)
  ORDER BY person.name, training.completed_on DESC, training.id`;
const AUDITS = `
  SELECT audit.id, audit.version, audit.title, audit.performed_by AS "performedBy", audit.scope, audit.aspects,
         audit.finished_on::text AS "finishedOn", ${FILE},
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'id', finding.id, 'version', finding.version, 'finding', finding.finding,
            'action', CASE WHEN finding.action IS NULL THEN NULL ELSE jsonb_build_object(
              'words', finding.action, 'ownerId', finding.owner_id, 'ownerName', owner.name,
              'dueOn', finding.due_on, 'doneOn', finding.done_on) END,
            'lateReason', finding.late_reason,
            'isLate', coalesce(finding.due_on < $2::date AND finding.done_on IS NULL, false)
          ) ORDER BY finding.added_at, finding.id), '[]')
          FROM audit_findings finding LEFT JOIN staff_users owner ON owner.id = finding.owner_id
          WHERE finding.audit_id = audit.id) AS findings
  FROM audits audit LEFT JOIN evidence_files file ON file.id = audit.file_id
  WHERE audit.label_id = $1 ORDER BY audit.finished_on DESC, audit.id`;
const REPORTS = `
  SELECT report.id, report.quarter, report.title, report.summary, report.topics, ${FILE}, issuer.name AS "issuedBy",
         report.issued_at AS "issuedAt",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('by', person.name, 'at', seen.acknowledged_at,
            'response', seen.response) ORDER BY seen.acknowledged_at), '[]')
          FROM report_acknowledgements seen JOIN staff_users person ON person.id = seen.user_id
          WHERE seen.report_id = report.id) AS acknowledgements
  FROM management_reports report JOIN staff_users issuer ON issuer.id = report.issued_by
  JOIN evidence_files file ON file.id = report.file_id
  WHERE report.label_id = $1 ORDER BY report.quarter DESC, report.issued_at DESC`;
const HISTORY = `
  SELECT line.subject, line.change, line.name, person.name AS by, line.changed_at AS at
  FROM evidence_changes line JOIN staff_users person ON person.id = line.changed_by
  WHERE line.label_id = $1 ORDER BY line.changed_at DESC, line.id DESC LIMIT 200`;
