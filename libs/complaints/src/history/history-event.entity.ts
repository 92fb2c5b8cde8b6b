import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { ACTOR_ROLES, type ActorRole, oneOf } from '../vocabulary.js';

/** One fact about a case, for ever. The database refuses UPDATE and DELETE on this table. */
@Entity('history_events')
@Check(oneOf('actor_role', ACTOR_ROLES))
@Check('seq >= 1')
@Index('events_by_type', { synchronize: false })
@Index('events_of_top_managers', { synchronize: false })
@Index('others_affected', { synchronize: false })
export class HistoryEvent {
  @ForeignKey(() => FeedbackItem)
  @PrimaryColumn('uuid')
  itemId: string;
  /** 1, 2, 3 … for each item, without gaps. */
  @PrimaryColumn('integer') seq: number;
  @Column('text') type: string;
  /** When it happened. */
  @Column('timestamptz') occurredAt: Date;
  /** When the system came to know of it. */
  @Column('timestamptz') recordedAt: Date;
  @Column('text') actorRole: ActorRole;
  @Column('uuid', { nullable: true }) actorId: string | null;
  /** Facts without personal data or free text. */
  @Column('jsonb') facts: Record<string, unknown>;
  /** Salted SHA-256 of the content, or null when there is none. */
  @Column('text', { nullable: true }) contentHash: string | null;
  @Column('text') previousHash: string;
  @Column('text') hash: string;
}
