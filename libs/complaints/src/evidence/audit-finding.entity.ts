import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';
import { Audit } from './audit.entity.js';

/** Something that an audit found, and what is done about it by whom and until when. */
@Entity('audit_findings')
@Check('(action IS NULL) = (owner_id IS NULL) AND (action IS NULL) = (due_on IS NULL)')
@Check('done_on IS NULL OR action IS NOT NULL')
export class AuditFinding {
  @PrimaryColumn('uuid') id: string;
  @Index()
  @ForeignKey(() => Audit)
  @Column('uuid')
  auditId: string;
  @Column('text') finding: string;
  /** Null as long as nobody decided what to do. */
  @Column('text', { nullable: true }) action: string | null;
  @ForeignKey(() => StaffUser)
  @Column('uuid', { nullable: true })
  ownerId: string | null;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('date', { nullable: true }) doneOn: string | null;
  /** Why it is not done in time, if it is not. */
  @Column('text', { nullable: true }) lateReason: string | null;
  @Column('timestamptz') addedAt: Date;
  @Column('integer', { default: 1 }) version: number;
}
