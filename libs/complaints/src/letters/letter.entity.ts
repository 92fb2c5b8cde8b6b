import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { type ContactChannel, type DisputeBody, oneOf } from '../vocabulary.js';
import type { KeptCheck } from './kept-checks.js';
import { PostBatch } from './post-batch.entity.js';

export const LETTER_STATES = [
  'ready',
  'sending',
  'sent',
  'to-post',
  'posted',
  'failed',
  'bounced',
  'cancelled',
] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** What each dispute body adds to the number that a letter keeps of them. */
export const REFERS_TO: Readonly<Record<DisputeBody, number>> = { court: 1, kifid: 2, skgz: 4 };

/** A letter exactly as it was written; delivering it again sends these very words. */
@Entity('letters')
@Check(oneOf('state', LETTER_STATES))
@Unique(['itemId', 'dedupeKey'])
@Index('letters_by_state', ['state', 'renderedAt'])
@Index('letters_waiting', ['renderedAt', 'id'], { where: "state IN ('ready', 'sending')" })
@Index('letters_of_item', ['itemId', 'renderedAt'])
@Index('letters_given', { synchronize: false })
@Index('last_answers', { synchronize: false })
export class Letter {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => FeedbackItem)
  @Column('uuid')
  itemId: string;
  /** One letter for each key and item, for instance `confirmation`. */
  @Column('text') dedupeKey: string;
  @Column('text') purpose: string;
  /** The round of the case in which it was written. */
  @Column('integer') round: number;
  @Column('text') language: 'nl' | 'en';
  @Column('text') channel: ContactChannel;
  /** E-mail address, or the lines of the postal address. */
  @Column('text') recipient: string;
  @Column('text') subject: string;
  @Column('text') body: string;
  @Column('text') html: string;
  /**
   * The dispute bodies that an answer names, as one number (`REFERS_TO`); the database reads them in its words, so that
   * they cannot differ. It stays when the words are erased.
   */
  @Column({ type: 'smallint', default: 0, insert: false, update: false }) refersTo: number;
  /** Of an answer: whether a later one of the same round took its place. */
  @Column('boolean', { default: false }) isSuperseded: boolean;
  /** What the check list found when it was written; none is kept of the oldest that the system wrote itself. */
  @Column('jsonb', { default: () => "'[]'" }) checks: KeptCheck[];
  /** Version of the template that it came from: 0 is the delivered one, null when it came from none. */
  @Column('integer', { nullable: true }) templateVersion: number | null;
  @Column('integer', { nullable: true }) houseStyleVersion: number | null;
  @Index({ unique: true })
  @Column('text')
  messageId: string;
  @Column('text') state: LetterState;
  @Column('integer', { default: 0 }) attempts: number;
  /** When it is tried next; while it is being sent: when that attempt counts as lost. Null is at once, or not any more. */
  @Column('timestamptz', { nullable: true }) nextTryAt: Date | null;
  /** When the carrier took it, and in which words; from then on it is not sent again. */
  @Column('timestamptz', { nullable: true }) takenAt: Date | null;
  @Column('text', { nullable: true }) carrierSaid: string | null;
  @Column('text', { nullable: true }) failure: string | null;
  @Column('timestamptz') renderedAt: Date;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  @ForeignKey(() => StaffUser)
  @Column('uuid', { nullable: true })
  writtenBy: string | null;
  /** SHA-256 of the letter on paper as it was first made; from then on these bytes are the letter on paper. */
  @Column('text', { nullable: true }) pdfSha256: string | null;
  /** What it was printed with, if it was printed with others. */
  @Index('letters_of_post_batch', { where: 'post_batch_id IS NOT NULL' })
  @ForeignKey(() => PostBatch)
  @Column('uuid', { nullable: true })
  postBatchId: string | null;
}
