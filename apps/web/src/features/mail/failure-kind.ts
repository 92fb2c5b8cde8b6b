/** Why a letter did not arrive, as far as it matters to whoever mends it. */
export type FailureKind = 'no-such-address' | 'full' | 'refused' | 'unreachable' | 'unwritable' | 'other';

const SIGNS: readonly [FailureKind, RegExp][] = [
  ['unwritable', /is not in the register any more/],
  ['full', /\b[45]\.2\.2\b|quota|mailbox (?:is )?full|over ?limit/i],
  ['unreachable', /\b[45]\.4\.\d\b|ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ESOCKET|timed? ?out|connection/i],
  ['no-such-address', /\b5\.1\.\d\b|no such|unknown|not? (?:exist|found)|doesn.t exist|invalid (?:recipient|mailbox)/i],
  ['refused', /\b5\.7\.\d\b|spam|polic|block|denied|refus|reject/i],
];

/** Reads the words of a mail server (RFC 3463 codes, or what servers commonly say), or of our own for what never left. */
export function failureKind(said: string): FailureKind {
  return SIGNS.find(([, sign]) => sign.test(said))?.[0] ?? 'other';
}
