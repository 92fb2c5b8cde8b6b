import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';
import { EvidenceFile } from './evidence-file.entity.js';

/** A training in dealing with feedback that somebody followed. */
@Entity('trainings')
@Check('valid_until IS NULL OR valid_until >= completed_on')
@Index('trainings_of_user', ['userId', 'completedOn'])
export class Training {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  userId: string;
  @Column('text') title: string;
  /** Who gave it. */
  @Column('text') provider: string;
  @Column('date') completedOn: string;
  /** The last day on which it still counts; null when it does not grow old. */
  @Column('date', { nullable: true }) validUntil: string | null;
  /** A certificate, if there is one. */
  @ForeignKey(() => EvidenceFile)
  @Column('uuid', { nullable: true })
  fileId: string | null;
  @Column('timestamptz') addedAt: Date;
  @Column('timestamptz', { nullable: true }) remindedAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}
