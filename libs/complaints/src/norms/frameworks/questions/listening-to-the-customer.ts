import type { Question } from '../../framework.schema.js';

/** Questions on listening to the customer that the frameworks ask in the same words. */
export const listeningToTheCustomer: Question[] = [
  {
    id: 'IV.1',
    text: {
      nl: 'Vraagt de organisatie de klant om mee te denken over de oplossing?',
      en: 'Is the customer asked to think along about the solution?',
    },
    help: {
      nl: 'Bewijs: in het dossier staat welke oplossing de klant wil, en het openbare formulier vraagt ernaar.',
      en: 'Evidence: the dossier records which solution the customer wants, and the public form asks for it.',
    },
    source: { document: 'norm', place: 'IV, element 1' },
    evidence: ['measured', 'sampled'],
    thresholds: [
      {
        name: 'solution-asked',
        label: {
          nl: 'klachten waarin naar de gewenste oplossing is gevraagd',
          en: 'complaints in which the desired solution was asked',
        },
        rule: 'at-least',
        value: 95,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'IV.2.a',
    text: {
      nl: 'Legt de organisatie duidelijk uit hoe de oplossing of de afwijzing tot stand kwam?',
      en: 'Is it explained clearly how the solution or the rejection came about?',
    },
    help: {
      nl: 'Bewijs: de verstuurde brief, beoordeeld met de checklist voor goede brieven.',
      en: 'Evidence: the letter that was sent, judged with the checklist for good letters.',
    },
    source: { document: 'norm', place: 'IV, element 1' },
    evidence: ['sampled'],
    thresholds: [],
  },
  {
    id: 'IV.2.b',
    text: {
      nl: 'Doet de organisatie moeite om bij de klant na te gaan of de klacht gesloten mag worden?',
      en: 'Is effort made to verify with the customer that the complaint can be closed?',
    },
    help: {
      nl: 'Bewijs: het antwoord van de klant op de sluitingsvraag, of de pogingen die zijn gedaan om het te krijgen.',
      en: 'Evidence: the answer of the customer to the closure question, or the attempts made to get it.',
    },
    source: { document: 'norm', place: 'IV, element 1' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'verified',
        label: {
          nl: 'klachten gesloten na een antwoord van de klant of na het afgesproken aantal pogingen',
          en: 'complaints closed after an answer of the customer or after the set number of attempts',
        },
        rule: 'at-least',
        value: 90,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'IV.3',
    text: {
      nl: 'Is feedback geven makkelijk en goed te vinden, en sluiten kanaal en snelheid aan bij de klant en de urgentie?',
      en: 'Is giving feedback easy and easy to find, and do channel and speed follow the customer and the urgency?',
    },
    help: {
      nl: 'Bewijs: een test van hoe makkelijk de ingang te vinden is, antwoorden via het gekozen kanaal, en een kortere middelste doorlooptijd bij spoed dan bij gewone zaken.',
      en: 'Evidence: a test of how easy the way in is to find, replies on the chosen channel, and a shorter median lead time for urgent cases than for normal ones.',
    },
    source: { document: 'norm', place: 'IV, element 2' },
    evidence: ['measured', 'declared'],
    thresholds: [
      {
        name: 'chosen-channel',
        label: { nl: 'antwoorden via het kanaal dat de klant koos', en: "replies on the customer's chosen channel" },
        rule: 'at-least',
        value: 90,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
      {
        name: 'urgent-lead-time',
        label: {
          nl: 'middelste doorlooptijd bij spoed, als deel van die van gewone klachten',
          en: 'median lead time of urgent complaints, as a share of that of the others',
        },
        rule: 'at-most',
        value: 99,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'IV.4',
    text: {
      nl: 'Krijgen klanten die kwetsbaar zijn of moeite hebben met klagen extra aandacht?',
      en: 'Do vulnerable customers, and those who find it hard to complain, get special attention?',
    },
    help: {
      nl: 'Bewijs: in het dossier staat wat de klant nodig heeft, en dat de afgesproken aanpassingen zijn uitgevoerd.',
      en: 'Evidence: the dossier records what the customer needs, and that the agreed adjustments were carried out.',
    },
    source: { document: 'norm', place: 'IV, element 3' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'needs-noted',
        label: {
          nl: 'klachten waarin naar behoeften is gevraagd of die zijn genoteerd',
          en: 'complaints in which needs were asked or noted',
        },
        rule: 'at-least',
        value: 90,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
      {
        name: 'adjustments-made',
        label: { nl: 'afgesproken aanpassingen die zijn uitgevoerd', en: 'recorded adjustments carried out' },
        rule: 'at-least',
        value: 90,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'IV.5.a',
    text: {
      nl: 'Hoort de klant tijdens de behandeling hoe het ervoor staat, en ook als het langer duurt?',
      en: 'Is the customer kept informed about progress and any delay?',
    },
    help: {
      nl: 'Bewijs: de berichten over de voortgang op de beloofde momenten, en berichten over vertraging vóórdat een termijn verliep.',
      en: 'Evidence: the progress messages at the promised intervals, and delay notices sent before a term lapsed.',
    },
    source: { document: 'norm', place: 'IV, element 4' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'updates-in-time',
        label: {
          nl: 'klachten zonder langere stilte dan het beloofde tempo van berichten',
          en: 'complaints without an interval longer than the promised one',
        },
        rule: 'at-least',
        value: 90,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
      {
        name: 'delays-announced',
        label: {
          nl: 'gemiste termijnen die vooraf aan de klant zijn gemeld',
          en: 'missed terms announced to the customer before they lapsed',
        },
        rule: 'at-least',
        value: 90,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'IV.5.b',
    text: {
      nl: 'Haalt de organisatie ten minste 90% van haar gepubliceerde reactietermijnen?',
      en: 'Does the organisation meet at least 90% of its published response terms?',
    },
    help: {
      nl: 'Bewijs: het cijfer per merk en termijn over de periode, met alle klachten waarvan de termijn in die periode verliep.',
      en: 'Evidence: the figure for each label and term over the period, with all complaints whose term fell due in it.',
    },
    source: { document: 'norm', place: 'IV, element 4' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'terms-met',
        label: { nl: 'gepubliceerde termijnen die zijn gehaald', en: 'published response terms met' },
        rule: 'at-least',
        value: 90,
        unit: 'percent',
      },
    ],
  },
];
