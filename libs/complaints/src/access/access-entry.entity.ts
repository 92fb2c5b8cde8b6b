import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { oneOf } from '../vocabulary.js';

/** What is written down of somebody's access to the register. */
export const ACCESS_KINDS = [
  'case-viewed',
  'letter-viewed',
  'file-viewed',
  'list-viewed',
  'figures-viewed',
  'evidence-viewed',
  'round-viewed',
  'dossiers-ordered',
  'dossiers-viewed',
  'dossiers-downloaded',
  'figures-exported',
  'report-exported',
  'log-exported',
  'access-given',
  'access-ended',
  'person-erased',
] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** Who saw or took what, when and why. The database refuses UPDATE and DELETE on this table. */
@Entity('access_entries')
@Check(oneOf('kind', ACCESS_KINDS))
@Index('access_entries_by_time', ['at', 'id'])
@Index('access_entries_of_item', ['itemId', 'at'])
export class AccessEntry {
  @PrimaryColumn('uuid') id: string;
  @Column('timestamptz') at: Date;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  userId: string;
  @Column('text') role: string;
  @Column('text') kind: AccessKind;
  @ForeignKey(() => FeedbackItem)
  @Column('uuid', { nullable: true })
  itemId: string | null;
  /** What it was about besides a case: an order, a file, a letter, a person. */
  @Column('uuid', { nullable: true }) subjectId: string | null;
  /** Why: the reason of the order, or of the access that an auditor was given. */
  @Column('text', { nullable: true }) reason: string | null;
  /** How much was taken, without personal data. */
  @Column('jsonb', { default: () => "'{}'" }) details: Record<string, unknown>;
}
