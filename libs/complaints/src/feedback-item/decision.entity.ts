import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';
import { OUTCOMES, type Outcome, oneOf } from '../vocabulary.js';
import { FeedbackItem } from './feedback-item.entity.js';

export const APPROVALS = ['not-needed', 'pending', 'approved', 'returned'] as const;

/** A point of a complaint, and what we think of it; free text, erasable. */
export interface DecisionPoint {
  point: string;
  answer: string;
}

/** A decision on a complaint. A later one replaces it; none is ever changed away. */
@Entity('decisions')
@Check(oneOf('outcome', OUTCOMES))
@Check(oneOf('approval', APPROVALS))
@Check('redress_cents >= 0')
@Index('decisions_to_count', { synchronize: false })
export class Decision {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => FeedbackItem)
  @Column('uuid')
  itemId: string;
  @Column('integer') round: number;
  @Column('text') outcome: Outcome;
  /** Whether the customer was obliged, apart from who was right. */
  @Column('boolean') isObliged: boolean;
  @Column('integer') redressCents: number;
  /** How the decision came about; free text, erasable. */
  @Column('text', { nullable: true }) motivation: string | null;
  /** What was looked into and who was heard; null when the motivation says it all. */
  @Column('text', { nullable: true }) investigation: string | null;
  /** Each point of the complaint, with what we think of it. */
  @Column('jsonb', { default: () => "'[]'" }) points: DecisionPoint[];
  /** What will be done; null when nothing has to be carried out. */
  @Column('text', { nullable: true }) solution: string | null;
  @Column('boolean') hasSolution: boolean;
  @Column('text', { nullable: true }) cause: string | null;
  /** Whether a cause was recorded; stays when its words are erased. */
  @Column('boolean', { default: false }) hasCause: boolean;
  /** Whether the desired solution had been asked when this was decided. */
  @Column('boolean', { default: false }) wasWishAsked: boolean;
  /** Whether nothing was decided on the case before, apart from what was sent back. */
  @Column('boolean', { default: true }) isFirst: boolean;
  @Column('boolean') isWithinMandate: boolean;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  decidedBy: string;
  @Column('timestamptz') decidedAt: Date;
  @Column('text') approval: (typeof APPROVALS)[number];
  @ForeignKey(() => StaffUser)
  @Column('uuid', { nullable: true })
  approvedBy: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt: Date | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('timestamptz', { nullable: true }) carriedOutAt: Date | null;
  /** The customer's reaction to the answer, once known. */
  @Column('text', { nullable: true }) reaction: 'agrees' | 'disagrees' | null;
}
