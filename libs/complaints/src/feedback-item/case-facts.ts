import type { Commitment } from '../commitments/commitment.entity.js';
import type { WorkingCalendar } from '../deadlines/working-calendar.js';
import type { Label } from '../labels/label.entity.js';
import type { PolicySettings } from '../labels/policy-settings.js';
import type { Decision } from './decision.entity.js';
import type { Dispute } from './dispute.entity.js';
import type { FeedbackItem } from './feedback-item.entity.js';
import type { ItemContent } from './item-content.entity.js';

/** A history event as the rules see it: what happened and when, without its content. */
export interface EventFact {
  seq: number;
  type: string;
  occurredAt: Date;
  facts: Record<string, unknown>;
}

/** All that the workflow's rules may look at, read in one transaction. */
export interface CaseFacts {
  item: FeedbackItem;
  content: ItemContent;
  label: Label;
  policy: PolicySettings;
  /** Weekends and holidays as the policy of the case counts them. */
  calendar: WorkingCalendar;
  /** The newest decision, of whatever round; null before the first. */
  decision: Decision | null;
  /** Who handled, decided or approved, with the round. */
  involvements: { userId: string; round: number }[];
  commitments: Commitment[];
  openDispute: Dispute | null;
  /** The whole history, oldest first. */
  events: EventFact[];
}

/** The decision that counts in the present round, if there is one. */
export function currentDecision(facts: CaseFacts): Decision | null {
  const { decision, item } = facts;
  return decision && decision.round === item.round && decision.approval !== 'returned' ? decision : null;
}

/** The still open commitments of a kind, earliest first. */
export function openCommitments(facts: CaseFacts, kind?: Commitment['kind']): Commitment[] {
  return facts.commitments
    .filter((commitment) => commitment.state === 'open' && (kind === undefined || commitment.kind === kind))
    .sort((a, b) => a.lateFrom.getTime() - b.lateFrom.getTime());
}

/** Events of the given types since the present round began. */
export function eventsOfRound(facts: CaseFacts, ...types: string[]): EventFact[] {
  const start = facts.events.findLast(({ type }) => type === 'second-look-started' || type === 'reopened')?.seq ?? 0;
  return facts.events.filter(({ seq, type }) => seq > start && types.includes(type));
}

/** An answer that was written and waits for a second colleague to send it; null when none does. */
export function waitingAnswer(facts: CaseFacts): { seq: number; offeredBy: unknown; offeredAt: Date } | null {
  const last = eventsOfRound(facts, 'answer-offered', 'answer-returned', 'answer-sent').at(-1);
  if (last?.type !== 'answer-offered') return null;
  return { seq: last.seq, offeredBy: last.facts.offeredBy, offeredAt: last.occurredAt };
}

/** Whether the label wants a second colleague to read and send the answer to this case. */
export function needsSecondReader(facts: CaseFacts): boolean {
  // Versions of a policy from before this setting have none.
  const { fourEyes = 'none' } = facts.policy as Partial<PolicySettings>;
  return (
    fourEyes === 'all-answers' || (fourEyes === 'rejecting-answers' && currentDecision(facts)?.outcome !== 'upheld')
  );
}

/** Whether a letter was really given: the last that was heard of it is its delivery or its posting. */
export function wasGiven(
  { events }: { events: readonly Pick<EventFact, 'type' | 'facts'>[] },
  letterId: unknown,
): boolean {
  return ['letter-delivered', 'letter-posted'].includes(fateOf(events, letterId) ?? '');
}

/** Whether a letter was refused or returned, so that its reader knows nothing. */
export function cameBack({ events }: Pick<CaseFacts, 'events'>, letterId: unknown): boolean {
  return ['letter-failed', 'letter-bounced'].includes(fateOf(events, letterId) ?? '');
}

const FATES = ['letter-delivered', 'letter-posted', 'letter-failed', 'letter-bounced'];

function fateOf(events: readonly Pick<EventFact, 'type' | 'facts'>[], letterId: unknown): string | undefined {
  return events.findLast(({ type, facts }) => FATES.includes(type) && facts.letterId === letterId)?.type;
}
