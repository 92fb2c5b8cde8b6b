import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Answer } from '../norms/answers.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { oneOf } from '../vocabulary.js';
import { AuditRound } from './audit-round.entity.js';
import type { Proposal } from './proposal.js';

export const VERDICTS = ['yes', 'no', 'na'] as const satisfies readonly Answer[];

/** What an auditor judged, beside what the system had proposed. A later verdict is a next version; none is lost. */
@Entity('judgements')
@Check(oneOf('verdict', VERDICTS))
@Check('position >= 0 AND version >= 1')
export class Judgement {
  @ForeignKey(() => AuditRound)
  @PrimaryColumn('uuid')
  roundId: string;
  /** The place in the sample; 0 for a question about the organisation as a whole. */
  @PrimaryColumn('integer') position: number;
  @PrimaryColumn('text') questionId: string;
  @PrimaryColumn('integer') version: number;
  @Column('text') verdict: Answer;
  @Column('text', { nullable: true }) remark: string | null;
  /** What was proposed at that moment. */
  @Column('jsonb') proposal: Proposal;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  judgedBy: string;
  @Column('timestamptz') judgedAt: Date;
}
