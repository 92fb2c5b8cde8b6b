import type { ActionName } from '../../../text/vocabulary.js';

/** The shortcut of each action that people do most. */
export const ACTION_KEYS: Partial<Record<ActionName, string>> = {
  'log-contact': 'b',
  'add-note': 't',
  'write-letter': 'l',
  'ask-colleague': 'c',
  'make-promise': 'p',
  'send-progress-update': 'u',
  decide: 'd',
  'send-answer': 'a',
};
