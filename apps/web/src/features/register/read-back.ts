import { dayInWords } from '../../text/dates.js';
import { emailOf, type RegisterValues } from './register-values.js';
import { registerText } from './text.js';
import { lastDayOf, type Promises } from './use-promises.js';

/** The sentence to read to the customer, in their language: what they get by when, and who their contact is. */
export function readBack(values: RegisterValues, promises: Promises, contactName: string): string {
  const { readBack: words } = registerText[values.language];
  const inWords = (day: string) => dayInWords(day, values.language, { year: false });
  const [confirmBy, answerBy] = [lastDayOf(promises, 'confirmation'), lastDayOf(promises, 'answer')];
  // A confirmation by e-mail is written as soon as the case is there.
  const isMailed = emailOf(values) !== null;
  const channel = values.preferredChannel || 'phone';
  const parts = [
    isMailed ? words.confirmedNow : confirmBy && words.confirmed[channel](inWords(confirmBy)),
    answerBy && words.answer(inWords(answerBy)),
    words.contact(contactName, promises.team.phone),
  ].filter((part): part is string => Boolean(part));
  return `${parts.join('; ')}.`;
}
