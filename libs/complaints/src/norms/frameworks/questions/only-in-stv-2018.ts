import type { Question } from '../../framework.schema.js';

/** Asked since 2018. */
export const clearExpectations: Question = {
  id: 'I.4.3',
  text: {
    nl: 'Weten klanten vooraf wat zij kunnen verwachten als zij feedback geven?',
    en: 'Do customers know beforehand what to expect when they give feedback?',
  },
  help: {
    nl: 'Bewijs: de uitleg op de website en in de bevestiging: wat er gebeurt, wanneer, en wie de contactpersoon is.',
    en: 'Evidence: the explanation on the website and in the confirmation: what happens, when, and who the contact is.',
  },
  source: { document: 'norm', place: 'I, score 4' },
  evidence: ['declared'],
  thresholds: [],
};

/** The source of 2018 names no interval. */
export const regularAudits: Question = {
  id: 'III.2.1',
  text: {
    nl: 'Voert de organisatie regelmatig audits uit op de klachtbehandeling?',
    en: 'Is complaint handling audited regularly?',
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
      assumption: 'audit-every-two-years',
    },
  ],
};

/** Since 2018 also about the feedback itself. */
export const openAndHonest: Question = {
  id: 'III.3.2',
  text: {
    nl: 'Is de organisatie open en eerlijk tegen klanten en medewerkers over de feedback die zij krijgt, over verbeteringen en over de doelen die zijn gehaald?',
    en: 'Is the organisation open and honest towards customers and staff about the feedback it gets, the improvements and the goals met?',
  },
  help: {
    nl: 'Bewijs: een openbare pagina of een rapport uit de periode met de feedback, de verbeteringen en de resultaten.',
    en: 'Evidence: a public page or a report of the period with the feedback, the improvements and the results.',
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

/** Since 2018 also about other feedback than complaints. */
export const auditsOfTheWholeProcess: Question = {
  id: 'III.3.4',
  text: {
    nl: 'Kijken audits ook of de hele omgang met klachten en andere feedback werkt en van goede kwaliteit is?',
    en: 'Do audits also look at the effectiveness and quality of the whole handling of complaints and other feedback?',
  },
  help: {
    nl: 'Bewijs: de opdracht of de reikwijdte van de audit, en bevindingen over resultaat en kwaliteit.',
    en: 'Evidence: the recorded scope of the audit, and findings on effect and quality.',
  },
  source: { document: 'norm', place: 'III, score 3' },
  evidence: ['sampled', 'declared'],
  thresholds: [],
};

/** Asked since 2018. */
export const experienceMonitored: Question = {
  id: 'III.5.2',
  text: {
    nl: 'Volgt de organisatie hoe klanten ervaren dat zij met feedback omgaat?',
    en: 'Is it monitored how customers experience the handling of their feedback?',
  },
  help: {
    nl: 'Bewijs: de reacties van klanten op de klachtmonitor, in elk kwartaal.',
    en: 'Evidence: the responses of customers to the complaint monitor, in every quarter.',
  },
  source: { document: 'norm', place: 'III, score 5' },
  evidence: ['measured'],
  thresholds: [
    {
      name: 'monitor-responses',
      label: { nl: 'reacties op de klachtmonitor, per kwartaal', en: 'complaint monitor responses, each quarter' },
      rule: 'at-least',
      value: 1,
      unit: 'per-quarter',
      assumption: 'default-thresholds',
    },
  ],
};

/** Names the dispute bodies. */
export const referral: Question = {
  id: 'IV.2.c',
  text: {
    nl: 'Hoort de klant bij een afwijzing welke stappen er nog zijn, en dat Kifid, SKGZ of de rechter kan oordelen?',
    en: 'On rejection, does the customer learn of the next steps and of Kifid, SKGZ or the court?',
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
