import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';
import { ManagementReport } from './management-report.entity.js';

/** That a top manager has seen a report, once and for all. */
@Entity('report_acknowledgements')
export class ReportAcknowledgement {
  @ForeignKey(() => ManagementReport)
  @PrimaryColumn('uuid')
  reportId: string;
  @ForeignKey(() => StaffUser)
  @PrimaryColumn('uuid')
  userId: string;
  /** What top management will do with it, if they say so. */
  @Column('text', { nullable: true }) response: string | null;
  @Column('timestamptz') acknowledgedAt: Date;
}
