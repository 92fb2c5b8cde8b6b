import type { DataSource } from 'typeorm';
import { DeliverLetter, InviteToMonitor, Letter, MovedClock, type PrivateLinks } from '#complaints';
import { acceptingMailer } from './accepting-mailer.js';
import { instantOf } from './office-days.js';

const MORNING = 8 * 60 + 30;

/** Invites customers of the demo to the complaint monitor, as the worker does, once in the morning of each day. */
export class DemoInvitations {
  private readonly clock = new MovedClock(new Date(0));
  private readonly inviteToMonitor: InviteToMonitor;
  private readonly deliverLetter: DeliverLetter;

  constructor(
    private readonly dataSource: DataSource,
    links: PrivateLinks,
  ) {
    this.inviteToMonitor = new InviteToMonitor(dataSource, this.clock);
    this.deliverLetter = new DeliverLetter(dataSource, this.clock, acceptingMailer, links);
  }

  /** Writes the invitations that are due on a day, and has them delivered. */
  async send(day: string): Promise<void> {
    this.clock.moveTo(new Date(instantOf(day, MORNING)));
    if ((await this.inviteToMonitor.execute()) === 0) return;
    const written = await this.dataSource.manager.findBy(Letter, { purpose: 'monitor-invitation', state: 'ready' });
    await Promise.all(written.map(({ id }) => this.deliverLetter.execute(id)));
  }
}
