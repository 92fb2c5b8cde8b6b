import type { Branch, DemoCustomer, DemoRepresentative, Pace } from './demo-item.js';
import type { Channel, Story, Treatment } from './story.js';
import type { Slots } from './wording.js';

/** Where an item is made to stand still, so that the demo has open work in every status. */
export type Freeze =
  | 'received'
  | 'in-treatment'
  | 'awaiting-approval'
  | 'decided'
  | 'answered'
  | 'closing'
  | 'second-look';

/** An item while it is being planned. */
export interface Draft {
  key: string;
  story: Story;
  /** The story's treatment, when the item is or becomes a complaint. */
  treatment: Treatment | null;
  converts: boolean;
  receivedOn: string;
  receivedAt: string;
  channel: Channel;
  freeze: Freeze | null;
  branch: Branch;
  pace: Pace;
  delayNotice: boolean;
  bounces: boolean;
  /** The item that this one says again. */
  duplicateOf: Draft | null;
  handler: string;
  secondHandler: string | null;
  customer: DemoCustomer | null;
  representative: DemoRepresentative | null;
  answerDueOn: string | null;
  slots: Slots;
}

/** Whether the item is, or becomes, a complaint. */
export function isComplaint(draft: Draft): boolean {
  return draft.treatment !== null;
}
