import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import { inTransaction } from '../database/in-transaction.js';
import { localDay } from '../deadlines/local-day.js';
import { handlerContact } from '../letters/handler-contact.js';
import { Letter } from '../letters/letter.entity.js';
import { customerFacts } from '../letters/letter-facts.js';
import { writeLetter } from '../letters/write-letter.js';
import { LINK_PLACEHOLDER } from '../private-links/link-placeholder.js';
import { SYSTEM } from '../staff/actor.js';
import { fillFromTemplate } from '../templates/fill-from-template.js';
import { CaseWork } from './case-work.js';
import { loadCase } from './load-case.js';

const DAY_MS = 86_400_000;
/** Whoever said yes on the page could answer at once; the mail is for the others, a day later. */
const FIRST_AFTER_DAYS = 1;
/** Closed longer ago than this, nobody remembers well; so a register that was away does not write to everybody. */
const LAST_AFTER_DAYS = 14;
const OPEN_DAYS = 30;
const DEDUPE_KEY = 'monitor-invitation';

/** Invites customers whose complaint was closed to say how the handling was; each once for a case. */
export class InviteToMonitor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Gives how many were invited. Running it again, or twice at once, invites nobody again. */
  async execute(limit = 100): Promise<number> {
    const now = this.clock.now();
    const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
    const waiting: { id: string }[] = await this.dataSource.query(WAITING, [
      daysAgo(LAST_AFTER_DAYS),
      daysAgo(FIRST_AFTER_DAYS),
      DEDUPE_KEY,
      limit,
    ]);
    let invited = 0;
    for (const { id } of waiting) invited += (await this.invite(id, now)) ? 1 : 0;
    return invited;
  }

  private async invite(itemId: string, now: Date): Promise<boolean> {
    return inTransaction(this.dataSource, async (tx) => {
      const facts = await loadCase(tx, itemId, SYSTEM, true);
      const { item, events } = facts;
      const isWanted =
        item.status === 'closed' && item.hasEmail && !events.some(({ type }) => type === 'monitor-answered');
      if (!isWanted || (await tx.existsBy(Letter, { itemId, dedupeKey: DEDUPE_KEY }))) return false;
      const work = new CaseWork(tx, facts, SYSTEM, now);
      const words = {
        ...customerFacts(facts, await handlerContact(tx, facts)),
        monitorUrl: LINK_PLACEHOLDER,
        openUntil: localDay(new Date(now.getTime() + OPEN_DAYS * DAY_MS)),
      };
      const purpose = 'monitor-invitation' as const;
      const { subject, text, from } = await fillFromTemplate(tx, { ...item, purpose }, words, now);
      const letter = { purpose, channel: 'e-mail' as const, subject, body: text, from };
      await writeLetter(work, { ...letter, dedupeKey: DEDUPE_KEY });
      await work.finish(item.status);
      return true;
    });
  }
}

/** By label, so that the index on the day of closing serves. */
const WAITING = `
  SELECT closed.id FROM labels label CROSS JOIN LATERAL (
    SELECT id, closed_at FROM feedback_items item
    WHERE item.label_id = label.id AND closed_at > $1 AND closed_at <= $2 AND status = 'closed'
      AND kind = 'complaint' AND closure_reason IN ('agreed', 'no-reaction') AND has_email
      AND NOT EXISTS (SELECT 1 FROM monitor_responses WHERE item_id = item.id AND completed_at IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM letters WHERE item_id = item.id AND dedupe_key = $3)
    ORDER BY closed_at LIMIT $4) closed
  ORDER BY closed.closed_at LIMIT $4`;
