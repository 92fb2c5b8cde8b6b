import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Label } from '../labels/label.entity.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { EvidenceFile } from './evidence-file.entity.js';
import type { ReportTopic } from './evidence-vocabulary.js';

/** A report on a quarter as it was issued to top management. It is never changed: a better one is issued beside it. */
@Entity('management_reports')
@Check(`quarter ~ '^[0-9]{4}-Q[1-4]$'`)
@Index('management_reports_of_label', ['labelId', 'quarter', 'issuedAt'])
export class ManagementReport {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => Label)
  @Column('uuid')
  labelId: string;
  /** For instance `2026-Q1`. */
  @Column('text') quarter: string;
  @Column('text') title: string;
  /** What it says, in short. */
  @Column('text') summary: string;
  @Column('text', { array: true }) topics: ReportTopic[];
  @ForeignKey(() => EvidenceFile)
  @Column('uuid')
  fileId: string;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  issuedBy: string;
  @Column('timestamptz') issuedAt: Date;
}
