import type { Question } from '../../framework.schema.js';

/** Questions on people and means that the frameworks ask in the same words. */
export const peopleAndMeans: Question[] = [
  {
    id: 'II.2.1',
    text: {
      nl: 'Zijn er genoeg middelen om klachten goed te behandelen: mensen, tijd, training, procedures en ondersteuning?',
      en: 'Are there enough means to handle complaints well: people, time, training, procedures and support?',
    },
    help: {
      nl: 'Bewijs: de bezetting en de begroting, met daarnaast het aantal open zaken per behandelaar en de achterstand.',
      en: 'Evidence: the staffing and the budget, with the open cases a handler and the backlog beside them.',
    },
    source: { document: 'norm', place: 'II, score 2' },
    evidence: ['declared'],
    thresholds: [],
  },
  {
    id: 'II.2.2',
    text: {
      nl: 'Mogen klachtbehandelaars zelf genoeg beslissen om klachten af te handelen?',
      en: 'Do handlers have enough authority to settle complaints?',
    },
    help: {
      nl: 'Bewijs: het mandaat van elke behandelaar, en de besluiten die daarbinnen zijn genomen zonder goedkeuring van een ander.',
      en: 'Evidence: the mandate of each handler, and the decisions taken inside it without the approval of somebody else.',
    },
    source: { document: 'norm', place: 'II, score 2' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'own-mandate',
        label: {
          nl: 'besluiten binnen het eigen mandaat van de behandelaar',
          en: "decisions inside the handler's own mandate",
        },
        rule: 'at-least',
        value: 70,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'II.3.1',
    text: {
      nl: 'Zijn medewerkers gekozen om hoe zij met feedback omgaan, en zijn zij daarin opgeleid?',
      en: 'Are staff selected for, and trained in, dealing with feedback?',
    },
    help: {
      nl: 'Bewijs: het functieprofiel en per behandelaar welke opleiding is gevolgd en wanneer.',
      en: 'Evidence: the job profile, and for each handler which training was followed and when.',
    },
    source: { document: 'norm', place: 'II, score 3' },
    evidence: ['declared'],
    thresholds: [],
  },
  {
    id: 'II.3.2',
    text: {
      nl: 'Telt wat de klant nodig heeft, wenst en verwacht mee bij het zoeken naar een oplossing?',
      en: "Are the customer's needs, wishes and expectations part of the search for a solution?",
    },
    help: {
      nl: 'Bewijs: in het dossier staat, met een datum vóór het besluit, welke oplossing de klant wil.',
      en: 'Evidence: the dossier records, dated before the decision, which solution the customer wants.',
    },
    source: { document: 'norm', place: 'II, score 3' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'solution-asked-before-decision',
        label: {
          nl: 'klachten waarin vóór het besluit naar de gewenste oplossing is gevraagd',
          en: 'complaints in which the desired solution was asked before the decision',
        },
        rule: 'at-least',
        value: 95,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'II.3.3',
    text: {
      nl: 'Durven behandelaars in de eigen organisatie tegen te spreken, en beslist nooit degene over wie de klacht gaat?',
      en: 'Do handlers offer counterweight inside the organisation, and does the person complained about never decide?',
    },
    help: {
      nl: 'Bewijs: wie de klacht behandelde en besliste, naast de medewerker over wie de klacht ging.',
      en: 'Evidence: who handled and decided the complaint, beside the member of staff whom it was about.',
    },
    source: { document: 'norm', place: 'II, score 3' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'decided-by-subject',
        label: {
          nl: 'klachten waarover de betrokken medewerker of schadebehandelaar zelf besliste',
          en: 'complaints decided by the person or claims handler complained about',
        },
        rule: 'at-most',
        value: 0,
        unit: 'number',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'II.4.a',
    text: {
      nl: 'Krijgen behandelaars te horen wat klanten over hun werk zeggen, ook de opmerkingen, zodat de service beter wordt en zij zich ontwikkelen?',
      en: 'Do handlers get to hear what customers say about their work, remarks included, so that service improves and staff develop?',
    },
    help: {
      nl: 'Bewijs: reacties op de klachtmonitor die met opmerkingen met de behandelaar zijn gedeeld, en wat die ermee deed.',
      en: 'Evidence: responses to the complaint monitor shared with the handler, remarks included, and what was done with them.',
    },
    source: { document: 'norm', place: 'II, score 4' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'responses-shared',
        label: {
          nl: 'reacties die met opmerkingen met de behandelaar zijn gedeeld',
          en: 'responses shared with the handler, remarks included',
        },
        rule: 'at-least',
        value: 90,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'II.4.b',
    text: {
      nl: 'Hebben en voelen medewerkers de ruimte om zelf te beslissen en om herhaling te voorkomen?',
      en: 'Do staff have, and feel, the room to decide and to prevent repetition?',
    },
    help: {
      nl: 'Bewijs: een onderzoek of gesprekken onder medewerkers, en voorbeelden van verbeteringen die een behandelaar zelf begon.',
      en: 'Evidence: a survey or talks among staff, and examples of improvements that a handler started.',
    },
    source: { document: 'norm', place: 'II, score 4' },
    evidence: ['declared'],
    thresholds: [],
  },
];
