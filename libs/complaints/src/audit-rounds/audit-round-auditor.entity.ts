import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';
import { AuditRound } from './audit-round.entity.js';

/** Somebody who judges in a round, and signs it. */
@Entity('audit_round_auditors')
export class AuditRoundAuditor {
  @ForeignKey(() => AuditRound)
  @PrimaryColumn('uuid')
  roundId: string;
  @Index()
  @ForeignKey(() => StaffUser)
  @PrimaryColumn('uuid')
  userId: string;
}
