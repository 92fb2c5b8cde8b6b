import { chosenAids, type FormAnswers, type Question } from './answers.js';
import type { FormWords } from './words.js';

/** What is still to be filled in, given what was chosen, with the words to say it; everything else the register judges. */
export function missingAnswers(
  answers: FormAnswers,
  { missing }: Pick<FormWords, 'missing'>,
): Partial<Record<Question, string>> {
  const { forWhom, preferredChannel, urgency } = answers;
  const aids = chosenAids(answers);
  const needed: [boolean, (keyof typeof missing)[]][] = [
    [true, ['kind', 'story', 'name', 'preferredChannel']],
    [forWhom === 'business', ['organisation']],
    [forWhom === 'other', ['customerName', 'relation']],
    [preferredChannel === 'e-mail', ['email']],
    [preferredChannel === 'phone', ['phone']],
    [preferredChannel === 'post', ['street', 'postalCode', 'city']],
    [aids.includes('interpreter'), ['interpreterLanguage']],
    [aids.includes('speaker'), ['speakerName', 'speakerRelation']],
    [aids.includes('other'), ['needOther']],
    [urgency === 'urgent', ['urgencyReason']],
  ];
  const names = needed.flatMap(([applies, questions]) => (applies ? questions : []));
  const empty = names.filter((name) => answers[name].trim() === '');
  return Object.fromEntries(empty.map((name) => [name, missing[name]]));
}
