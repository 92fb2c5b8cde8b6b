import type { Language } from '../language.js';
import { outcomeOf } from './letter-audience.js';
import type { CheckOutcome, DecisionOutcome, LetterToCheck } from './letter-check.js';
import { proseSentences } from './letter-prose.js';

const says: Record<Language, Record<DecisionOutcome, RegExp>> = {
  nl: {
    upheld:
      /\b(?:geven u|u heeft|u hebt|u krijgt|krijgt u|heeft u)\b(?![^.!?]{0,40}\b(?:geen|niet|deel)\b)[^.!?]{0,40}\bgelijk\b|(?<!on|niet )\bgegrond\b/iu,
    'partly-upheld': /\b(?:voor een deel|deels|gedeeltelijk|ten dele)\b/iu,
    rejected: /\bwijzen\b.{0,60}\baf\b|\bafgewezen\b|\bgeen gelijk\b|\bniet gegrond\b|\bongegrond\b/iu,
  },
  en: {
    upheld: /\byou are right\b|\bwe (?:fully )?uphold\b|\bis upheld\b/iu,
    'partly-upheld': /\bpartly\b|\bin part\b|\bpartially\b/iu,
    rejected: /\b(?:do not|cannot|can't|don't) uphold\b|\breject(?:ed)?\b|\bnot upheld\b/iu,
  },
};

/** The decision stands in the first two sentences. */
export function checkOutcomeFirst(letter: LetterToCheck): CheckOutcome | undefined {
  const outcome = outcomeOf(letter);
  if (!outcome) return undefined;
  const opening = proseSentences(letter.text).slice(0, 2).join(' ');
  if (says[letter.language][outcome].test(opening))
    return {
      passed: true,
      finding: { nl: 'Het besluit staat vooraan.', en: 'The decision comes first.' },
      where: opening,
    };
  return {
    passed: false,
    finding: {
      nl: 'Zet het besluit in de eerste zin: of de klant gelijk krijgt, deels gelijk krijgt of niet.',
      en: 'Put the decision in the first sentence: whether the complaint is upheld, partly upheld or not upheld.',
    },
    where: opening,
  };
}
