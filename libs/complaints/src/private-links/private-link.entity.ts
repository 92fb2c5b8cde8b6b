import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { StaffUser } from '../staff/staff-user.entity.js';

/** A private link of a customer to one case. The link itself is nowhere: it is made again from the secret and the id. */
@Entity('private_links')
@Index('private_links_of_item', ['itemId', 'createdAt'])
export class PrivateLink {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => FeedbackItem)
  @Column('uuid')
  itemId: string;
  /** SHA-256 of the token; a link made with another secret does not fit it. */
  @Column('text') tokenHash: string;
  @Column('timestamptz') createdAt: Date;
  /** First instant at which it opens nothing any more. */
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  /** When the customer last did something with it; looking leaves no trace. */
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
  /** The colleague whose letter carried it first; null when the system made it. */
  @ForeignKey(() => StaffUser)
  @Column('uuid', { nullable: true })
  madeBy: string | null;
}
