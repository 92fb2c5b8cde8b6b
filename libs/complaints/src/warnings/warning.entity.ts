import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Commitment } from '../commitments/commitment.entity.js';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { oneOf } from '../vocabulary.js';
import { StaffMail } from './staff-mail.entity.js';
import { THRESHOLDS, type Threshold } from './warning-moments.js';

/** One person was warned that a promise will soon be due: once a threshold, whichever worker gets there first. */
@Entity('warnings')
@Check(oneOf('threshold', THRESHOLDS))
@Unique(['commitmentId', 'threshold', 'recipientId'])
@Index('warnings_of_recipient', ['recipientId', 'givenAt'])
@Index('warnings_to_mail', ['recipientId'], { where: 'mailed_at IS NULL' })
export class Warning {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => Commitment)
  @Column('uuid')
  commitmentId: string;
  @ForeignKey(() => FeedbackItem)
  @Column('uuid')
  itemId: string;
  @Column('text') threshold: Threshold;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  recipientId: string;
  @Column('timestamptz') givenAt: Date;
  /** When it was put in a digest, or left out of one because the promise was settled by then. */
  @Column('timestamptz', { nullable: true }) mailedAt: Date | null;
  @ForeignKey(() => StaffMail)
  @Column('uuid', { nullable: true })
  mailId: string | null;
}
