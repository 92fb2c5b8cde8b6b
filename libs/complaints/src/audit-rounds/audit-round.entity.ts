import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Label } from '../labels/label.entity.js';
import type { Framework } from '../norms/framework.schema.js';
import type { FrameworkScore } from '../norms/score-framework.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { oneOf } from '../vocabulary.js';
import { SAMPLE_METHODS, type SampleMethod, STRATA, type StratifiedBy } from './draw-sample.js';

/** An assessment (toetsing) of a label over a period by a framework. Once signed, the database lets nobody change it. */
@Entity('audit_rounds')
@Check(oneOf('sample_method', SAMPLE_METHODS))
@Check(`stratified_by IS NULL OR ${oneOf('stratified_by', STRATA)}`)
@Check(`(sample_seed IS NULL) = (sample_method = 'most-recent')`)
@Check('period_to >= period_from AND sample_size BETWEEN 1 AND 200')
@Check('(signed_at IS NULL) = (score IS NULL)')
@Index('audit_rounds_of_label', ['labelId', 'openedAt'])
export class AuditRound {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => Label)
  @Column('uuid')
  labelId: string;
  @Column('text') title: string;
  /** The framework as it was when the round began, whatever becomes of its file. */
  @Column('jsonb') framework: Framework;
  @Column('date') periodFrom: string;
  @Column('date') periodTo: string;
  @Column('text') sampleMethod: SampleMethod;
  @Column('integer') sampleSize: number;
  /** Shown to everybody, so that anybody can draw the same sample again. */
  @Column('text', { nullable: true }) sampleSeed: string | null;
  @Column('text', { nullable: true }) stratifiedBy: StratifiedBy | null;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  openedBy: string;
  @Column('timestamptz') openedAt: Date;
  /** When the last of its auditors signed. */
  @Column('timestamptz', { nullable: true }) signedAt: Date | null;
  @Column('jsonb', { nullable: true }) score: FrameworkScore | null;
}
