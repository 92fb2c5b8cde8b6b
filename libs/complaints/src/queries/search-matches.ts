import { phoneDigits } from '../feedback-item/complainant.js';

/** Where in a case the typed words were found. */
export const MATCH_FIELDS = [
  'reference',
  'name',
  'organisation',
  'policy-number',
  'claim-number',
  'email',
  'phone',
  'story',
  'wish',
] as const;

/** A field with what was found in it: a text in parts, of which the hits are to be marked. */
export interface SearchMatch {
  field: (typeof MATCH_FIELDS)[number];
  parts: { text: string; isHit: boolean }[];
}

/** What a found case holds; story and wish as excerpts with the hits between HIT_START and HIT_END. */
export interface SearchedFields {
  reference: string;
  name: string | null;
  organisation: string | null;
  email: string | null;
  phone: string | null;
  policyNumber: string | null;
  claimNumber: string | null;
  storyExcerpt: string | null;
  wishExcerpt: string | null;
}

/** Control characters, which no stored text holds. */
export const HIT_START = '\u0002';
export const HIT_END = '\u0003';

/** Why a case was found: every field in which something of what was typed stands. Pure. */
export function searchMatches(typed: string, fields: SearchedFields): SearchMatch[] {
  const words = wordsOf(typed);
  const digits = phoneDigits(typed);
  const isSame = (value: string | null) => value !== null && value.toLowerCase() === typed.trim().toLowerCase();
  const whole = (field: SearchMatch['field'], value: string | null, isHit: boolean): SearchMatch[] =>
    value && isHit ? [{ field, parts: [{ text: value, isHit: true }] }] : [];
  return [
    ...whole('reference', fields.reference, isSame(fields.reference)),
    ...matchOf('name', withWordsMarked(fields.name, words)),
    ...matchOf('organisation', withWordsMarked(fields.organisation, words)),
    ...whole('policy-number', fields.policyNumber, isSame(fields.policyNumber)),
    ...whole('claim-number', fields.claimNumber, isSame(fields.claimNumber)),
    ...whole('email', fields.email, isSame(fields.email)),
    ...whole('phone', fields.phone, digits !== null && digits === phoneDigits(fields.phone)),
    ...matchOf('story', fields.storyExcerpt),
    ...matchOf('wish', fields.wishExcerpt),
  ];
}

/** The words that somebody typed, in small letters. */
export function wordsOf(typed: string): string[] {
  return typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function matchOf(field: SearchMatch['field'], marked: string | null): SearchMatch[] {
  if (!marked?.includes(HIT_START)) return [];
  const parts = marked.split(HIT_START).flatMap((piece, index) => {
    const [hit, rest] = index === 0 ? ['', piece] : piece.split(HIT_END);
    return [
      { text: hit ?? '', isHit: true },
      { text: rest ?? '', isHit: false },
    ];
  });
  return [{ field, parts: parts.filter(({ text }) => text !== '') }];
}

/** Marks the words of a name that were typed; the last one typed may still be a beginning. */
function withWordsMarked(value: string | null, words: readonly string[]): string | null {
  const last = words.at(-1);
  return (
    value?.replace(/[\p{L}\p{N}]+/gu, (word) => {
      const small = word.toLowerCase();
      const isHit = words.includes(small) || (last !== undefined && small.startsWith(last));
      return isHit ? `${HIT_START}${word}${HIT_END}` : word;
    }) ?? null
  );
}
