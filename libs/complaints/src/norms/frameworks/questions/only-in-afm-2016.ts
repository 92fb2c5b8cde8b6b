import type { Question } from '../../framework.schema.js';

/** The source of 2016 gives the two years itself, for large firms. */
export const auditsEveryTwoYears: Question = {
  id: 'III.2.1',
  text: {
    nl: 'Voert de organisatie regelmatig audits uit op de klachtbehandeling, een grote organisatie ten minste eens per twee jaar?',
    en: 'Is complaint handling audited regularly, in a large firm at least once in two years?',
  },
  help: {
    nl: 'Bewijs: het rapport van de laatste audit, met de datum en wie de audit deed.',
    en: 'Evidence: the report of the last audit, with its date and who did it.',
  },
  source: { document: 'norm', place: 'III, score 2' },
  evidence: ['measured'],
  thresholds: [
    {
      name: 'last-audit-age',
      label: { nl: 'tijd sinds de laatste audit', en: 'time since the last audit' },
      rule: 'at-most',
      value: 24,
      unit: 'months',
    },
  ],
};

/** In 2016 about improvements and goals only. */
export const improvementsTold: Question = {
  id: 'III.3.2',
  text: {
    nl: 'Vertelt de organisatie klanten en medewerkers wat er dankzij klachten is verbeterd en welke doelen zijn gehaald?',
    en: 'Are customers and staff told what was improved thanks to complaints, and which goals were met?',
  },
  help: {
    nl: 'Bewijs: een openbare pagina of een rapport uit de periode met de verbeteringen en de resultaten.',
    en: 'Evidence: a public page or a report of the period with the improvements and the results.',
  },
  source: { document: 'norm', place: 'III, score 3' },
  evidence: ['measured'],
  thresholds: [
    {
      name: 'publications',
      label: { nl: "openbare pagina's of rapporten in de periode", en: 'public pages or reports in the period' },
      rule: 'at-least',
      value: 1,
      unit: 'number',
      assumption: 'default-thresholds',
    },
  ],
};

/** In 2016 about the complaints process only. */
export const auditsOfTheComplaintsProcess: Question = {
  id: 'III.3.4',
  text: {
    nl: 'Kijken audits ook of het hele klachtenproces werkt en van goede kwaliteit is?',
    en: 'Do audits also look at the effectiveness and quality of the whole complaints process?',
  },
  help: {
    nl: 'Bewijs: de opdracht of de reikwijdte van de audit, en bevindingen over resultaat en kwaliteit.',
    en: 'Evidence: the recorded scope of the audit, and findings on effect and quality.',
  },
  source: { document: 'norm', place: 'III, score 3' },
  evidence: ['sampled', 'declared'],
  thresholds: [],
};

/** In 2016 without the names of the dispute bodies. */
export const nextSteps: Question = {
  id: 'IV.2.c',
  text: {
    nl: 'Hoort de klant die de oplossing afwijst welke stappen er nog zijn en waar een beroep mogelijk is?',
    en: 'Does the customer who rejects the solution learn of the next steps and of where to appeal?',
  },
  help: {
    nl: 'Bewijs: de verwijzing in de brief die echt is verstuurd, bij elke klacht die helemaal of deels is afgewezen.',
    en: 'Evidence: the referral in the letter that was really sent, for every complaint that was rejected in whole or in part.',
  },
  source: { document: 'norm', place: 'IV, element 1' },
  evidence: ['measured'],
  thresholds: [
    {
      name: 'referral-in-letter',
      label: {
        nl: '(deels) afgewezen klachten met een verwijzing in de verstuurde brief',
        en: '(partly) rejected complaints with a referral in the letter sent',
      },
      rule: 'at-least',
      value: 100,
      unit: 'percent',
      assumption: 'default-thresholds',
    },
  ],
};
