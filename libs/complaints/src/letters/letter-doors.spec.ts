import { type LetterPurpose, letterPurposes } from '#templates';
import { FREE_LETTERS } from '../feedback-item/free-letters.js';
import type { ActionName } from '../feedback-item/workflow.js';
import { actions } from '../use-cases/actions/index.js';

/** How each letter gets written: freely by its purpose, by an action that writes it, or by the system itself. */
const DOORS: Record<LetterPurpose, ActionName | 'free' | 'system'> = {
  confirmation: 'free',
  'thanks-for-feedback': 'system',
  reply: 'free',
  'invitation-to-call': 'free',
  'progress-update': 'send-progress-update',
  'delay-notice': 'announce-delay',
  'information-request': 'free',
  'answer-upheld': 'send-answer',
  'answer-partly-upheld': 'send-answer',
  'answer-rejected': 'send-answer',
  'second-look-outcome': 'send-answer',
  'solution-carried-out': 'free',
  'closure-question': 'ask-closure',
  'closure-reminder': 'ask-closure',
  'closed-without-reaction': 'close',
  'monitor-invitation': 'system',
  'improvement-message': 'free',
  'private-link': 'send-private-link',
  'contact-details-changed': 'correct-contact-details',
  'dispute-forwarding': 'free',
  'colleague-message': 'ask-colleague',
  'colleague-reminder': 'chase-colleague',
  'causer-feedback': 'free',
  'withdrawal-confirmation': 'withdraw',
  'handler-digest': 'system',
  'unplaced-mail': 'system',
  'failing-mailbox': 'system',
};

describe('every letter of the product', () => {
  it('has a door through which it is sent', () => {
    expect(Object.keys(DOORS).sort()).toEqual([...letterPurposes].sort());
    expect([...FREE_LETTERS].sort()).toEqual(letterPurposes.filter((purpose) => DOORS[purpose] === 'free').sort());
    const doors = Object.values(DOORS).filter((door) => door !== 'free' && door !== 'system');
    for (const door of doors) expect(Object.keys(actions)).toContain(door);
  });
});
