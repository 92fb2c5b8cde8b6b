import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { isQuarterOver, QUARTER } from '../deadlines/quarters.js';
import { InvalidInput, NotFound, RoleNotAllowed } from '../feedback-item/errors.js';
import { id, line, optional, text } from '../feedback-item/input-fields.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { checkFile, checkLabel } from './evidence-checks.js';
import { REPORT_TOPICS } from './evidence-vocabulary.js';
import { ManagementReport } from './management-report.entity.js';
import { personOf, recordEvidenceChange } from './record-evidence-change.js';

export const managementReportInput = z.strictObject({
  quarter: z.string().regex(QUARTER, { error: 'Write a quarter like 2026-Q1.' }),
  title: line(200),
  summary: text(4000),
  topics: z.array(z.enum(REPORT_TOPICS)).min(1),
  fileId: id,
});
export const acknowledgementInput = z.strictObject({ response: optional(text(2000)) });

/** Issues reports to top management, and keeps who of them has seen which. Neither is ever changed or taken back. */
export class ManagementReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `NotFound` for a label of others, `InvalidInput` for a quarter that still runs or a file of another label. */
  async issue(labelId: string, input: unknown, actor: Actor): Promise<ManagementReport> {
    const given = managementReportInput.parse(input);
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      await checkLabel(tx, labelId, actor);
      await checkFile(tx, given.fileId, labelId);
      if (!isQuarterOver(given.quarter, now)) {
        throw new InvalidInput('/quarter', 'not-over', 'This quarter is not over yet. Issue its report afterwards.');
      }
      const row = { ...given, id: newId(), labelId, issuedBy: personOf(actor), issuedAt: now };
      await tx.insert(ManagementReport, row);
      const line = { labelId, subject: 'report', subjectId: row.id, change: 'added', name: given.title } as const;
      await recordEvidenceChange(tx, { ...line, content: given }, actor, now);
      return Object.assign(new ManagementReport(), row);
    });
  }

  /** A top manager has seen the report; twice is once. Throws `NotFound` or `RoleNotAllowed`. */
  async acknowledge(reportId: string, input: unknown, actor: Actor): Promise<void> {
    const given = acknowledgementInput.parse(input);
    const now = this.clock.now();
    if (actor.role !== 'top-manager') throw new RoleNotAllowed('acknowledgeManagementReport');
    await this.dataSource.transaction(async (tx) => {
      const report = await tx.findOneBy(ManagementReport, { id: reportId });
      if (!report || !hasLabelInScope(actor, report.labelId)) throw new NotFound('report');
      const inserted: { report_id: string }[] = await tx.query(
        `INSERT INTO report_acknowledgements (report_id, user_id, response, acknowledged_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING report_id`,
        [reportId, personOf(actor), given.response, now],
      );
      if (inserted.length === 0) return;
      const line = { subject: 'report', subjectId: reportId, change: 'acknowledged', name: report.title } as const;
      await recordEvidenceChange(tx, { ...line, labelId: report.labelId, content: given }, actor, now);
    });
  }
}
