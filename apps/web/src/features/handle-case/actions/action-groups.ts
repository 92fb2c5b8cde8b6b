import type { ActionName, Status } from '../../../text/vocabulary.js';
import type { CaseView } from '../case-types.js';
import { type FormKey, isFormKey } from './action-forms.js';

/** One action as the API offers it, with a form of ours. */
export interface OfferedAction {
  key: FormKey & ActionName;
  /** What still stands in its way, in words; undefined when it can be done now. */
  remedy?: string;
  requirement?: string;
}

/** Where each action stands among all actions. Corrections stand beside their facts, files with the files. */
export const actionGroups = {
  contact: [
    'log-contact',
    'confirm-receipt',
    'record-wish',
    'write-letter',
    'send-progress-update',
    'announce-delay',
    'pause-clock',
    'resume-clock',
    'hand-to-post',
    'send-private-link',
    'revoke-private-links',
  ],
  inquiry: [
    'add-note',
    'ask-colleague',
    'record-colleague-answer',
    'chase-colleague',
    'make-promise',
    'settle-promise',
    'mark-message-read',
  ],
  decision: [
    'decide',
    'approve',
    'return-decision',
    'send-answer',
    'release-answer',
    'return-answer',
    'record-reaction',
    'carry-out-solution',
  ],
  closing: [
    'ask-closure',
    'record-closure-answer',
    'start-second-look',
    'close',
    'reopen',
    'refer',
    'withdraw',
    'open-dispute',
    'record-dispute-reply',
    'record-dispute-outcome',
  ],
  learning: [
    'examine-similar-cases',
    'record-improvement',
    'measure-improvement',
    'carry-out-adjustment',
    'share-response',
  ],
  case: ['take-over', 'assign', 'assign-top-manager', 'convert-to-complaint', 'merge', 'unmerge'],
} as const satisfies Record<string, readonly ActionName[]>;

/** Actions that have their place elsewhere on the screen: beside the facts, and with the files. */
export const ELSEWHERE: readonly ActionName[] = [
  'correct-data',
  'mark-needs',
  'mark-impact',
  'attach-file',
  'receive-mail',
];

/** What carries a case forward, in its order. */
const MAIN_LINE: readonly ActionName[] = [
  'decide',
  'approve',
  'return-decision',
  'send-answer',
  'release-answer',
  'return-answer',
  'carry-out-solution',
  'record-reaction',
  'ask-closure',
  'record-closure-answer',
  'close',
  'record-dispute-reply',
  'record-dispute-outcome',
  'unmerge',
  'reopen',
];

/** In which status people ask why a step cannot be taken yet. */
const ASKED_AFTER: Partial<Record<ActionName, readonly Status[]>> = {
  decide: ['received', 'in-treatment'],
  'send-answer': ['decided'],
  'ask-closure': ['answered', 'closing'],
  close: ['answered', 'closing'],
};

/** What people do all day, whatever the status. */
const EVERY_DAY: readonly ActionName[] = ['log-contact', 'add-note', 'write-letter', 'ask-colleague', 'make-promise'];

/** The actions that the API offers, in a form that the screen can draw. */
export function offeredActions({ availableActions }: Pick<CaseView, 'availableActions'>): OfferedAction[] {
  return availableActions.flatMap(({ action, unmet }) => {
    if (!isFormKey(action) || ELSEWHERE.includes(action)) return [];
    return [{ key: action as OfferedAction['key'], remedy: unmet[0]?.remedy, requirement: unmet[0]?.requirement }];
  });
}

/** Divides the actions: the next one, those at hand, those on the main line that must wait, and all in groups. */
export function arrangeActions(view: Pick<CaseView, 'availableActions' | 'nextAction' | 'status'>) {
  const all = offeredActions(view);
  const inOrder = (keys: readonly ActionName[]) => keys.flatMap((key) => all.filter((one) => one.key === key));
  const next = all.find(({ key, remedy }) => key === view.nextAction && !remedy);
  const others = inOrder([...MAIN_LINE, ...EVERY_DAY]).filter((one) => one !== next);
  return {
    next,
    atHand: others.filter(({ remedy }) => !remedy),
    mustWait: all.filter(
      ({ key, remedy }) => remedy && key !== view.nextAction && ASKED_AFTER[key]?.includes(view.status),
    ),
    /** The next step, where it is for somebody else or something is in its way. */
    ofOthers: next ? undefined : (view.nextAction as ActionName | null),
    groups: Object.entries(actionGroups).map(([name, keys]) => ({
      name: name as keyof typeof actionGroups,
      actions: inOrder(keys).filter(({ remedy }) => !remedy),
    })),
    blocked: all.filter(({ remedy }) => remedy),
  };
}
