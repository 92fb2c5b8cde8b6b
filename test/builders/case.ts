import {
  type CaseFacts,
  Commitment,
  defaultPolicySettings,
  type EventFact,
  FeedbackItem,
  ItemContent,
  Label,
  type PolicySettings,
  WorkingCalendar,
} from '#complaints';

type Decision = NonNullable<CaseFacts['decision']>;
type Dispute = NonNullable<CaseFacts['openDispute']>;

/** What a test says about a case; everything else is an ordinary complaint in treatment. */
export interface CaseSoFar {
  item?: Partial<FeedbackItem>;
  content?: Partial<ItemContent>;
  policy?: Partial<PolicySettings>;
  decision?: Partial<Decision>;
  involvements?: CaseFacts['involvements'];
  commitments?: Partial<Commitment>[];
  openDispute?: Partial<Dispute>;
  /** Type and facts of what happened, oldest first; `at` is noon on 2 March 2026 when left out. */
  events?: { type: string; facts?: Record<string, unknown>; at?: string }[];
}

/** The facts of a case for the pure rules, without a database. */
export function aCase({
  item,
  content,
  policy,
  decision,
  involvements = [],
  commitments = [],
  openDispute,
  events = [],
}: CaseSoFar = {}): CaseFacts {
  return {
    item: Object.assign(new FeedbackItem(), {
      needs: [],
      kind: 'complaint',
      status: 'in-treatment',
      round: 1,
      receivedAt: new Date('2026-03-02T09:14:00Z'),
      language: 'nl',
      category: 'motor',
      isBusiness: false,
      hasEmail: true,
      wishState: 'unknown',
      aboutUserId: null,
      handlerId: 'handler',
      closedAt: null,
      ...item,
    }),
    content: Object.assign(new ItemContent(), { complainantType: 'person', story: 'Niet betaald.', ...content }),
    label: Object.assign(new Label(), { code: 'VG', name: 'Veldgroen' }),
    policy: { ...defaultPolicySettings, ...policy },
    calendar: new WorkingCalendar({ version: 1, holidaysLeftOut: [], holidaysAdded: [] }),
    decision: decision ? aDecision(decision) : null,
    involvements,
    commitments: commitments.map((one) =>
      Object.assign(new Commitment(), { state: 'open', lateFrom: new Date('2026-03-09T23:00:00Z'), ...one }),
    ),
    openDispute: openDispute ? ({ outcome: null, ...openDispute } as Dispute) : null,
    events: events.map(
      ({ type, facts = {}, at = '2026-03-02T12:00:00Z' }, index): EventFact => ({
        seq: index + 1,
        type,
        facts,
        occurredAt: new Date(at),
      }),
    ),
  };
}

function aDecision(more: Partial<Decision>): Decision {
  return {
    id: 'decision',
    itemId: 'item',
    round: 1,
    outcome: 'upheld',
    isObliged: true,
    redressCents: 0,
    motivation: 'Wij waren te laat.',
    investigation: null,
    points: [],
    solution: null,
    hasSolution: false,
    cause: null,
    hasCause: false,
    wasWishAsked: true,
    isFirst: true,
    isWithinMandate: true,
    decidedBy: 'handler',
    decidedAt: new Date('2026-03-04T10:00:00Z'),
    approval: 'not-needed',
    approvedBy: null,
    approvedAt: null,
    answeredAt: null,
    carriedOutAt: null,
    reaction: null,
    ...more,
  };
}
