import type { Language } from '../language.js';
import { writeDay, writeMoment, writeMoments, writeTime } from '../words/calendar-words.js';
import { type Salutation, writeGreeting } from '../words/greeting.js';
import { writeList } from '../words/list-words.js';
import { writeMoney } from '../words/money-words.js';
import { customerWords, oneLine } from '../words/one-line.js';

type FactWriter = (value: unknown, language: Language) => string | undefined;

/**
 * What a template can do with a fact: `{{day answerDueAt}}`, `{{money redressCents}}`. A writer answers undefined or
 * nothing when the fact is absent or unreadable. `written` is what a bare `{{reference}}` means.
 */
export const factWriters = {
  written: text(oneLine),
  customerWords: text(customerWords),
  sentence: text((value) => ended(oneLine(value))),
  paragraphs: text(paragraphs),
  link: text((value) => secureUrl(oneLine(value))),
  day: writeDay,
  time: writeTime,
  moment: writeMoment,
  moments: (value, language) => (Array.isArray(value) ? writeMoments(value, language) : undefined),
  money: writeMoney,
  list: (value, language) => writeList(lines(value), language),
  bullets: (value) =>
    lines(value)
      .map((line) => `- ${line}`)
      .join('\n'),
  address: (value) => lines(value).join('\n'),
  greeting: (value, language) => (isSalutation(value) ? writeGreeting(value, language) : undefined),
} satisfies Record<string, FactWriter>;

function text(write: (value: string) => string): FactWriter {
  return (value) => {
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    return typeof value === 'string' ? write(value) : undefined;
  };
}

function lines(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter((line) => typeof line === 'string')
    .map(oneLine)
    .filter(Boolean);
}

function ended(sentence: string): string {
  return sentence === '' || /[.!?…]["'”’)]*$/.test(sentence) ? sentence : `${sentence}.`;
}

function paragraphs(value: string): string {
  return value
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function secureUrl(url: string): string {
  if (url === '' || /^https?:\/\//i.test(url)) return url;
  return `https://${url}`;
}

function isSalutation(value: unknown): value is Salutation {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}
