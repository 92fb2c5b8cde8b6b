import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { NotFound, TransitionNotAllowed } from '../feedback-item/errors.js';
import { line } from '../feedback-item/input-fields.js';
import { IncomingMail, type IncomingState } from '../incoming-mail/incoming-mail.entity.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';

/** Why a mail gets no place. */
export const setAsideInput = z.strictObject({ reason: line(300) });

/** Puts a mail aside that has no place with any case, and back again. Nothing of it is thrown away. */
export class SetAsideMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Only a mail that waits for a place. Throws `NotFound` or `TransitionNotAllowed`. */
  async setAside(mailId: string, input: unknown, actor: Actor): Promise<void> {
    const { reason: setAsideReason } = setAsideInput.parse(input);
    await this.change(mailId, ['to-place'], actor, { state: 'set-aside', setAsideReason });
  }

  /** Whatever was put aside, by a person or because a machine wrote it, waits for a place again. */
  async putBack(mailId: string, actor: Actor): Promise<void> {
    await this.change(mailId, ['set-aside', 'automatic', 'own'], actor, { state: 'to-place', setAsideReason: null });
  }

  private async change(
    mailId: string,
    from: readonly IncomingState[],
    actor: Actor,
    changes: Pick<IncomingMail, 'state' | 'setAsideReason'>,
  ): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      const mail = await lockedMail(tx, mailId, actor);
      const isBusy = mail.beingPlacedUntil !== null && mail.beingPlacedUntil > now;
      if (!from.includes(mail.state) || isBusy) throw new TransitionNotAllowed('set-aside', mail.state);
      await tx.update(IncomingMail, { id: mailId }, { ...changes, settledBy: actor.userId, settledAt: now });
    });
  }
}

async function lockedMail(tx: EntityManager, id: string, actor: Actor): Promise<IncomingMail> {
  const mail = await tx.findOne(IncomingMail, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!mail || !hasLabelInScope(actor, mail.labelId)) throw new NotFound('mail');
  return mail;
}
