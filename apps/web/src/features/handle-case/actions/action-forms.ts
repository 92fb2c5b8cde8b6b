import type { Role } from '../../../session/session.js';
import type { ActionName } from '../../../text/vocabulary.js';
import type { CaseView, LetterPurpose } from '../case-types.js';
import { answerPurpose, closurePurpose } from '../letters/purposes.js';
import { corrections } from './correction-forms.js';
import {
  ask,
  choice,
  colleague,
  commitment,
  type FieldSpec,
  type FormValues,
  isToColleague,
  line,
  onlyOne,
  text,
} from './field-spec.js';
import { adjustmentsWaiting, improvementIn } from './learned.js';

/** The form of one action: its questions and, where it sends one, its letter. */
export interface ActionForm {
  action: ActionName;
  fields: readonly FieldSpec[];
  letter?: {
    /** Which letter it is; undefined as long as that is not chosen. */
    purpose: (view: CaseView, values: FormValues) => LetterPurpose | undefined;
    when?: (values: FormValues) => boolean;
    /** Where the API wants the letter's fields: beside the others when left out. */
    under?: string;
    /** The day that the letter has to name, because the form promises it. */
    mustName?: (values: FormValues) => string;
  };
}

const HANDLERS: Role[] = ['handler', 'manager', 'top-manager'];
const ANYBODY: Role[] = [...HANDLERS, 'auditor', 'administrator'];
const CHANNELS = ['phone', 'e-mail', 'letter', 'in-person', 'web-form', 'social-media', 'portal'];
const FREE_LETTERS = [
  'reply',
  'information-request',
  'invitation-to-call',
  'confirmation',
  'solution-carried-out',
  'improvement-message',
  'dispute-forwarding',
  'causer-feedback',
];
const BODIES = ['kifid', 'skgz', 'court'];

const note = text('note', 2000, { optional: true });
const happened = [
  ask('moment', 'occurredAt', { optional: true }),
  line('backdatedReason', 300, { optional: true, when: ({ occurredAt }) => occurredAt !== '' }),
];
/** The decision that another one of this round would take the place of. */
const revised = ({ decision, round }: CaseView) => (decision?.round === round ? decision : null);
const letterOf = (purpose: LetterPurpose) => ({ purpose: () => purpose });

const forms = {
  assign: [colleague('handlerId', HANDLERS), line('note', 300, { optional: true })],
  'take-over': [],
  'confirm-receipt': [choice('channel', 'channels', CHANNELS, { start: () => 'phone' }), note, ...happened],
  'log-contact': [
    choice('channel', 'channels', CHANNELS, { start: () => 'phone' }),
    choice('direction', 'directions', ['outgoing', 'incoming'], { start: () => 'outgoing' }),
    ask('yes-no', 'reached'),
    text('summary', 10_000),
    text('wish', 5000, { optional: true, when: ({ reached }) => reached !== 'no' }),
    ask('promises', 'promises', { optional: true }),
    ...happened,
  ],
  'record-wish': [
    choice('couldAsk', 'couldAsk', ['yes', 'no'], {
      isOwn: true,
      start: ({ wishState }) => (wishState === 'could-not-ask' ? 'no' : 'yes'),
    }),
    text('wish', 5000, { when: ({ couldAsk }) => couldAsk !== 'no', start: ({ wish }) => wish ?? '' }),
    line('wishNotAskedReason', 300, {
      when: ({ couldAsk }) => couldAsk === 'no',
      start: ({ wishNotAskedReason }) => wishNotAskedReason ?? '',
    }),
  ],
  'add-note': [text('note', 20_000)],
  'ask-colleague': [
    colleague('colleagueId', ANYBODY, { optional: true, nameInto: 'colleagueName' }),
    line('colleagueName', 120),
    line('colleagueEmail', 254, { optional: true, type: 'email' }),
    text('question', 5000),
    ask('day', 'dueOn', { optional: true }),
  ],
  'record-colleague-answer': [commitment('commitmentId', 'colleague-request'), text('answer', 20_000)],
  'chase-colleague': [commitment('commitmentId', 'colleague-request'), note],
  'make-promise': [line('words', 300), ask('day', 'dueOn')],
  'settle-promise': [
    commitment('commitmentId', 'promise'),
    choice('ending', 'endings', ['kept', 'cancelled'], { start: () => 'kept' }),
    text('note', 2000, { optional: ({ ending }) => ending !== 'cancelled' }),
    ...happened,
  ],
  'mark-message-read': [commitment('commitmentId', 'message-to-read'), note],
  'write-letter': [
    choice('purpose', 'purposes', FREE_LETTERS, { fitting: ({ fittingLetters }) => fittingLetters }),
    line('colleagueName', 120, { when: isToColleague }),
    line('colleagueEmail', 254, { type: 'email', when: isToColleague }),
  ],
  'send-progress-update': [],
  'announce-delay': [line('reason', 300), ask('day', 'newDueOn')],
  'pause-clock': [
    choice('reason', 'pauseReasons', ['customer-information', 'customer-request', 'customer-unreachable']),
    text('note', 2000),
  ],
  'resume-clock': [text('note', 2000), ...happened],
  decide: [
    choice('outcome', 'outcomes', ['upheld', 'partly-upheld', 'rejected']),
    ask('yes-no', 'isObliged'),
    text('motivation', 20_000),
    text('investigation', 20_000, { optional: true, start: (view) => revised(view)?.investigation ?? '' }),
    ask('points', 'points', { optional: true, start: (view) => revised(view)?.points ?? [] }),
    ask('money', 'redressCents', { optional: true }),
    text('solution', 5000, { optional: ({ redressCents }) => !redressCents }),
    line('cause', 300, { optional: true }),
  ],
  approve: [note],
  'return-decision': [text('reason', 2000)],
  'send-answer': [],
  'release-answer': [],
  'return-answer': [text('remark', 2000)],
  'hand-to-post': [
    ask('waiting-letter', 'letterId', {
      start: ({ letters }) => onlyOne(letters.filter(({ state }) => state === 'to-post')),
    }),
    ...happened,
  ],
  'record-reaction': [
    choice('reaction', 'reactions', ['agrees', 'disagrees']),
    text('words', 10_000, { optional: true }),
    ...happened,
  ],
  'carry-out-solution': [text('note', 5000), ...happened],
  'ask-closure': [
    choice('by', 'askedBy', ['letter', 'phone'], { start: () => 'letter' }),
    text('note', 2000, { optional: true, when: ({ by }) => by === 'phone' }),
  ],
  'record-closure-answer': [
    choice('answer', 'closureAnswers', ['yes', 'no', 'call-me']),
    text('words', 10_000, { optional: true }),
    ...happened,
  ],
  'start-second-look': [text('reason', 10_000), colleague('handlerId', HANDLERS, { optional: true })],
  close: [note],
  reopen: [text('reason', 5000)],
  withdraw: [text('words', 5000), ...happened],
  merge: [ask('case', 'intoId'), line('reason', 300)],
  unmerge: [line('reason', 300)],
  refer: [
    choice('body', 'disputeBodies', BODIES, {
      fitting: ({ referral }) => BODIES.filter((body) => body === referral.body || body === 'court'),
    }),
    line('note', 300, { optional: true }),
  ],
  'open-dispute': [
    choice('body', 'disputeBodies', BODIES),
    line('theirReference', 60, { optional: true }),
    text('note', 5000, { optional: true }),
    ...happened,
  ],
  'record-dispute-reply': [
    choice('channel', 'disputeReplyChannels', ['e-mail', 'post', 'their-portal']),
    text('summary', 10_000),
    ask('file', 'fileId', { optional: true }),
    ...happened,
  ],
  'record-dispute-outcome': [
    choice('outcome', 'disputeOutcomes', [
      'in-favour-of-customer',
      'partly',
      'in-favour-of-insurer',
      'settled',
      'withdrawn',
    ]),
    text('lesson', 10_000),
    ...happened,
  ],
  'mark-needs': [ask('needs', 'needs', { optional: true, start: ({ needs }) => needs })],
  'mark-impact': [
    choice('impact', 'impacts', ['ordinary', 'high'], { start: ({ impact }) => impact }),
    line('reason', 300),
  ],
  'examine-similar-cases': [
    ask('yes-no', 'othersAffected'),
    text('findings', 10_000),
    text('followUp', 5000, { optional: true, when: ({ othersAffected }) => othersAffected === 'yes' }),
  ],
  'record-improvement': [
    text('improvement', 5000, { start: (view) => improvementIn(view, 'improvement') }),
    line('departments', 300, { optional: true, start: (view) => improvementIn(view, 'departments') }),
  ],
  'measure-improvement': [text('effect', 5000), ask('yes-no', 'isEffective')],
  'carry-out-adjustment': [
    choice('need', 'needs', ['reading', 'sight', 'hearing', 'stress', 'language', 'other'], {
      fitting: (view) => adjustmentsWaiting(view).map(({ need }) => need),
      start: (view) => onlyOne(adjustmentsWaiting(view).map(({ need }) => ({ id: need }))),
    }),
    note,
    ...happened,
  ],
  'share-response': [text('lesson', 5000, { optional: true })],
  'assign-top-manager': [colleague('topManagerId', ['top-manager'])],
  'convert-to-complaint': [line('reason', 300)],
  'send-private-link': [],
  'revoke-private-links': [],
} satisfies Partial<Record<ActionName, FieldSpec[]>>;

const letters: Partial<Record<ActionName, ActionForm['letter']>> = {
  'write-letter': { purpose: (_view, { purpose }) => (purpose as LetterPurpose) || undefined },
  'send-progress-update': letterOf('progress-update'),
  'announce-delay': { ...letterOf('delay-notice'), mustName: ({ newDueOn }) => String(newDueOn) },
  'send-answer': { purpose: answerPurpose },
  'ask-closure': { purpose: closurePurpose, when: ({ by }) => by === 'letter', under: 'letter' },
};

/** Which form: that of an action, or one of the corrections of what was registered. */
export type FormKey = keyof typeof forms | keyof typeof corrections;

/** The form behind a key. */
export function formOf(key: FormKey): ActionForm {
  if (key in corrections) return { action: 'correct-data', fields: corrections[key as keyof typeof corrections] };
  const action = key as keyof typeof forms;
  return { action, fields: forms[action], letter: letters[action] };
}

/** Whether somebody's words name a form. */
export function isFormKey(key: unknown): key is FormKey {
  return typeof key === 'string' && (Object.hasOwn(forms, key) || Object.hasOwn(corrections, key));
}

/** Every form there is. */
export const formKeys = [...Object.keys(forms), ...Object.keys(corrections)] as FormKey[];
