import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { ItemContent } from '../feedback-item/item-content.entity.js';
import type { OutboxTopics } from '../outbox/outbox.js';
import { SYSTEM } from '../staff/actor.js';
import { hashOfAsked } from './ask-private-link.js';
import { PerformAction } from './perform-action.js';

const DAY_MS = 86_400_000;
/** Who asks more often in a day gets no more mail: somebody may be asking in another's name. */
const MOST_A_DAY = 3;

/** Mails a private link to a customer who asked for one and gave the right reference and e-mail address. */
export class MailAskedLink {
  private readonly performAction: PerformAction;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.performAction = new PerformAction(dataSource, clock);
  }

  /** True when a letter was written. Who is not known gets nothing. */
  async execute({ askId, reference, emailHash }: OutboxTopics['link-asked']): Promise<boolean> {
    const { manager } = this.dataSource;
    const item = await manager.findOneBy(FeedbackItem, { reference });
    if (!item) return false;
    const { email, representative } = await manager.findOneByOrFail(ItemContent, { itemId: item.id });
    // Letters go to the representative where there is one, so only that address may ask.
    const address = representative?.email ?? email;
    if (!address || hashOfAsked(askId, address) !== emailHash) return false;
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    const [sent]: { count: number }[] = await this.dataSource.query(
      `SELECT count(*)::int AS count FROM letters WHERE item_id = $1 AND purpose = 'private-link' AND rendered_at > $2`,
      [item.id, since],
    );
    if ((sent?.count ?? 0) >= MOST_A_DAY) return false;
    await this.performAction.execute({
      itemId: item.id,
      action: 'send-private-link',
      input: {},
      actor: SYSTEM,
      version: null,
    });
    return true;
  }
}
