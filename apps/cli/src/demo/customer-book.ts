import { CustomerMaker } from './customers.js';
import type { DemoCustomer } from './demo-item.js';
import type { Draft } from './draft.js';
import { dayAfter } from './office-days.js';
import type { SeededRandom } from './random.js';
import type { Story } from './story.js';

/** What is known of a customer who complained before. */
interface Known {
  customer: DemoCustomer;
  story: Story;
  told: string[];
  lastOn: string;
}

const mostItems = 3;
const shareOfKnown = 0.17;

/** Gives each item its customer; some complain a second or a third time. */
export class CustomerBook {
  private readonly maker: CustomerMaker;
  private readonly known: Known[] = [];

  constructor(private readonly random: SeededRandom) {
    this.maker = new CustomerMaker(random);
  }

  /** Items must be in order of receipt. */
  assign(drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      const { story, duplicateOf } = draft;
      if (story.kind !== 'complaint' && story.anonymous) continue;
      draft.customer = duplicateOf?.customer ?? this.customerOf(draft);
      draft.representative =
        duplicateOf?.representative ??
        (story.representative ? this.maker.representativeOf(draft.customer, story.representative) : null);
    }
  }

  private customerOf(draft: Draft): DemoCustomer {
    const { story, channel, receivedOn } = draft;
    const earlier = this.known.filter((each) => couldTell(each, draft));
    if (earlier.length > 0 && this.random.chance(shareOfKnown)) {
      const again = this.random.pick(earlier);
      again.told.push(story.id);
      again.lastOn = receivedOn;
      return again.customer;
    }
    const customer = this.maker.customerFor(story, channel);
    this.known.push({ customer, story, told: [story.id], lastOn: receivedOn });
    return customer;
  }
}

/** Whether somebody who complained before may be the one who tells this story too. */
function couldTell({ customer, story: before, told, lastOn }: Known, { story, channel, receivedOn }: Draft): boolean {
  const fitsStory =
    before.label === story.label &&
    before.teller === story.teller &&
    before.trade === story.trade &&
    before.representative === story.representative &&
    (!story.gender || story.gender === customer.gender);
  const isReachable = channel !== 'e-mail' || customer.email !== null;
  const isNew = !told.includes(story.id) && told.length < mostItems && lastOn < dayAfter(receivedOn, -12);
  return fitsStory && isReachable && isNew && !story.needs;
}
