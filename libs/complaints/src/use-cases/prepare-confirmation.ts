import type { DataSource } from 'typeorm';
import type { LetterFacts } from '#templates';
import type { Clock } from '../clock.js';
import { inTransaction } from '../database/in-transaction.js';
import { openCommitments } from '../feedback-item/case-facts.js';
import { isOver } from '../feedback-item/decide-transition.js';
import { handlerContact } from '../letters/handler-contact.js';
import { Letter } from '../letters/letter.entity.js';
import { letterFacts } from '../letters/letter-facts.js';
import { writeLetter } from '../letters/write-letter.js';
import { SYSTEM } from '../staff/actor.js';
import { fillFromTemplate } from '../templates/fill-from-template.js';
import { CaseWork } from './case-work.js';
import { loadCase } from './load-case.js';

/** Writes the confirmation of receipt of a case, once. */
export class PrepareConfirmation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Gives the letter's id, or null when there was nothing to confirm any more. Running it again changes nothing. */
  async execute(itemId: string): Promise<string | null> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (tx) => {
      const facts = await loadCase(tx, itemId, SYSTEM, true);
      const { item } = facts;
      // A signal that became a complaint was thanked for before.
      const isConverted = facts.events.some(({ type }) => type === 'converted-to-complaint');
      const dedupeKey = isConverted ? 'confirmation-of-complaint' : 'confirmation';
      const isDue = openCommitments(facts, 'confirmation').length > 0 && item.hasEmail && !isOver(item.status);
      if (!isDue || (await tx.existsBy(Letter, { itemId, dedupeKey }))) return null;
      const work = new CaseWork(tx, facts, SYSTEM, now);
      const handler = await handlerContact(tx, facts);
      const words = letterFacts('confirmation', facts, handler, now) as LetterFacts['confirmation'];
      const purpose = item.kind === 'complaint' ? 'confirmation' : 'thanks-for-feedback';
      const told = { ...words, kind: item.kind };
      const { subject, text, from } = await fillFromTemplate(tx, { ...item, purpose }, told, now);
      const letter = await writeLetter(work, {
        purpose,
        channel: 'e-mail',
        subject,
        body: text,
        from,
        dedupeKey,
      });
      await work.finish(item.status);
      return letter.id;
    });
  }
}
