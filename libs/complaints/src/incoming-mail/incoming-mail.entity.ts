import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { Label } from '../labels/label.entity.js';
import { Letter } from '../letters/letter.entity.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { oneOf } from '../vocabulary.js';
import type { KeptAttachment } from './mail-contents.js';

/** Where an incoming mail is: not read yet, waiting for a person, with its case, or nothing to be done about. */
export const INCOMING_STATES = ['unread', 'to-place', 'placed', 'set-aside', 'bounce', 'automatic', 'own'] as const;
export type IncomingState = (typeof INCOMING_STATES)[number];

/** How sure it is that a mail belongs to the case that is suggested for it. */
export const THREADINGS = ['sure', 'other-sender', 'reference-only'] as const;
export type Threading = (typeof THREADINGS)[number];

/**
 * A mail that came in. Its bytes are in the file store, exactly as they came, before this row is made; what was read of
 * them stands here, and may be read again.
 */
@Entity('incoming_mails')
@Check(oneOf('state', INCOMING_STATES))
@Check(oneOf('threading', THREADINGS))
@Index('incoming_mails_once_a_label', ['labelId', 'fingerprint'], { unique: true })
@Index('incoming_mails_once_a_mailbox', ['mailbox', 'uidValidity', 'uid'], {
  unique: true,
  where: 'mailbox IS NOT NULL',
})
@Index('incoming_mails_by_state', ['state', 'receivedAt', 'id'])
@Index('incoming_mails_of_item', ['itemId', 'receivedAt'], { where: 'item_id IS NOT NULL' })
@Index('incoming_mails_unplaced', ['placeBy'], {
  where: "state IN ('unread', 'to-place') AND manager_warned_at IS NULL",
})
export class IncomingMail {
  @PrimaryColumn('uuid') id: string;
  /** The label to which it was sent; it may be placed with a case of another. */
  @ForeignKey(() => Label)
  @Column('uuid')
  labelId: string;
  /** For instance `klachten@veldgroen.example at mail.veldgroen.example/INBOX`; null for one that was uploaded. */
  @Column('text', { nullable: true }) mailbox: string | null;
  @Column('text', { nullable: true }) uidValidity: string | null;
  @Column('text', { nullable: true }) uid: string | null;
  @ForeignKey(() => StaffUser)
  @Column('uuid', { nullable: true })
  uploadedBy: string | null;
  @Column('text') rawSha256: string;
  @Column('integer') sizeBytes: number;
  /** Equal for the same mail however often and by whatever way it came. */
  @Column('text') fingerprint: string;
  /** When it arrived in the mailbox; the start of every clock. */
  @Column('timestamptz') receivedAt: Date;
  @Column('timestamptz') storedAt: Date;
  /** From then on the managers of the label are warned that nobody placed it. */
  @Column('timestamptz') placeBy: Date;
  @Column('timestamptz', { nullable: true }) managerWarnedAt: Date | null;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  @Column('text') state: IncomingState;
  /** What it was recognised as, by which rule, for instance `vacation`; null for mail that a person wrote. */
  @Column('text', { nullable: true }) recognisedAs: string | null;
  /** What could not be read, for people; null when all could. */
  @Column('text', { nullable: true }) trouble: string | null;

  @Column('text', { nullable: true }) messageId: string | null;
  @Column('text', { nullable: true }) fromName: string | null;
  /** Lower case. */
  @Index({ where: 'from_address IS NOT NULL' })
  @Column('text', { nullable: true })
  fromAddress: string | null;
  @Column('text', { array: true, default: () => "'{}'" }) toAddresses: string[];
  @Column('text', { default: '' }) subject: string;
  @Column('text', { default: '' }) text: string;
  /** Made harmless: no scripts, no forms, nothing that is loaded from elsewhere. */
  @Column('text', { nullable: true }) html: string | null;
  @Column('jsonb', { default: () => "'[]'" }) attachments: KeptAttachment[];

  @ForeignKey(() => FeedbackItem)
  @Column('uuid', { nullable: true })
  suggestedItemId: string | null;
  @Column('text', { nullable: true }) threading: Threading | null;
  /** The letter of ours that it answers, or that came back with it. */
  @ForeignKey(() => Letter)
  @Column('uuid', { nullable: true })
  letterId: string | null;

  /** The case it is with. */
  @ForeignKey(() => FeedbackItem)
  @Column('uuid', { nullable: true })
  itemId: string | null;
  /** Number of the event in the case's history by which it came there. */
  @Column('integer', { nullable: true }) eventSeq: number | null;
  @Column('text', { nullable: true }) setAsideReason: string | null;
  /** Who placed it or set it aside; null when the system did. */
  @ForeignKey(() => StaffUser)
  @Column('uuid', { nullable: true })
  settledBy: string | null;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  /** Until then somebody is making a case of it. */
  @Column('timestamptz', { nullable: true }) beingPlacedUntil: Date | null;
}
