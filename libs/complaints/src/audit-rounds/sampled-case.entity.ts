import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { AuditRound } from './audit-round.entity.js';

/** A case in the sample of a round, at its place. Append-only: a sample is frozen once it is drawn. */
@Entity('sampled_cases')
@Unique(['roundId', 'itemId'])
export class SampledCase {
  @ForeignKey(() => AuditRound)
  @PrimaryColumn('uuid')
  roundId: string;
  /** 1 for the first. */
  @PrimaryColumn('integer') position: number;
  @ForeignKey(() => FeedbackItem)
  @Column('uuid')
  itemId: string;
  @Column('text') reference: string;
  /** When it was closed, as it was known at the draw. */
  @Column('timestamptz') closedAt: Date;
  @Column('text', { nullable: true }) stratum: string | null;
}
