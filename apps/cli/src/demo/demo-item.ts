import type { CallTime, MonitorAnswer } from '#complaints';
import type { DepartmentId } from './departments.js';
import type { Channel, Kind, LabelCode, NeedNoted, Outcome, Story, StoryDispute, Treatment } from './story.js';

/** A fictional customer, person or business. */
export interface DemoCustomer {
  key: string;
  type: 'person' | 'business';
  gender: 'f' | 'm';
  salutation: string;
  name: string;
  organisation: string | null;
  email: string | null;
  phone: string | null;
  address: { street: string; postalCode: string; city: string; country: string };
  preferredChannel: 'e-mail' | 'phone' | 'post';
  callTimes: readonly CallTime[];
  policyNumber: string;
}

/** Who speaks for the customer. */
export interface DemoRepresentative {
  name: string;
  relation: string;
  email: string;
  phone: string;
}

/** How fast an item was handled: `slow` and `very-slow` miss the answer term, `stuck-open` stands still. */
export type Pace = 'prompt' | 'slow' | 'very-slow' | 'stuck-open';

/** How an item ends, or will end when it is still open. */
export type Branch =
  | 'agreed'
  | 'no-reaction'
  | 'second-look'
  | 'referred'
  | 'dispute'
  | 'withdrawn'
  | 'merged'
  | 'handled';

/** What is done in a step, in the words of the workflow's actions, with what that action needs. */
export type StepAction =
  | { action: 'register' }
  | { action: 'take-over' }
  | { action: 'confirm-receipt'; channel: 'phone' | 'letter'; note: string }
  | { action: 'log-contact'; summary: string; reached: boolean; wish: string | null }
  | { action: 'record-wish'; wishNotAskedReason: string }
  | { action: 'mark-needs' }
  | { action: 'convert-to-complaint'; reason: string }
  | { action: 'assign-top-manager'; topManager: string }
  | { action: 'ask-colleague'; department: DepartmentId; question: string }
  | { action: 'record-colleague-answer'; answer: string }
  | { action: 'add-note'; note: string }
  | { action: 'write-letter'; words: string }
  | { action: 'send-progress-update'; words: string }
  | { action: 'announce-delay'; words: string; newDate: string }
  | {
      action: 'decide';
      round: 1 | 2;
      outcome: Outcome;
      obliged: boolean;
      motivation: string;
      solution: string;
      cause: string;
      redressCents: number;
    }
  | { action: 'approve' }
  | { action: 'send-answer'; round: 1 | 2 }
  | { action: 'carry-out-solution'; note: string }
  | { action: 'ask-closure'; attempt: 1 | 2; how: 'letter' | 'phone' }
  | { action: 'record-closure-answer'; answer: 'yes' | 'no'; words: string }
  | { action: 'record-reaction'; reaction: 'disagrees'; words: string }
  | {
      action: 'answer-monitor';
      answers: MonitorAnswer[];
      remarks: string | null;
      mayCall: boolean;
      wantsImprovements: boolean;
    }
  | { action: 'close'; note: string }
  | { action: 'withdraw'; words: string }
  | { action: 'merge'; intoKey: string; reason: string }
  | { action: 'refer'; body: StoryDispute['body'] }
  | { action: 'open-dispute'; body: StoryDispute['body']; theirReference: string }
  | { action: 'record-dispute-reply'; channel: 'e-mail' | 'post' | 'their-portal'; summary: string }
  | { action: 'record-dispute-outcome'; outcome: StoryDispute['outcome']; lesson: string }
  | { action: 'examine-similar-cases'; othersAffected: boolean; findings: string; followUp: string | null }
  | { action: 'feed-back-cause'; department: DepartmentId }
  | { action: 'record-improvement'; improvement: string; departments: string | null }
  | { action: 'tell-improvement' }
  | { action: 'measure-improvement'; effect: string; isEffective: boolean }
  | { action: 'carry-out-adjustment'; need: NeedNoted['need']; note: string | null }
  | { action: 'share-response'; lesson: string | null };

/** One thing that happened: when (RFC 3339, UTC), by whom (id of the staff, `customer` or `system`) and what. */
export type DemoStep = StepAction & { at: string; by: string };

/** One feedback item of the demo with everything that happened to it before the demo's last day. */
export interface DemoItem {
  /** `demo-001`, in order of receipt. */
  key: string;
  label: LabelCode;
  /** As it was filed; a step may convert it to a complaint. */
  kind: Kind;
  /** The story with its slots filled. */
  story: Story;
  /** The treatment when the item is, or becomes, a complaint. */
  treatment: Treatment | null;
  channel: Channel;
  /** What the customer said or wrote, whole. */
  text: string;
  customer: DemoCustomer | null;
  /** Why there is no customer; only then. */
  anonymousReason: string | null;
  representative: DemoRepresentative | null;
  claimNumber: string;
  receivedAt: string;
  registeredAt: string;
  /** The wish was on the form or asked in the first call; otherwise a later step records it. */
  wishAtRegistration: boolean;
  handler: string;
  /** Handler of the second look, for items that get one. */
  secondHandler: string | null;
  pace: Pace;
  branch: Branch;
  confirmation: { automatic: boolean; bounces: boolean };
  delayNotice: boolean;
  /** Last local day of the published answer term; null for what is not a complaint. */
  answerDueOn: string | null;
  /** Everything before the demo's last day, oldest first; the first step is the registration. */
  steps: readonly DemoStep[];
  isOpen: boolean;
}
