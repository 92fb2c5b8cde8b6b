import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';
import { AuditRound } from './audit-round.entity.js';

/** That an auditor stands for a round as it was then. When it changes afterwards, the signature no longer counts. */
@Entity('round_signatures')
@Index('signatures_of_round', ['roundId', 'signedAt'])
export class RoundSignature {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AuditRound)
  @Column('uuid')
  roundId: string;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  userId: string;
  /** SHA-256 of everything that was signed. */
  @Column('text') digest: string;
  @Column('timestamptz') signedAt: Date;
}
