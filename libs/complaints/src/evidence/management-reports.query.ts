import type { EntityManager } from 'typeorm';
import { isQuarterOver, quartersIn } from '../deadlines/quarters.js';
import type { ReportTopic } from './evidence-vocabulary.js';

/** Whether a quarter has its report, and whether top management saw one of them. */
export interface QuarterReport {
  quarter: string;
  /** The report issued first for the quarter; null when there is none. */
  report: { id: string; title: string; issuedAt: Date } | null;
  /** Everything that its reports deal with. */
  topics: ReportTopic[];
  /** When a top manager first acknowledged one; null when nobody did. */
  acknowledged: { by: string; at: Date } | null;
}

/** Every quarter that the period touches and that was over at `at`, with what was issued and seen until then. */
export async function managementReportFacts(
  manager: Pick<EntityManager, 'query'>,
  { labelId, from, to, at }: { labelId: string; from: string; to: string; at: Date },
): Promise<QuarterReport[]> {
  const rows: IssuedReport[] = await manager.query(
    `SELECT report.id, report.quarter, report.title, report.topics, report.issued_at AS "issuedAt",
            seen.name AS "seenBy", seen.acknowledged_at AS "seenAt"
     FROM management_reports report LEFT JOIN LATERAL (
       SELECT person.name, acknowledgement.acknowledged_at FROM report_acknowledgements acknowledgement
       JOIN staff_users person ON person.id = acknowledgement.user_id
       WHERE acknowledgement.report_id = report.id AND acknowledgement.acknowledged_at <= $2
       ORDER BY acknowledgement.acknowledged_at LIMIT 1
     ) seen ON true
     WHERE report.label_id = $1 AND report.issued_at <= $2 ORDER BY report.issued_at, report.id`,
    [labelId, at],
  );
  return quartersIn(from, to)
    .filter((quarter) => isQuarterOver(quarter, at))
    .map((quarter) => {
      const reports = rows.filter((row) => row.quarter === quarter);
      const seen = reports.find(({ seenAt }) => seenAt !== null);
      return {
        quarter,
        report: reports[0] ? { id: reports[0].id, title: reports[0].title, issuedAt: reports[0].issuedAt } : null,
        topics: [...new Set(reports.flatMap(({ topics }) => topics))],
        acknowledged: seen?.seenBy && seen.seenAt ? { by: seen.seenBy, at: seen.seenAt } : null,
      };
    });
}

interface IssuedReport {
  id: string;
  quarter: string;
  title: string;
  topics: ReportTopic[];
  issuedAt: Date;
  seenBy: string | null;
  seenAt: Date | null;
}
