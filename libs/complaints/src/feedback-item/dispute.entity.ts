import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DISPUTE_BODIES, DISPUTE_OUTCOMES, type DisputeBody, oneOf } from '../vocabulary.js';
import { FeedbackItem } from './feedback-item.entity.js';

/** What came of a referral: a case at Kifid, SKGZ or the court. One at a time may be open for a complaint. */
@Entity('disputes')
@Check(oneOf('body', DISPUTE_BODIES))
@Check(`outcome IS NULL OR ${oneOf('outcome', DISPUTE_OUTCOMES)}`)
@Index('one_open_dispute', ['itemId'], { unique: true, where: 'outcome IS NULL' })
export class Dispute {
  @PrimaryColumn('uuid') id: string;
  @Index()
  @ForeignKey(() => FeedbackItem)
  @Column('uuid')
  itemId: string;
  @Column('text') body: DisputeBody;
  @Column('text', { nullable: true }) theirReference: string | null;
  @Column('timestamptz') openedAt: Date;
  @Column('text', { nullable: true }) outcome: (typeof DISPUTE_OUTCOMES)[number] | null;
  @Column('timestamptz', { nullable: true }) outcomeAt: Date | null;
  /** What was decided and what it teaches; free text, erasable. */
  @Column('text', { nullable: true }) lesson: string | null;
}
