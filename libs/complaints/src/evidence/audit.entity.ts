import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Label } from '../labels/label.entity.js';
import { EvidenceFile } from './evidence-file.entity.js';
import type { AuditAspect } from './evidence-vocabulary.js';

/** An audit of complaint handling, by whomever, as the audit register holds it. */
@Entity('audits')
@Index('audits_of_label', ['labelId', 'finishedOn'])
export class Audit {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => Label)
  @Column('uuid')
  labelId: string;
  @Column('text') title: string;
  @Column('text') performedBy: string;
  /** What was looked at, in words. */
  @Column('text') scope: string;
  @Column('text', { array: true }) aspects: AuditAspect[];
  @Column('date') finishedOn: string;
  @ForeignKey(() => EvidenceFile)
  @Column('uuid', { nullable: true })
  fileId: string | null;
  @Column('timestamptz') addedAt: Date;
  @Column('integer', { default: 1 }) version: number;
}
