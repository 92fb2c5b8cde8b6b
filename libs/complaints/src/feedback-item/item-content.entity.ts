import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type CallTime, COMPLAINANT_TYPES, type ContactChannel, type Need, oneOf } from '../vocabulary.js';
import { FeedbackItem } from './feedback-item.entity.js';

/** A postal address. */
export interface Address {
  street: string;
  postalCode: string;
  city: string;
  country: string;
}

/** Who speaks for the complainant. */
export interface Representative {
  name: string;
  relation: string;
  email: string | null;
  phone: string | null;
}

/** The personal data and free text of a feedback item; a row can be erased without touching the history. */
@Entity('item_contents')
@Check(oneOf('complainant_type', COMPLAINANT_TYPES))
@Index('item_contents_search', { synchronize: false })
@Index('item_contents_by_names', { synchronize: false })
@Index('item_contents_by_policy_key', { synchronize: false })
@Index('item_contents_by_claim_key', { synchronize: false })
@Index('item_contents_by_address_key', { synchronize: false })
export class ItemContent {
  @ForeignKey(() => FeedbackItem)
  @PrimaryColumn('uuid')
  itemId: string;
  @Column('text') complainantType: (typeof COMPLAINANT_TYPES)[number];
  @Column('text', { nullable: true }) anonymousReason: string | null;
  @Column('text', { nullable: true }) salutation: string | null;
  @Column('text', { nullable: true })
  name: string | null;
  @Column('text', { nullable: true }) organisation: string | null;
  /** Lower case. */
  @Index({ where: 'email IS NOT NULL' })
  @Column('text', { nullable: true })
  email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  /** Last nine digits, to recognise the same number however it was typed. */
  @Index({ where: 'phone_digits IS NOT NULL' })
  @Column('text', { nullable: true })
  phoneDigits: string | null;
  @Column('jsonb', { nullable: true }) address: Address | null;
  @Column('jsonb', { nullable: true }) representative: Representative | null;
  @Column('text') preferredChannel: ContactChannel;
  /** When the customer likes to be called; empty when nothing was said. */
  @Column('text', { array: true, default: () => "'{}'" }) callTimes: CallTime[];
  @Column('jsonb', { default: () => "'[]'" }) needs: { need: Need; adjustment: string }[];
  @Column('text', { nullable: true })
  policyNumber: string | null;
  @Column('text', { nullable: true })
  claimNumber: string | null;
  /** What happened, in the customer's words. */
  @Column('text') story: string;
  @Column('text', { nullable: true }) wish: string | null;
  @Column('text', { nullable: true }) wishNotAskedReason: string | null;
  @Column('text', { nullable: true }) urgencyReason: string | null;
  @Column('text', { nullable: true }) aboutName: string | null;
}
