import type { CaseOnTrial } from './measured-register.js';

/** Over which instants is measured, the last one left out, and as of when. */
export interface TrialPeriod {
  from: Date;
  until: Date;
  now: Date;
}

/** What a share says of one case: nothing, or for each of its rows whether it counts. */
type Verdicts = (one: CaseOnTrial, period: TrialPeriod) => boolean[];

type Decision = CaseOnTrial['decisions'][number];
type Letter = CaseOnTrial['letters'][number];
type Event = CaseOnTrial['events'][number];

const ANSWERS = ['answer-upheld', 'answer-partly-upheld', 'answer-rejected', 'second-look-outcome'];

const within = (at: Date | null | undefined, { from, until }: TrialPeriod) => !!at && at >= from && at < until;
const isGiven = ({ state }: Letter) => state === 'sent' || state === 'posted';
const isUpheld = ({ outcome }: Decision) => outcome !== 'rejected';
const isStanding = ({ kind, status, closureReason }: CaseOnTrial) =>
  kind === 'complaint' && status !== 'merged' && closureReason !== 'withdrawn';
const given = ({ letters }: CaseOnTrial, purpose: string) =>
  letters.filter((letter) => letter.purpose === purpose && isGiven(letter));
const happened = ({ events }: CaseOnTrial, type: string, also: (event: Event) => boolean = () => true) =>
  events.some((event) => event.type === type && also(event));
const isPhoneCall = ({ facts }: Event) => facts.reached === true && facts.channel === 'phone';

const received = (one: CaseOnTrial, period: TrialPeriod) => isStanding(one) && within(one.receivedAt, period);
const closed = (one: CaseOnTrial, period: TrialPeriod) => isStanding(one) && within(one.closedAt, period);

function decided({ kind, decisions }: CaseOnTrial, period: TrialPeriod): Decision[] {
  const counting = decisions.filter(({ approval }) => kind === 'complaint' && approval !== 'returned');
  return counting.filter(({ decidedAt }) => within(decidedAt, period));
}

/** Each answered decision with its last letter. */
function answered({ kind, decisions, letters }: CaseOnTrial, period: TrialPeriod): [Decision, Letter][] {
  if (kind !== 'complaint') return [];
  return decisions
    .filter(({ answeredAt }) => within(answeredAt, period))
    .flatMap((decision) => {
      const ofRound = letters.filter(({ purpose, round }) => ANSWERS.includes(purpose) && round === decision.round);
      const last = Math.max(...ofRound.map(({ renderedAt }) => renderedAt.getTime()));
      const newest = ofRound.filter(({ renderedAt }) => renderedAt.getTime() === last);
      const onTheWay = ['ready', 'sending', 'to-post'];
      return newest
        .filter(({ state }) => !onTheWay.includes(state))
        .map((letter): [Decision, Letter] => [decision, letter]);
    });
}

/** The last event of a type, when it happened in the period. */
function lastHappened(
  { kind, status, events }: CaseOnTrial,
  type: string,
  period: TrialPeriod,
): [Event, Event[]] | null {
  const at = events.findLastIndex((event) => event.type === type);
  const event = events[at];
  if (kind !== 'complaint' || status === 'merged' || !event || !within(event.occurredAt, period)) return null;
  return [event, events.slice(at + 1)];
}

/** Every share in the plainest words: the yardstick that tests hold the queries against. */
export const SHARES: Readonly<Record<string, Verdicts>> = {
  involvement: (one, period) => {
    const acted = one.events.some(
      ({ type, actorRole }) => actorRole === 'top-manager' && type !== 'top-manager-assigned',
    );
    return received(one, period) && one.impact === 'high' ? [acted] : [];
  },
  examined: (one, period) =>
    decided(one, period)
      .filter(isUpheld)
      .map(() => happened(one, 'similar-cases-examined')),
  'followed-up': (one, period) => {
    const [event] = lastHappened(one, 'similar-cases-examined', period) ?? [];
    return event?.facts.othersAffected ? [event.facts.hasFollowUp === true] : [];
  },
  'feedback-requested': (one, period) => {
    const ago = period.now.getTime() - 2 * 86_400_000;
    const asks = ['agreed', 'no-reaction'].includes(one.closureReason ?? '') && (one.closedAt?.getTime() ?? 0) <= ago;
    const isAsked = given(one, 'monitor-invitation').length > 0 || !!one.response?.completedAt;
    return closed(one, period) && asks ? [isAsked] : [];
  },
  'own-mandate': (one, period) => decided(one, period).map(({ isWithinMandate }) => isWithinMandate),
  'solution-asked-before-decision': (one, period) => {
    const counting = one.decisions.filter(({ approval }) => approval !== 'returned');
    const first = Math.min(...counting.map(({ decidedAt }) => decidedAt.getTime()));
    return decided(one, period)
      .filter(({ decidedAt }) => decidedAt.getTime() === first)
      .map(({ wasWishAsked }) => wasWishAsked);
  },
  'decided-by-subject': (one, period) =>
    decided(one, period).map(
      ({ decidedBy, approvedBy }) => one.aboutUser !== null && [decidedBy, approvedBy].includes(one.aboutUser),
    ),
  'responses-shared': (one, period) =>
    one.kind === 'complaint' && within(one.response?.completedAt, period) ? [happened(one, 'response-shared')] : [],
  'cause-recorded': (one, period) =>
    decided(one, period)
      .filter(isUpheld)
      .map(({ hasCause }) => hasCause),
  'cause-fed-back': (one, period) =>
    decided(one, period)
      .filter((decision) => isUpheld(decision) && decision.hasCause)
      .map((decision) => given(one, 'causer-feedback').some(({ round }) => round === decision.round)),
  'personal-messages': (one, period) => {
    const asked = one.response?.completedAt && one.response.wantsImprovements;
    return asked && lastHappened(one, 'improvement-recorded', period)
      ? [given(one, 'improvement-message').length > 0]
      : [];
  },
  'effect-measured': (one, period) => {
    const [, later] = lastHappened(one, 'improvement-recorded', period) ?? [];
    return later ? [later.some(({ type }) => type === 'improvement-measured')] : [];
  },
  'solution-asked': (one, period) => (received(one, period) ? [one.wishState === 'asked'] : []),
  verified: (one, period) => {
    const isAgreed = ['agreed', 'no-reaction'].includes(one.closureReason ?? '');
    const reacted = happened(one, 'closure-answered') || happened(one, 'reaction-recorded');
    return closed(one, period) ? [isAgreed || reacted] : [];
  },
  'referral-in-letter': (one, period) =>
    answered(one, period)
      .filter(([{ outcome }]) => outcome !== 'upheld')
      .map(([, letter]) => {
        const body = one.category === 'health' ? 'SKGZ' : 'Kifid';
        return isGiven(letter) && letter.body.includes('rechter') && (one.isBusiness || letter.body.includes(body));
      }),
  'chosen-channel': (one, period) =>
    answered(one, period).map(([, letter]) => {
      const spoken = one.preferredChannel === 'phone' && happened(one, 'contact-logged', isPhoneCall);
      return isGiven(letter) && (letter.channel === one.preferredChannel || spoken);
    }),
  'needs-noted': (one, period) => {
    const isNoted = one.channel === 'web-form' || one.needs.length > 0 || happened(one, 'needs-marked');
    return received(one, period) ? [isNoted] : [];
  },
  'adjustments-made': (one, period) => {
    const isMade = (need: string) => happened(one, 'adjustment-carried-out', ({ facts }) => facts.need === need);
    return closed(one, period) && one.needs.length > 0 ? [one.needs.every(isMade)] : [];
  },
  'updates-in-time': (one, period) => {
    const updates = one.commitments.filter(({ kind }) => kind === 'progress-update');
    const isLate = updates.some(({ state }) => state === 'broken');
    const waits = updates.some(({ state, lateFrom }) => state === 'open' && lateFrom <= period.now);
    return received(one, period) ? [!isLate && !(one.isOpen && waits)] : [];
  },
  'delays-announced': (one, { from, until, now }) =>
    one.commitments
      .filter(({ kind, isPublished, isLeftOut }) => ['answer', 'closure'].includes(kind) && isPublished && !isLeftOut)
      .filter(({ state, lateFrom }) => state !== 'kept' && lateFrom > from && lateFrom <= until && lateFrom <= now)
      .map(({ lateFrom }) => given(one, 'delay-notice').some(({ sentAt }) => sentAt !== null && sentAt < lateFrom)),
};

/** Whether the public page of the label shows something of the period: what came in, or what customers said. */
export function showsSomething(ours: readonly CaseOnTrial[], period: TrialPeriod): boolean {
  return ours.some(
    ({ kind, receivedAt, response }) =>
      (kind === 'complaint' && within(receivedAt, period)) || within(response?.completedAt, period),
  );
}
