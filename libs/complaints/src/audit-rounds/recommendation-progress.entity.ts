import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';
import { oneOf } from '../vocabulary.js';
import { Recommendation } from './recommendation.entity.js';

export const PROGRESS_STATES = ['open', 'done'] as const;

/** How a recommendation was followed up, from then on; also after the round was signed. Append-only. */
@Entity('recommendation_progress')
@Check(oneOf('state', PROGRESS_STATES))
@Index('progress_of_recommendation', ['recommendationId', 'recordedAt'])
export class RecommendationProgress {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => Recommendation)
  @Column('uuid')
  recommendationId: string;
  @Column('text') state: (typeof PROGRESS_STATES)[number];
  /** What was done, or why it is open again. */
  @Column('text') words: string;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}
