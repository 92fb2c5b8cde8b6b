import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffUser } from '../staff/staff-user.entity.js';
import { oneOf } from '../vocabulary.js';

const STAFF_MAIL_STATES = ['ready', 'sending', 'sent', 'failed'] as const;

/** A mail to somebody of the staff exactly as it was written; delivering it again sends these very words. */
@Entity('staff_mails')
@Check(oneOf('state', STAFF_MAIL_STATES))
@Index('staff_mails_of_recipient', ['recipientId', 'writtenAt'])
@Index('staff_mails_waiting', ['writtenAt'], { where: "state IN ('ready', 'sending')" })
export class StaffMail {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => StaffUser)
  @Column('uuid')
  recipientId: string;
  /** For instance `"Veldgroen" <klachten@veldgroen.example>`. */
  @Column('text') sender: string;
  @Column('text') subject: string;
  @Column('text') body: string;
  @Column('text') html: string;
  @Index({ unique: true })
  @Column('text')
  messageId: string;
  @Column('text') state: (typeof STAFF_MAIL_STATES)[number];
  @Column('integer', { default: 0 }) attempts: number;
  /** When it is tried next; while it is being sent: when that attempt counts as lost. Null is at once, or not any more. */
  @Column('timestamptz', { nullable: true }) nextTryAt: Date | null;
  /** When the carrier took it, and in which words; from then on it is not sent again. */
  @Column('timestamptz', { nullable: true }) takenAt: Date | null;
  @Column('text', { nullable: true }) carrierSaid: string | null;
  @Column('text', { nullable: true }) failure: string | null;
  @Column('timestamptz') writtenAt: Date;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
}
