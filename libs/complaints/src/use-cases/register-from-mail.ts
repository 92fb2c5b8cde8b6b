import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import { NotFound, TransitionNotAllowed } from '../feedback-item/errors.js';
import { IncomingMail } from '../incoming-mail/incoming-mail.entity.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { lockMail, placeMail } from './actions/incoming-mail.js';
import { CaseWork } from './case-work.js';
import { loadCase } from './load-case.js';
import { type RegisteredFeedback, RegisterFeedback } from './register-feedback.js';

/** Longer than a registration takes; whoever dies during one leaves the mail free again after this. */
const CLAIM_MS = 60_000;

/** Registers feedback that came by mail: received when the mail arrived, with the mail and its attachments as files. */
export class RegisterFromMail {
  private readonly registerFeedback: RegisterFeedback;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.registerFeedback = new RegisterFeedback(dataSource, clock);
  }

  /**
   * One mail makes one case, whoever asks and however often it breaks off half-way: the mail is claimed first, and is
   * the key of the registration. The channel and the moment of receipt are the mail's own. Throws `NotFound`,
   * `TransitionNotAllowed` when the mail has a place or is being placed, and what `RegisterFeedback` throws.
   */
  async execute(mailId: string, input: object, actor: Actor): Promise<RegisteredFeedback> {
    const mail = await this.claim(mailId, actor);
    try {
      const registered = await this.registerFeedback.execute({
        input: { ...input, channel: 'e-mail', receivedAt: mail.receivedAt.toISOString() },
        actor,
        idempotency: { caller: 'incoming mail', key: mail.id, request: { mailId: mail.id } },
      });
      return { ...registered, version: await this.keepMail(registered.id, mailId, actor) };
    } catch (error) {
      await this.dataSource.manager.update(IncomingMail, { id: mailId }, { beingPlacedUntil: null });
      throw error;
    }
  }

  private async claim(mailId: string, actor: Actor): Promise<IncomingMail> {
    const now = this.clock.now();
    const mail = await this.dataSource.manager.findOneBy(IncomingMail, { id: mailId });
    if (!mail || !hasLabelInScope(actor, mail.labelId)) throw new NotFound('mail');
    const { affected } = await this.dataSource.manager
      .createQueryBuilder()
      .update(IncomingMail)
      .set({ beingPlacedUntil: new Date(now.getTime() + CLAIM_MS) })
      .where("id = :mailId AND state NOT IN ('unread', 'placed')", { mailId })
      .andWhere('coalesce(being_placed_until, :now) <= :now', { now })
      .execute();
    if (!affected) throw new TransitionNotAllowed('register', mail.state);
    return mail;
  }

  private keepMail(itemId: string, mailId: string, actor: Actor): Promise<number> {
    return this.dataSource.transaction(async (tx) => {
      const facts = await loadCase(tx, itemId, actor, true);
      const work = new CaseWork(tx, facts, actor, this.clock.now());
      await placeMail(work, await lockMail(work, mailId, true), 'complaint-mail-kept', {});
      await work.finish(facts.item.status);
      return facts.item.version;
    });
  }
}
