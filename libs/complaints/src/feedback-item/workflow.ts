import type { ActorRole, Status } from '../vocabulary.js';
import type { ForkName } from './forks.js';
import type { RequirementName } from './requirements.js';

/** Everything that can be done to a feedback item. */
export const ACTIONS = [
  'register',
  'assign',
  'take-over',
  'confirm-receipt',
  'log-contact',
  'record-wish',
  'add-note',
  'ask-colleague',
  'record-colleague-answer',
  'chase-colleague',
  'make-promise',
  'settle-promise',
  'write-letter',
  'send-progress-update',
  'announce-delay',
  'pause-clock',
  'resume-clock',
  'decide',
  'approve',
  'return-decision',
  'send-answer',
  'release-answer',
  'return-answer',
  'hand-to-post',
  'attach-file',
  'record-reaction',
  'carry-out-solution',
  'ask-closure',
  'record-closure-answer',
  'start-second-look',
  'close',
  'reopen',
  'withdraw',
  'merge',
  'unmerge',
  'refer',
  'open-dispute',
  'record-dispute-reply',
  'record-dispute-outcome',
  'correct-data',
  'mark-needs',
  'mark-impact',
  'assign-top-manager',
  'convert-to-complaint',
  'send-message',
  'receive-mail',
  'mark-message-read',
  'correct-contact-details',
  'answer-monitor',
  'send-private-link',
  'revoke-private-links',
  'examine-similar-cases',
  'record-improvement',
  'measure-improvement',
  'carry-out-adjustment',
  'share-response',
] as const;
export type ActionName = (typeof ACTIONS)[number];

/** What one action does in one status. */
export interface Transition {
  /** The next status, or a fork that picks one by the case and the input. */
  to: Status | 'same' | { fork: ForkName; paths: Readonly<Record<string, Status | 'same'>> };
  by: readonly ActorRole[];
  /** Rules that must hold; none of them has a way round. */
  requires?: readonly RequirementName[];
  /** Only for complaints, or only for the other kinds of feedback; every kind when left out. */
  only?: 'complaints' | 'other-kinds';
}

const CASEWORKERS = ['handler', 'manager', 'top-manager'] as const;
const LEADERS = ['manager', 'top-manager'] as const;
const ANYBODY_AT_WORK = [...CASEWORKERS, 'system'] as const;
const CUSTOMER = ['customer'] as const;
const WITH_CUSTOMER = [...CASEWORKERS, 'customer'] as const;

/** Whoever is complained about does nothing that handles, decides or ends the case, or speaks for the firm or the customer. */
const NOT_ABOUT_ACTOR = 'actor-not-complained-about';

const same = (by: readonly ActorRole[], requires: readonly RequirementName[] = []): Transition => ({
  to: 'same',
  by,
  requires,
});
const complaints = (transition: Transition): Transition => ({ ...transition, only: 'complaints' });
const otherKinds = (transition: Transition): Transition => ({ ...transition, only: 'other-kinds' });

/** Possible whatever the status, also when the work is over. */
const always = {
  'add-note': same(CASEWORKERS),
  'correct-data': same(WITH_CUSTOMER, [NOT_ABOUT_ACTOR]),
  'hand-to-post': same(ANYBODY_AT_WORK, ['letter-waits-for-post']),
  'attach-file': same([...WITH_CUSTOMER, 'system']),
  'send-private-link': same(ANYBODY_AT_WORK, ['has-e-mail-address']),
  'revoke-private-links': same(CASEWORKERS),
} satisfies Partial<Record<ActionName, Transition>>;

/** What comes in from outside while a case can still be worked on or reopened. */
const fromOutside = {
  'send-message': same(CUSTOMER),
  // A mail, placed by whoever read it; the customer's by the worker when there is no doubt.
  'receive-mail': same(ANYBODY_AT_WORK),
  'mark-message-read': same(CASEWORKERS, ['message-waits-to-be-read']),
  'correct-contact-details': same(CUSTOMER),
} satisfies Partial<Record<ActionName, Transition>>;

const logContact = same(CASEWORKERS, [NOT_ABOUT_ACTOR]);
const settlePromise = same(CASEWORKERS, ['promise-is-open', NOT_ABOUT_ACTOR]);
const writeLetter = same(CASEWORKERS, [NOT_ABOUT_ACTOR, 'letter-fits-case']);

/** What is learnt from a complaint; often only after it was closed. */
const learning = {
  'examine-similar-cases': complaints(same(CASEWORKERS, ['has-decision', NOT_ABOUT_ACTOR])),
  'record-improvement': complaints(same(CASEWORKERS, ['has-decision', NOT_ABOUT_ACTOR])),
  'measure-improvement': complaints(same(CASEWORKERS, ['improvement-recorded', NOT_ABOUT_ACTOR])),
  'carry-out-adjustment': same(CASEWORKERS, ['adjustment-waits']),
  'share-response': complaints(same(CASEWORKERS, ['response-unshared'])),
} satisfies Partial<Record<ActionName, Transition>>;

/** The customer can go outside with or without an answer; the case goes on being handled meanwhile. */
const dispute = {
  'open-dispute': complaints(same(CASEWORKERS, ['no-open-dispute', 'dispute-open-to-customer', NOT_ABOUT_ACTOR])),
  'record-dispute-reply': complaints(same(CASEWORKERS, ['has-open-dispute', NOT_ABOUT_ACTOR])),
  'record-dispute-outcome': complaints(same(CASEWORKERS, ['has-open-dispute', NOT_ABOUT_ACTOR])),
} satisfies Partial<Record<ActionName, Transition>>;

/** Possible in every status in which there is work to do. */
const open = {
  ...always,
  ...learning,
  ...dispute,
  'take-over': same(CASEWORKERS, ['new-handler-not-complained-about', 'new-handler-not-involved-before']),
  assign: same(CASEWORKERS, [NOT_ABOUT_ACTOR, 'new-handler-not-complained-about', 'new-handler-not-involved-before']),
  'confirm-receipt': same(CASEWORKERS, ['confirmation-still-due', NOT_ABOUT_ACTOR]),
  'log-contact': logContact,
  'record-wish': same(WITH_CUSTOMER, [NOT_ABOUT_ACTOR]),
  'ask-colleague': same(CASEWORKERS, [NOT_ABOUT_ACTOR]),
  'record-colleague-answer': same(CASEWORKERS, ['colleague-owes-answer']),
  'chase-colleague': same(ANYBODY_AT_WORK, ['colleague-owes-answer']),
  'make-promise': same(CASEWORKERS, [NOT_ABOUT_ACTOR]),
  'settle-promise': settlePromise,
  'write-letter': writeLetter,
  'send-progress-update': same(CASEWORKERS, ['has-handler', NOT_ABOUT_ACTOR]),
  'announce-delay': same(CASEWORKERS, ['has-handler', NOT_ABOUT_ACTOR]),
  'pause-clock': complaints(same(CASEWORKERS, ['terms-allow-pause', 'term-runs', NOT_ABOUT_ACTOR])),
  'resume-clock': complaints(same(CASEWORKERS, ['clock-stands-still'])),
  'mark-needs': same(WITH_CUSTOMER, [NOT_ABOUT_ACTOR]),
  'mark-impact': same(CASEWORKERS, [NOT_ABOUT_ACTOR]),
  ...fromOutside,
  'assign-top-manager': same(LEADERS, ['top-manager-not-complained-about']),
  withdraw: { to: 'closed', by: WITH_CUSTOMER, requires: [NOT_ABOUT_ACTOR] },
  merge: { to: 'merged', by: CASEWORKERS, requires: ['is-not-merge-target', 'no-open-dispute', NOT_ABOUT_ACTOR] },
} satisfies Partial<Record<ActionName, Transition>>;

const toTreatment = (transition: Transition): Transition => ({ ...transition, to: 'in-treatment' });
const convert = otherKinds({ to: 'same', by: CASEWORKERS });
const closeFeedback = otherKinds({ to: 'closed', by: CASEWORKERS, requires: [NOT_ABOUT_ACTOR] });

const decide: Transition = complaints({
  to: { fork: 'within-mandate', paths: { yes: 'decided', no: 'awaiting-approval' } },
  by: CASEWORKERS,
  requires: ['wish-asked', NOT_ABOUT_ACTOR, 'decider-not-involved-before', 'has-handler'],
});
const startSecondLook: Transition = complaints({
  to: { fork: 'handler-named', paths: { yes: 'in-treatment', no: 'received' } },
  by: WITH_CUSTOMER,
  requires: ['new-handler-not-complained-about', 'second-looker-not-involved'],
});
const sendAnswer: Transition = complaints({
  // Where the label wants four eyes, the answer waits for the second pair.
  to: { fork: 'second-reader-needed', paths: { yes: 'same', no: 'answered' } },
  by: CASEWORKERS,
  requires: [
    'has-handler',
    NOT_ABOUT_ACTOR,
    'decision-by-others',
    'decider-not-involved-before',
    'referral-in-letter',
    'no-answer-waits',
  ],
});
const sendAnswerAgain: Transition = { ...sendAnswer, requires: [...(sendAnswer.requires ?? []), 'answer-came-back'] };
const secondReader = {
  'release-answer': complaints({
    to: 'answered',
    by: CASEWORKERS,
    requires: [
      'answer-waits',
      'has-handler',
      NOT_ABOUT_ACTOR,
      'decision-by-others',
      'decider-not-involved-before',
      'reader-is-second-person',
    ],
  }),
  'return-answer': complaints(same(CASEWORKERS, ['answer-waits', NOT_ABOUT_ACTOR])),
} satisfies Partial<Record<ActionName, Transition>>;
const recordReaction: Transition = complaints(same(WITH_CUSTOMER, [NOT_ABOUT_ACTOR]));
const carryOutSolution = complaints(same(CASEWORKERS, ['solution-waits', NOT_ABOUT_ACTOR]));
const refer: Transition = complaints({
  to: 'closed',
  by: CASEWORKERS,
  requires: [NOT_ABOUT_ACTOR, 'customer-disagrees', 'referral-fits-case'],
});
const closeComplaint: Transition = complaints({
  to: 'closed',
  by: ANYBODY_AT_WORK,
  requires: ['closure-allowed', NOT_ABOUT_ACTOR],
});
/** What may happen to a feedback item: status × action × role, and what each action requires. The only such table. */
export const workflow = {
  unregistered: {
    register: { to: 'received', by: [...CASEWORKERS, 'customer', 'system'] },
  },
  received: {
    ...open,
    assign: toTreatment(open.assign),
    'take-over': toTreatment(open['take-over']),
    'convert-to-complaint': convert,
    close: closeFeedback,
  },
  'in-treatment': {
    ...open,
    decide,
    'convert-to-complaint': convert,
    close: closeFeedback,
  },
  'awaiting-approval': {
    ...open,
    approve: complaints({
      to: 'decided',
      by: LEADERS,
      requires: [
        NOT_ABOUT_ACTOR,
        'decider-not-involved-before',
        'approver-is-second-person',
        'approver-within-mandate',
      ],
    }),
    'return-decision': complaints({
      to: 'in-treatment',
      by: CASEWORKERS,
      requires: [NOT_ABOUT_ACTOR],
    }),
  },
  decided: {
    ...open,
    ...secondReader,
    decide: { ...decide, requires: [...(decide.requires ?? []), 'no-answer-waits'] },
    'send-answer': sendAnswer,
  },
  answered: {
    ...open,
    ...secondReader,
    'send-answer': sendAnswerAgain,
    'record-reaction': recordReaction,
    'carry-out-solution': carryOutSolution,
    'ask-closure': complaints({
      to: 'closing',
      by: ANYBODY_AT_WORK,
      requires: ['solution-carried-out', NOT_ABOUT_ACTOR],
    }),
    'start-second-look': startSecondLook,
    refer,
    close: closeComplaint,
  },
  closing: {
    ...open,
    ...secondReader,
    'send-answer': sendAnswerAgain,
    'record-reaction': recordReaction,
    'ask-closure': complaints(same(ANYBODY_AT_WORK, ['solution-carried-out', NOT_ABOUT_ACTOR])),
    'record-closure-answer': complaints({
      to: { fork: 'closure-answer', paths: { yes: 'closed', no: 'received', 'call-me': 'same' } },
      by: WITH_CUSTOMER,
      requires: [NOT_ABOUT_ACTOR],
    }),
    'start-second-look': startSecondLook,
    refer,
    close: closeComplaint,
  },
  closed: {
    ...always,
    ...learning,
    ...dispute,
    'log-contact': logContact,
    'write-letter': writeLetter,
    // What the customer accepted is owed, also when the customer goes on outside.
    'carry-out-solution': carryOutSolution,
    'settle-promise': settlePromise,
    ...fromOutside,
    'answer-monitor': complaints(same(CUSTOMER, ['monitor-not-answered'])),
    reopen: {
      to: { fork: 'has-handler', paths: { yes: 'in-treatment', no: 'received' } },
      by: WITH_CUSTOMER,
      requires: ['customer-reopens-in-time'],
    },
    'start-second-look': { ...startSecondLook, requires: [...(startSecondLook.requires ?? []), 'has-decision'] },
  },
  merged: {
    ...always,
    unmerge: { to: { fork: 'status-before-merge', paths: statusPaths() }, by: CASEWORKERS },
  },
} satisfies Record<Status | 'unregistered', Partial<Record<ActionName, Transition>>>;

function statusPaths(): Record<string, Status> {
  const mergeable: Status[] = ['received', 'in-treatment', 'awaiting-approval', 'decided', 'answered', 'closing'];
  return Object.fromEntries(mergeable.map((status) => [status, status]));
}

/** The table's entry for an action in a status, if there is one. */
export function transitionOf(status: Status | 'unregistered', action: ActionName): Transition | undefined {
  return (workflow[status] as Partial<Record<ActionName, Transition>>)[action];
}
