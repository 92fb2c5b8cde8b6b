import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';
import { AuditRound } from './audit-round.entity.js';

/** What the auditors advise, who takes it up and until when. Part of what they sign. */
@Entity('recommendations')
export class Recommendation {
  @PrimaryColumn('uuid') id: string;
  @Index()
  @ForeignKey(() => AuditRound)
  @Column('uuid')
  roundId: string;
  @Column('text') words: string;
  /** The questions that it would bring to a yes. */
  @Column('text', { array: true }) questionIds: string[];
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  ownerId: string;
  @Column('date') dueOn: string;
  @Column('integer', { default: 1 }) version: number;
}
