import type { CheckOutcome, LetterToCheck } from './letter-check.js';

const placeholder = /\{\{[^}\n]*\}?\}?|\}\}|\b(?:undefined|null|NaN|Invalid Date)\b|\[object Object\]/u;
const blank = /(?<=^|\s)(?:\.{3,}|…|_{3,}|[xX]{3,})(?=[\s.,;:!?]|$)|\[[^\]\n]{0,60}\]/mu;

/** Nothing of the template is left in the subject or the text. */
export function checkPlaceholders({ subject, text }: LetterToCheck): CheckOutcome {
  return nothingLike(placeholder, `${subject}\n${text}`, {
    nl: ['Er staan geen resten van de sjabloon in de brief.', 'Er staat nog een rest van de sjabloon in de brief.'],
    en: ['Nothing of the template is left.', 'Something of the template is left in the letter.'],
  });
}

/** No place was left open to be filled in ("...", "[naam]", "xxx"). */
export function checkBlanks({ subject, text }: LetterToCheck): CheckOutcome {
  return nothingLike(blank, `${subject}\n${text}`, {
    nl: ['Alles is ingevuld.', 'Vul de open plek in.'],
    en: ['Everything is filled in.', 'Fill in the open place.'],
  });
}

function nothingLike(pattern: RegExp, text: string, said: Record<'nl' | 'en', [good: string, bad: string]>) {
  const found = pattern.exec(text);
  if (!found) return { passed: true, finding: { nl: said.nl[0], en: said.en[0] } };
  const where = text.slice(Math.max(0, found.index - 30), found.index + found[0].length + 30).trim();
  return { passed: false, finding: { nl: said.nl[1], en: said.en[1] }, where };
}
