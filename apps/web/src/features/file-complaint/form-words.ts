import { type FormWords, formWords } from '../../../../../libs/public-form/src/index.js';
import { useLanguage } from '../../text/language.js';

/** The words of the questions, and of what comes of them, in the reader's language. */
export function useFormWords(): FormWords {
  return formWords[useLanguage().language];
}
