// Control characters, and the marks that turn the writing direction of all that follows.
const invisible = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
const link = /(?:https?:\/\/|www\.)\S+/gi;
const longest = 200;

/** The text on one line, without control characters: safe in a subject and in the middle of a sentence. */
export function oneLine(text: string): string {
  return text.replace(invisible, ' ').replace(/\s+/gu, ' ').trim();
}

/**
 * A customer's own words, fit to be quoted in our letter: one line, at most 200 characters, never a heading, a list
 * item, a link that a stranger could have us mail around, or the end of the quotation.
 */
export function customerWords(text: string): string {
  const line = oneLine(text)
    .replace(link, '(link)')
    .replace(/[“”]/g, "'")
    .replace(/^[#\-\s]+/, '');
  const characters = [...line];
  if (characters.length <= longest) return line;
  return `${characters
    .slice(0, longest)
    .join('')
    .replace(/\s\S{0,30}$/u, '')}…`;
}
