/** The words of the register; each list is also the CHECK constraint of its column (docs/glossary.md explains them). */
export const KINDS = ['complaint', 'customer-signal', 'compliment', 'requested-feedback'] as const;
export const STATUSES = [
  'received',
  'in-treatment',
  'awaiting-approval',
  'decided',
  'answered',
  'closing',
  'closed',
  'merged',
] as const;
export const CHANNELS = ['phone', 'web-form', 'e-mail', 'letter', 'in-person', 'social-media', 'portal'] as const;
export const CONTACT_CHANNELS = ['e-mail', 'phone', 'post'] as const;
/** When a customer likes to be called, in the order of the day. */
export const CALL_TIMES = ['morning', 'afternoon', 'evening'] as const;
export const LANGUAGES = ['nl', 'en'] as const;
export const CATEGORIES = [
  'motor',
  'home',
  'travel',
  'liability',
  'legal-aid',
  'life',
  'pension',
  'funeral',
  'income',
  'health',
  'other',
] as const;
export const NEEDS = ['reading', 'sight', 'hearing', 'stress', 'language', 'other'] as const;
export const URGENCIES = ['normal', 'urgent'] as const;
export const IMPACTS = ['ordinary', 'high'] as const;
export const COMPLAINANT_TYPES = ['person', 'business', 'anonymous'] as const;
export const WISH_STATES = ['unknown', 'asked', 'could-not-ask'] as const;
export const OUTCOMES = ['upheld', 'partly-upheld', 'rejected'] as const;
export const CLOSURE_REASONS = ['agreed', 'no-reaction', 'withdrawn', 'referred', 'handled'] as const;
export const ROLES = ['handler', 'manager', 'top-manager', 'auditor', 'administrator'] as const;
export const ACTOR_ROLES = [...ROLES, 'system', 'customer'] as const;
export const DISPUTE_BODIES = ['kifid', 'skgz', 'court'] as const;
/** How a reaction goes to a dispute body: by e-mail, by post, or in a portal of theirs. */
export const DISPUTE_REPLY_CHANNELS = ['e-mail', 'post', 'their-portal'] as const;
export const DISPUTE_OUTCOMES = [
  'in-favour-of-customer',
  'partly',
  'in-favour-of-insurer',
  'settled',
  'withdrawn',
] as const;
export const COMMITMENT_KINDS = [
  'confirmation',
  'first-contact',
  'progress-update',
  'two-week-duty',
  'twelve-week-limit',
  'answer',
  'closure',
  'colleague-request',
  'promise',
  'second-look',
  'carry-out-solution',
  'closure-attempt',
  'dispute-reply',
  'message-to-read',
] as const;
/** Why a clock may stand still, where the published terms allow it. */
export const PAUSE_REASONS = ['customer-information', 'customer-request', 'customer-unreachable'] as const;
export const COMMITMENT_STATES = ['open', 'kept', 'broken', 'cancelled'] as const;
/** The eight statements of the complaint monitor, in the order in which they are asked. */
export const MONITOR_STATEMENTS = [
  'easy-to-reach',
  'first-response-in-time',
  'all-attention-needed',
  'professional',
  'fitting-result',
  'smooth-on-the-whole',
  'would-recommend',
  'exceeded-expectations',
] as const;

export type Kind = (typeof KINDS)[number];
export type Status = (typeof STATUSES)[number];
export type Channel = (typeof CHANNELS)[number];
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];
export type CallTime = (typeof CALL_TIMES)[number];
export type Language = (typeof LANGUAGES)[number];
export type Category = (typeof CATEGORIES)[number];
export type Need = (typeof NEEDS)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type ClosureReason = (typeof CLOSURE_REASONS)[number];
export type Role = (typeof ROLES)[number];
export type ActorRole = (typeof ACTOR_ROLES)[number];
export type DisputeBody = (typeof DISPUTE_BODIES)[number];
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];
export type MonitorStatement = (typeof MONITOR_STATEMENTS)[number];
export type PauseReason = (typeof PAUSE_REASONS)[number];
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** Roles that handle cases. */
export const CASEWORKER_ROLES: readonly Role[] = ['handler', 'manager', 'top-manager'];

/** Statuses in which the work on an item is over. */
export const FINAL_STATUSES: readonly Status[] = ['closed', 'merged'];

/** The SQL condition that a text column holds one of the given words. */
export function oneOf(column: string, words: readonly string[]): string {
  return `${column} IN (${words.map((word) => `'${word}'`).join(', ')})`;
}
