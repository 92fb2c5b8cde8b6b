import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Label } from '../labels/label.entity.js';
import { LabelPolicy } from '../labels/label-policy.entity.js';
import { Product } from '../labels/product.entity.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import * as words from '../vocabulary.js';

/**
 * A feedback item (uiting): the state of one case as its history leaves it. Personal data and free text are not here
 * but in {@link ItemContent}, so that they can be erased. Only the use cases that act on a case write it.
 */
@Entity('feedback_items')
@Check(words.oneOf('kind', words.KINDS))
@Check(words.oneOf('status', words.STATUSES))
@Check(words.oneOf('channel', words.CHANNELS))
@Check(words.oneOf('category', words.CATEGORIES))
@Check(words.oneOf('urgency', words.URGENCIES))
@Check(words.oneOf('impact', words.IMPACTS))
@Check(words.oneOf('language', words.LANGUAGES))
@Check(words.oneOf('wish_state', words.WISH_STATES))
@Check(`closure_reason IS NULL OR ${words.oneOf('closure_reason', words.CLOSURE_REASONS)}`)
@Check('received_at <= registered_at')
@Index('open_items_by_promise', ['nextLateFrom', 'id'], { where: 'is_open' })
@Index('open_items_by_handler', ['handlerId', 'nextLateFrom', 'id'], { where: 'is_open' })
@Index('open_items_by_label', ['labelId', 'nextLateFrom', 'id'], { where: 'is_open' })
@Index('feedback_items_to_read', ['nextLateFrom', 'id'], { where: "is_open AND next_action = 'release-answer'" })
@Index('items_by_receipt', ['labelId', 'receivedAt', 'id'])
@Index('items_of_other_kinds', ['labelId', 'kind', 'receivedAt'], { where: "kind <> 'complaint'" })
@Index('items_by_closing', ['labelId', 'closedAt', 'id'], { where: 'closed_at IS NOT NULL' })
@Index('complaints_to_count', { synchronize: false })
export class FeedbackItem {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => Label)
  @Column('uuid')
  labelId: string;
  /** For instance `VG-2026-000123`. */
  @Index({ unique: true })
  @Column('text')
  reference: string;
  @Column('text') kind: words.Kind;
  @Column('text') status: words.Status;
  /** 1 at first, one more for each second look. */
  @Column('integer', { default: 1 }) round: number;
  @Column('text') channel: words.Channel;
  /** When the customer uttered it: the start of every clock. */
  @Column('timestamptz') receivedAt: Date;
  @Column('timestamptz') registeredAt: Date;
  @ForeignKey(() => StaffUser)
  @Column('uuid', { nullable: true })
  registeredBy: string | null;
  @Column('text') language: words.Language;
  @ForeignKey(() => Product)
  @Column('uuid', { nullable: true })
  productId: string | null;
  @Column('text') category: words.Category;
  @Column('text') urgency: 'normal' | 'urgent';
  @Column('text') impact: 'ordinary' | 'high';
  /** Iceberg level 0 to 4, when somebody judged it. */
  @Column('smallint', { nullable: true }) icebergLevel: number | null;
  @Column('boolean', { default: false }) isBusiness: boolean;
  @Column('boolean', { default: false }) isAnonymous: boolean;
  /** Whether there is an e-mail address to write to. */
  @Column('boolean', { default: false }) hasEmail: boolean;
  @Column('text', { array: true, default: () => "'{}'" }) needs: words.Need[];
  @Column('text') wishState: (typeof words.WISH_STATES)[number];
  /** The member of staff complained about: may not handle or decide. */
  @ForeignKey(() => StaffUser)
  @Column('uuid', { nullable: true })
  aboutUserId: string | null;
  @Column('text', { nullable: true }) aboutDepartment: string | null;
  @ForeignKey(() => StaffUser)
  @Column('uuid', { nullable: true })
  handlerId: string | null;
  @ForeignKey(() => StaffUser)
  @Column('uuid', { nullable: true })
  topManagerId: string | null;
  /** The version of the label's terms in force when the complaint was received. */
  @ForeignKey(() => LabelPolicy)
  @Column('uuid')
  policyId: string;
  @Column('text', { nullable: true }) closureReason: words.ClosureReason | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Index({ where: 'merged_into_id IS NOT NULL' })
  @ForeignKey(() => FeedbackItem)
  @Column('uuid', { nullable: true })
  mergedIntoId: string | null;
  /** The open commitment that falls due first, kept here for the work list. */
  @Column('uuid', { nullable: true }) nextCommitmentId: string | null;
  @Column('timestamptz', { nullable: true }) nextLateFrom: Date | null;
  /** Whether there is work: the case is not over, or something promised about it is still open. */
  @Column('boolean', { default: true }) isOpen: boolean;
  /** The best next action, kept here for the work list; null when there is nothing to do but wait. */
  @Column('text', { nullable: true }) nextAction: string | null;
  /** Journey steps already proven, for the dots in lists. */
  @Column('smallint', { default: 0 }) stepsDone: number;
  /** As in the contents of the case, for figures of many cases. */
  @Column('text', { default: 'e-mail' }) preferredChannel: words.ContactChannel;
  /** What figures ask of the history, kept here for them; see `marksOf`. */
  @Column('integer', { default: 0 }) marks: number;
  /** Grows with each change that a person must see; `If-Match` and the row lock keep two people apart. */
  @Column('integer', { default: 1 }) version: number;
  @Column('integer') lastSeq: number;
  @Column('text') lastHash: string;
}
