import type { Kind, Language } from '../vocabulary.js';

/** Words that point to a kind, as people write them in mails; endings may follow. */
const WORDS: Record<'complaint' | 'compliment' | 'customer-signal', RegExp> = {
  complaint:
    /\b(klacht|klaag|klagen|ontevreden|teleurgesteld|schandalig|onacceptabel|niet (?:akkoord|eens)|schadevergoeding|compensatie|belachelijk|complain|complaint|dissatisfied|unacceptable|disappointed|compensation|outrageous)/gi,
  compliment:
    /\b(compliment|bedankt voor (?:de|uw|jullie)|heel (?:blij|tevreden)|super geholpen|uitstekend|fijn geholpen|thank you for (?:your|the)|excellent service|very (?:pleased|happy))/gi,
  'customer-signal':
    /\b(suggestie|tip voor|opmerking|viel mij op|idee voor|verbeterpunt|wilde (?:even )?laten weten|suggestion|noticed that|feedback|remark)/gi,
};

const DUTCH = /\b(de|het|een|ik|niet|van|en|dat|mijn|is|op|voor|heb|geen|wij|jullie|u)\b/gi;
const ENGLISH = /\b(the|a|i|not|of|and|that|my|is|on|for|have|no|we|you|your)\b/gi;
const READ = 20_000;

/** What a mail seems to be. Only a suggestion: a person confirms it. */
export interface MailSuggestion {
  kind: Kind;
  /** The words that say so; none when it is a guess, and then a complaint is assumed. */
  words: string[];
  language: Language;
  policyNumber: string | null;
}

/** Suggests kind, language and policy number by words. Who doubts treats it as a complaint: nobody is worse off. Pure. */
export function suggestKind(words: string): MailSuggestion {
  const text = words.slice(0, READ);
  const found = Object.entries(WORDS).map(([kind, pattern]) => ({
    kind: kind as Kind,
    words: [...new Set([...text.matchAll(pattern)].map(([word]) => word.toLowerCase()))],
  }));
  // The order of the list decides between equals, so a complaint wins from a compliment.
  const best = found.reduce((most, one) => (one.words.length > most.words.length ? one : most));
  return {
    ...(best.words.length > 0 ? best : { kind: 'complaint', words: [] }),
    language: count(text, ENGLISH) > count(text, DUTCH) ? 'en' : 'nl',
    policyNumber:
      /\b(?:polis(?:nummer|nr\.?)?|policy(?: number| no\.?)?)\s*(?:is)?\s*:?\s*([A-Z0-9][A-Z0-9.\-/]{4,30}\d)/i.exec(
        text,
      )?.[1] ?? null,
  };
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
