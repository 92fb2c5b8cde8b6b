import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Label } from '../labels/label.entity.js';

/** How far a mailbox was collected, and whether that works. */
@Entity('mailbox_states')
export class MailboxState {
  /** Account, server and folder; what `IncomingMail.mailbox` names. */
  @PrimaryColumn('text') mailbox: string;
  @ForeignKey(() => Label)
  @Column('uuid')
  labelId: string;
  /** The server's number for the present numbering of the mails; another one means that all must be looked at again. */
  @Column('text', { nullable: true }) uidValidity: string | null;
  /** Everything up to this number is stored. */
  @Column('text', { default: '0' }) lastUid: string;
  @Column('timestamptz', { nullable: true }) checkedAt: Date | null;
  @Column('timestamptz', { nullable: true }) failingSince: Date | null;
  @Column('integer', { default: 0 }) failures: number;
  @Column('text', { nullable: true }) failure: string | null;
  /** When those who lead the label were warned; of this failure when that was after it began. */
  @Column('timestamptz', { nullable: true }) managerWarnedAt: Date | null;
  /** Not before then: a process is collecting it, or it failed; longer after each failure. */
  @Column('timestamptz', { nullable: true }) nextCheckAt: Date | null;
}
