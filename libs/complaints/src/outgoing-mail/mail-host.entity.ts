import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many mails went to a receiving host in the minute that was counted last; all workers count here. */
@Entity('mail_hosts')
export class MailHost {
  @PrimaryColumn('text') host: string;
  @Column('timestamptz') minuteAt: Date;
  @Column('integer') mails: number;
}
