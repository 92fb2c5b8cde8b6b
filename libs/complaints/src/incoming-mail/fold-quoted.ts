/** A piece of a mail: what its writer wrote, or what is quoted from an earlier one. */
export interface MailPart {
  text: string;
  isQuoted: boolean;
}

/** The line above a quotation, as mail programs write it: who wrote it and when. */
const INTRODUCTIONS = [
  // Apple Mail, Gmail, Thunderbird: "Op 3 mrt 2026 om 10:14 schreef Anna:", "On 3 Mar 2026, Anna wrote:".
  /^(op|on|am|le)\s.{4,200}\s(schreef|wrote|schrieb|geschreven|a écrit)\b.{0,200}:\s*$/i,
  /^.{2,200}\s(schreef|wrote)( op .{4,60}| on .{4,60})?:\s*$/i,
  // Outlook.
  /^-{3,}\s*(oorspronkelijk bericht|original message|doorgestuurd bericht|forwarded message|ursprüngliche nachricht)\s*-{3,}\s*$/i,
  /^begin (doorgestuurd bericht|forwarded message):\s*$/i,
];

/** The head that Outlook sets above what it quotes: at least a sender and a subject, close together. */
const HEAD_FROM = /^\*?(van|from|von)\*?:\s*\S/i;
const HEAD_MORE = /^\*?(verzonden|sent|gesendet|datum|date|aan|to|an|onderwerp|subject|betreff|cc)\*?:/i;
const RULE = /^[_-]{10,}\s*$/;

/** Splits a mail into what is new and what is quoted, in order; put together again it is the same text. Pure. */
export function foldQuoted(text: string): MailPart[] {
  const lines = text.split('\n');
  const quoted = quotedLines(lines);
  const parts: { lines: string[]; isQuoted: boolean }[] = [];
  for (const [index, line] of lines.entries()) {
    const isQuoted = quoted[index] ?? false;
    const last = parts.at(-1);
    if (last?.isQuoted === isQuoted) last.lines.push(line);
    else parts.push({ lines: [line], isQuoted });
  }
  return parts.map((part) => ({ text: part.lines.join('\n'), isQuoted: part.isQuoted }));
}

/** Which lines are quoted: those that begin with ">", with what introduces them, and all that follows an Outlook head. */
function quotedLines(lines: readonly string[]): boolean[] {
  const quoted = lines.map((line) => /^\s{0,3}>/.test(line));
  const rest = lines.findIndex((_, index) => quotesAllBelow(lines, index));
  if (rest >= 0) quoted.fill(true, rest);
  for (const [index, isQuoted] of quoted.entries()) {
    if (!isQuoted || quoted[index - 1]) continue;
    for (const above of introductionAbove(lines, index)) quoted[above] = true;
  }
  // An empty line between two quoted ones belongs to them.
  for (let index = 1; index < lines.length - 1; index++) {
    if (!lines[index]?.trim() && quoted[index - 1] && quoted[index + 1]) quoted[index] = true;
  }
  return quoted;
}

/** Programs that mark no lines quote everything below their introduction. */
function quotesAllBelow(lines: readonly string[], index: number): boolean {
  const line = lines[index]?.trim() ?? '';
  const below = lines.slice(index + 1).filter((one) => one.trim());
  if (INTRODUCTIONS.some((introduction) => introduction.test(line))) return !below.some((one) => /^\s{0,3}>/.test(one));
  if (HEAD_FROM.test(line)) return below.slice(0, 5).filter((one) => HEAD_MORE.test(one.trim())).length >= 2;
  return RULE.test(line) && HEAD_FROM.test(below[0]?.trim() ?? '');
}

/** The lines of the introduction right above a quotation; mail programs break a long one in two. */
function introductionAbove(lines: readonly string[], index: number): number[] {
  let last = index - 1;
  while (last >= 0 && !lines[last]?.trim()) last--;
  if (last < 0 || index - last > 3) return [];
  const isOne = (words: string) => INTRODUCTIONS.some((introduction) => introduction.test(words));
  if (isOne(lines[last]?.trim() ?? '')) return range(last, index);
  return isOne(`${lines[last - 1]?.trim() ?? ''} ${lines[last]?.trim()}`) ? range(last - 1, index) : [];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, step) => from + step);
}
