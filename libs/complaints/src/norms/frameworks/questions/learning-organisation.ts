import type { Question } from '../../framework.schema.js';

/** Questions on the learning organisation that the frameworks ask in the same words. */
export const learningOrganisation: Question[] = [
  {
    id: 'III.2.2',
    text: {
      nl: 'Kan de organisatie laten zien wat zij met de uitkomsten van audits heeft gedaan?',
      en: 'Can the organisation show what it did with the results of audits?',
    },
    help: {
      nl: 'Bewijs: bij elke bevinding een actie met een eigenaar en een datum. Is een actie te laat, dan staat de reden erbij.',
      en: 'Evidence: for each finding an action with an owner and a date. An action that is late has its reason recorded.',
    },
    source: { document: 'norm', place: 'III, score 2' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'findings-with-action',
        label: {
          nl: 'bevindingen met een actie en een eigenaar',
          en: 'findings with an action and an owner',
        },
        rule: 'at-least',
        value: 100,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
      {
        name: 'overdue-without-reason',
        label: { nl: 'acties die zonder reden te laat zijn', en: 'actions overdue without a reason' },
        rule: 'at-most',
        value: 0,
        unit: 'number',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'III.2.3',
    text: {
      nl: "Maakt de organisatie klachtenrapportages en gebruikt zij klachten bij het inschatten van risico's?",
      en: 'Are complaint reports made, and are complaints used in risk analysis?',
    },
    help: {
      nl: 'Bewijs: de rapportages van de periode en een risicoanalyse waarin klachten zijn meegenomen.',
      en: 'Evidence: the reports of the period and a risk analysis that takes complaints into account.',
    },
    source: { document: 'norm', place: 'III, score 2' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'reports',
        label: { nl: 'klachtenrapportages, per kwartaal', en: 'complaint reports, each quarter' },
        rule: 'at-least',
        value: 1,
        unit: 'per-quarter',
        assumption: 'default-thresholds',
      },
      {
        name: 'risk-analysis-reports',
        label: { nl: 'rapportages met een risicoanalyse', en: 'reports with a risk analysis' },
        rule: 'at-least',
        value: 1,
        unit: 'number',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'III.2.4',
    text: {
      nl: 'Ziet de organisatie het vroeg als een klacht op een groter probleem kan wijzen?',
      en: 'Are complaints that may foretell large damage signalled early?',
    },
    help: {
      nl: 'Bewijs: de regels voor vroege waarschuwingen die aanstaan, en per waarschuwing wie deze beoordeelde en wanneer.',
      en: 'Evidence: the early-warning rules that are active, and for each alert who assessed it and when.',
    },
    source: { document: 'norm', place: 'III, score 2' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'active-rules',
        label: { nl: 'actieve regels voor vroege waarschuwingen', en: 'active early-warning rules' },
        rule: 'at-least',
        value: 1,
        unit: 'number',
        assumption: 'default-thresholds',
      },
      {
        name: 'alerts-assessed',
        label: { nl: 'waarschuwingen die op tijd zijn beoordeeld', en: 'alerts assessed within their term' },
        rule: 'at-least',
        value: 100,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'III.3.1',
    text: {
      nl: 'Vergelijkt de organisatie de uitkomsten met haar missie, beleid en doelen, en past zij die aan als dat nodig is?',
      en: 'Are the outcomes held against mission, policy and goals, and are these adjusted where needed?',
    },
    help: {
      nl: 'Bewijs: een evaluatie met conclusies, en beleid of doelen die daarna zijn veranderd of bewust zijn gehouden.',
      en: 'Evidence: an evaluation with conclusions, and policy or goals that were changed, or kept on purpose, after it.',
    },
    source: { document: 'norm', place: 'III, score 3' },
    evidence: ['declared'],
    thresholds: [],
  },
  {
    id: 'III.3.3',
    text: {
      nl: 'Is het leren erop gericht dat hetzelfde niet nog eens gebeurt, en hoort de veroorzaker wat de oorzaak was?',
      en: 'Does learning aim at preventing repetition, and do causes go back to those who caused them?',
    },
    help: {
      nl: 'Bewijs: bij gegronde klachten de vastgelegde oorzaak, en de terugkoppeling daarvan aan wie het aangaat.',
      en: 'Evidence: for upheld complaints the recorded cause, and its feedback to those concerned.',
    },
    source: { document: 'norm', place: 'III, score 3' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'cause-recorded',
        label: { nl: 'gegronde klachten met een vastgelegde oorzaak', en: 'upheld complaints with a recorded cause' },
        rule: 'at-least',
        value: 90,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
      {
        name: 'cause-fed-back',
        label: { nl: 'oorzaken die zijn teruggekoppeld aan de veroorzaker', en: 'causes fed back to the causer' },
        rule: 'at-least',
        value: 80,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'III.4.1',
    text: {
      nl: 'Onderzoekt de organisatie op een vaste manier wat klanten beleven, wensen en verwachten, ook wat zij niet hardop zeggen?',
      en: 'Is it researched in a structured way what customers experience, wish and expect, the unspoken included?',
    },
    help: {
      nl: 'Bewijs: een onderzoeksplan en uitkomsten die zowel het oordeel van klanten als hun gevoel laten zien.',
      en: 'Evidence: a research plan, and results that show the mood of customers as well as their judgement.',
    },
    source: { document: 'norm', place: 'III, score 4' },
    evidence: ['declared'],
    thresholds: [],
  },
  {
    id: 'III.4.2',
    text: {
      nl: 'Horen medewerkers en klanten wat dat onderzoek heeft opgeleverd?',
      en: 'Do the insights of that research reach staff and customers?',
    },
    help: {
      nl: 'Bewijs: berichten met inzichten aan medewerkers en aan klanten, met datum en ontvangers.',
      en: 'Evidence: messages with insights to staff and to customers, with their date and receivers.',
    },
    source: { document: 'norm', place: 'III, score 4' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'shared-with-staff',
        label: {
          nl: 'keren dat inzichten met medewerkers zijn gedeeld',
          en: 'times that insights were shared with staff',
        },
        rule: 'at-least',
        value: 1,
        unit: 'number',
        assumption: 'default-thresholds',
      },
      {
        name: 'shared-with-customers',
        label: {
          nl: 'keren dat inzichten met klanten zijn gedeeld',
          en: 'times that insights were shared with customers',
        },
        rule: 'at-least',
        value: 1,
        unit: 'number',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'III.4.3',
    text: {
      nl: 'Krijgt de klant die dat wil persoonlijk te horen wat er dankzij de klacht is verbeterd?',
      en: 'Does the customer who likes it hear in person what was improved thanks to the complaint?',
    },
    help: {
      nl: 'Bewijs: persoonlijke berichten aan klanten die erom vroegen en van wie de klacht tot een verbetering leidde.',
      en: 'Evidence: personal messages to customers who asked for one and whose complaint led to an improvement.',
    },
    source: { document: 'norm', place: 'III, score 4' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'personal-messages',
        label: {
          nl: 'klanten die erom vroegen en een persoonlijk bericht over de verbetering kregen',
          en: 'customers who asked for it and got a personal message on the improvement',
        },
        rule: 'at-least',
        value: 80,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'III.5.1',
    text: {
      nl: 'Leren afdelingen steeds en samen van feedback, en wordt nagegaan of verbeteringen echt werken?',
      en: 'Do departments learn from feedback together and all the time, in a closed loop that checks whether improvements work?',
    },
    help: {
      nl: 'Bewijs: verbeteringen waarvan het effect is gemeten, en de afdelingen die eraan meewerkten.',
      en: 'Evidence: improvements whose effect was measured, and the departments that took part.',
    },
    source: { document: 'norm', place: 'III, score 5' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'effect-measured',
        label: { nl: 'verbeteringen waarvan het effect is gemeten', en: 'improvements with a measured effect' },
        rule: 'at-least',
        value: 70,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'III.5.3',
    text: {
      nl: 'Leert de organisatie van andere organisaties, en mag er een fout gemaakt worden als men ervan leert?',
      en: 'Does the organisation learn from others, and may errors be made if they are learnt from?',
    },
    help: {
      nl: 'Bewijs: bezoeken, vergelijkingen of uitwisselingen met andere organisaties, en voorbeelden van fouten waarover open is gesproken.',
      en: 'Evidence: visits, comparisons or exchanges with other organisations, and examples of errors that were talked about openly.',
    },
    source: { document: 'norm', place: 'III, score 5' },
    evidence: ['declared'],
    thresholds: [],
  },
];
