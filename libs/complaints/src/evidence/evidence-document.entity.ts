import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Label } from '../labels/label.entity.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { EvidenceFile } from './evidence-file.entity.js';

/** A document that supports what a label states, for as long as it is valid. */
@Entity('evidence_documents')
@Check('valid_until >= dated_on')
@Check('(withdrawn_at IS NULL) = (withdrawn_reason IS NULL)')
@Index('evidence_documents_of_label', ['labelId', 'validUntil'])
@Index('evidence_documents_to_renew', ['validUntil'], { where: 'withdrawn_at IS NULL AND reminded_at IS NULL' })
export class EvidenceDocument {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => Label)
  @Column('uuid')
  labelId: string;
  /** The questions that it proves something of. */
  @Column('text', { array: true }) questionIds: string[];
  @Column('text') title: string;
  @ForeignKey(() => EvidenceFile)
  @Column('uuid')
  fileId: string;
  /** Who keeps it up to date, and is reminded. */
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  ownerId: string;
  /** The day of the document itself. */
  @Column('date') datedOn: string;
  /** The last day on which it supports a yes. */
  @Column('date') validUntil: string;
  @Column('timestamptz') addedAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('text', { nullable: true }) withdrawnReason: string | null;
  /** When the owner was told that it expires; null again once its validity changes. */
  @Column('timestamptz', { nullable: true }) remindedAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}
