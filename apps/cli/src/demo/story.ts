import type { Cause } from './causes.js';
import type { DepartmentId } from './departments.js';
import type { Trade } from './names.js';

export type LabelCode = 'VG' | 'DL' | 'PA';
export type Kind = 'complaint' | 'customer-signal' | 'compliment' | 'requested-feedback';
export type Channel = 'phone' | 'web-form' | 'e-mail' | 'letter' | 'in-person' | 'social-media' | 'portal';
export type Category = 'motor' | 'home' | 'travel' | 'liability' | 'health' | 'legal-aid';
export type Outcome = 'upheld' | 'partly-upheld' | 'rejected';

/** Who tells the story, so that a fitting fictional customer can be found. */
export type Teller = 'consumer' | 'older' | 'expat' | 'business';

/** Something that makes it harder for this customer, and what the handler does about it. */
export interface NeedNoted {
  need: 'reading' | 'sight' | 'hearing' | 'stress' | 'language' | 'other';
  adjustment: string;
}

/** A question to a colleague of another department, with the answer that came back. */
export interface InternalQuestion {
  to: DepartmentId;
  question: string;
  answer: string;
}

/** What the customer said when asked whether the case may be closed. */
export interface Reaction {
  answer: 'agrees' | 'no' | 'none';
  /** The customer's words; empty when there was no reaction. */
  words: string;
}

/** Why the customer did not agree, what a second handler found and decided, and how it ended. */
export interface SecondLook {
  reason: string;
  found: string;
  outcome: Outcome;
  obliged: boolean;
  motivation: string;
  solution: string;
  ends: 'agrees' | 'referred';
}

/** What became of the case at a dispute body. */
export interface StoryDispute {
  body: 'kifid' | 'skgz' | 'court';
  outcome: 'in-favour-of-customer' | 'partly' | 'in-favour-of-insurer' | 'settled' | 'withdrawn';
  summary: string;
}

/** The whole treatment of a complaint: the wish, the work, the decision and the customer's reaction. */
export interface Treatment {
  /** The desired solution in the customer's words; absent only with `wishNotAsked`. */
  wish?: string;
  wishNotAsked?: string;
  aboutDepartment?: DepartmentId;
  cause: Cause;
  outcome: Outcome;
  obliged: boolean;
  motivation: string;
  /** What is done; empty when nothing has to be carried out. */
  solution: string;
  redressCents: number;
  callNotes: readonly string[];
  /** The first call note is about attempts that reached nobody. */
  notReached?: boolean;
  internalQuestion?: InternalQuestion;
  internalNote?: string;
  customerReaction: Reaction;
  closureNo?: SecondLook;
  dispute?: StoryDispute;
}

/**
 * What every story has. Texts may hold the slots {claim}, {policy}, {date}, {amount}, {place} and {name}; spelling
 * mistakes in the words of customers are meant.
 */
interface StoryBase {
  id: string;
  label: LabelCode;
  language: 'nl' | 'en';
  category: Category;
  product: string;
  teller: Teller;
  /** What the business does, when the story tells. */
  trade?: Trade;
  /** When the story only fits a woman or a man. */
  gender?: 'f' | 'm';
  channels: readonly Channel[];
  text: string;
  /** The text is complete: no greeting, signature or afterthought is put around it. */
  asWritten?: boolean;
  impact: 'ordinary' | 'high';
  urgency: 'normal' | 'urgent';
  urgencyReason?: string;
  needs?: readonly NeedNoted[];
  /** Somebody else speaks for the customer; the relation in words. */
  representative?: string;
  /** Lowest and highest sum, in euros, for the slot {amount}. */
  amount?: readonly [number, number];
  /** How many days before receipt the slot {date} lies; 5 to 30 when absent. */
  daysAgo?: readonly [number, number];
  /** Months (1 to 12) in which the story makes sense; all when absent. */
  months?: readonly number[];
  /** The story belongs to one of the two peaks. */
  peak?: 'storm' | 'outage';
  /** How often the story comes back, compared with the others. */
  weight: number;
}

/** A complaint with its treatment. */
export interface ComplaintStory extends StoryBase, Treatment {
  kind: 'complaint';
}

/** A signal, compliment or requested feedback: somebody hears it and the customer gets a word back. */
export interface FeedbackStory extends StoryBase {
  kind: Exclude<Kind, 'complaint'>;
  /** What is written back; empty when the customer cannot be reached. */
  reply: string;
  sharedWith?: DepartmentId;
  /** Why the customer gave no name. */
  anonymous?: string;
  /** The treatment when a call shows that the customer wants a solution after all. */
  asComplaint?: Treatment;
}

/** A story of the demo. */
export type Story = ComplaintStory | FeedbackStory;
