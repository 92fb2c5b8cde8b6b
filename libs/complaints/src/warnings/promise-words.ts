import type { CommitmentKind, Language } from '../vocabulary.js';

/** What is promised, as a line of a list says it to the people at the office. */
export const promiseWords: Record<Language, Record<CommitmentKind, string>> = {
  nl: {
    confirmation: 'de ontvangst bevestigen',
    'first-contact': 'de klant spreken',
    'progress-update': 'de klant laten weten hoe het ermee staat',
    'two-week-duty': 'antwoord geven, of zeggen waarom het langer duurt (gedragscode, twee weken)',
    'twelve-week-limit': 'antwoord geven (gedragscode, twaalf weken)',
    answer: 'antwoord geven',
    closure: 'de zaak sluiten',
    'colleague-request': 'een collega antwoordt',
    promise: 'een toezegging nakomen',
    'second-look': 'de tweede beoordeling afronden',
    'carry-out-solution': 'de oplossing uitvoeren',
    'closure-attempt': 'vragen of de zaak dicht mag',
    'dispute-reply': 'reageren in het geschil',
    'message-to-read': 'een bericht van een ander lezen',
  },
  en: {
    confirmation: 'confirm the receipt',
    'first-contact': 'speak to the customer',
    'progress-update': 'tell the customer how things stand',
    'two-week-duty': 'answer, or say why it takes longer (code of conduct, two weeks)',
    'twelve-week-limit': 'answer (code of conduct, twelve weeks)',
    answer: 'answer',
    closure: 'close the case',
    'colleague-request': 'a colleague answers',
    promise: 'keep a promise',
    'second-look': 'finish the second look',
    'carry-out-solution': 'carry out the solution',
    'closure-attempt': 'ask whether the case may be closed',
    'dispute-reply': 'reply in the dispute',
    'message-to-read': 'read a message from somebody else',
  },
};
