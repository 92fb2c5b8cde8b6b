import { useFeatureText } from '../../../text/define-text.js';
import { letterText } from '../../handle-case/text-letters.js';
import { templatesText } from './text.js';

/** What a template is for, in words. */
export function usePurposeWords(): (purpose: string) => string {
  const words = useFeatureText(templatesText);
  const letters = useFeatureText(letterText).purposes as Record<string, string>;
  const own: Record<string, string> = {
    'house-style': words.houseStyle,
    'handler-digest': words.digest,
    'unplaced-mail': words.unplacedMail,
    'failing-mailbox': words.failingMailbox,
  };
  return (purpose) => own[purpose] ?? letters[purpose] ?? purpose;
}
