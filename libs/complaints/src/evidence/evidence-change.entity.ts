import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Label } from '../labels/label.entity.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { oneOf } from '../vocabulary.js';
import {
  EVIDENCE_CHANGES,
  EVIDENCE_SUBJECTS,
  type EvidenceChangeKind,
  type EvidenceSubject,
} from './evidence-vocabulary.js';

/** One line of the history of a label's evidence, with what it changed to. The database lets nobody alter it. */
@Entity('evidence_changes')
@Check(oneOf('subject', EVIDENCE_SUBJECTS))
@Check(oneOf('change', EVIDENCE_CHANGES))
@Index('evidence_changes_of_label', ['labelId', 'changedAt', 'id'])
export class EvidenceChange {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => Label)
  @Column('uuid')
  labelId: string;
  @Column('text') subject: EvidenceSubject;
  @Column('uuid') subjectId: string;
  @Column('text') change: EvidenceChangeKind;
  /** By what people know it, such as a question or a title. */
  @Column('text') name: string;
  /** What it says since then. */
  @Column('jsonb') content: Record<string, unknown>;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  changedBy: string;
  @Column('timestamptz') changedAt: Date;
}
