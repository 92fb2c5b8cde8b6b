import type { Question } from '../../framework.schema.js';

/** Questions on policy and culture that the frameworks ask in the same words. */
export const policyAndCulture: Question[] = [
  {
    id: 'I.2.1',
    text: {
      nl: 'Ligt het klachtenbeleid vast met succesfactoren, indicatoren en SMART-doelen, en werkt iedereen die ermee te maken heeft ernaar?',
      en: 'Is there a complaints policy with success factors, indicators and SMART goals, and does everybody involved know and follow it?',
    },
    help: {
      nl: 'Bewijs: een geldig beleidsdocument met eigenaar en datum, de doelen die in het systeem staan, en iets waaruit blijkt dat medewerkers het kennen, zoals een werkinstructie of training.',
      en: 'Evidence: a valid policy document with an owner and a date, the goals registered in the system, and something that shows that staff know it, such as a work instruction or a training.',
    },
    source: { document: 'norm', place: 'I, score 2' },
    evidence: ['declared'],
    thresholds: [],
  },
  {
    id: 'I.2.2',
    text: {
      nl: 'Gebruikt het topmanagement de klachtenrapportages en indicatoren om bij te sturen?',
      en: 'Does top management steer on the complaint reports and indicators?',
    },
    help: {
      nl: 'Bewijs: de managementrapportages van de periode, met de naam van de topmanager die ze heeft gezien en de datum waarop.',
      en: 'Evidence: the management reports of the period, with the name of the top manager who acknowledged them and the date.',
    },
    source: { document: 'norm', place: 'I, score 2' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'acknowledged-reports',
        label: {
          nl: 'rapportages die het topmanagement heeft gezien, per kwartaal',
          en: 'reports acknowledged by top management, each quarter',
        },
        rule: 'at-least',
        value: 1,
        unit: 'per-quarter',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'I.2.3',
    text: {
      nl: 'Zijn er naast harde indicatoren (zoals doorlooptijd, op tijd zijn, verbeteringen na klachten en in één keer goed) ook zachte, zoals de waardering van klanten en medewerkers?',
      en: 'Are there, beside hard indicators (such as lead time, timeliness, improvements after complaints and first time fix), also soft ones, such as the appreciation of customers and staff?',
    },
    help: {
      nl: 'Bewijs: van beide soorten ten minste één indicator met een doel én met cijfers over de periode.',
      en: 'Evidence: of both kinds at least one indicator with a goal and with figures over the period.',
    },
    source: { document: 'norm', place: 'I, score 2' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'hard-indicators',
        label: { nl: 'harde indicatoren met doel en cijfers', en: 'hard indicators with a goal and figures' },
        rule: 'at-least',
        value: 1,
        unit: 'number',
        assumption: 'default-thresholds',
      },
      {
        name: 'soft-indicators',
        label: { nl: 'zachte indicatoren met doel en cijfers', en: 'soft indicators with a goal and figures' },
        rule: 'at-least',
        value: 1,
        unit: 'number',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'I.2.4',
    text: {
      nl: 'Is het topmanagement betrokken bij klachten die grote gevolgen voor klanten hebben of kunnen krijgen?',
      en: 'Is top management involved in complaints that have, or may have, a large impact on customers?',
    },
    help: {
      nl: 'Bewijs: bij klachten met een hoog belang staat in het dossier wat een topmanager heeft gedaan en wanneer.',
      en: 'Evidence: the dossier of each high-impact complaint records what a top manager did, and when.',
    },
    source: { document: 'norm', place: 'I, score 2' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'involvement',
        label: {
          nl: 'klachten met hoog belang waarbij een topmanager betrokken was',
          en: 'high-impact complaints with the involvement of a top manager',
        },
        rule: 'at-least',
        value: 90,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'I.3.1',
    text: {
      nl: 'Wil de organisatie feedback horen van klanten en van mensen die klant kunnen worden, en is dat beleid uitgewerkt in duidelijke doelen?',
      en: 'Is the organisation open to feedback of customers and of people who may become one, and is that policy made concrete in goals?',
    },
    help: {
      nl: 'Bewijs: beleid over luisteren naar klanten met meetbare doelen, en een ingang die ook openstaat voor wie nog geen klant is.',
      en: 'Evidence: a policy for hearing customers with measurable goals, and a way in that is also open to those who are no customer yet.',
    },
    source: { document: 'norm', place: 'I, score 3' },
    evidence: ['declared'],
    thresholds: [],
  },
  {
    id: 'I.3.2',
    text: {
      nl: 'Nodigt de organisatie klanten uit zichzelf uit om feedback te geven en te klagen?',
      en: 'Does the organisation actively invite customers to give feedback and to complain?',
    },
    help: {
      nl: 'Bewijs: het verzoek om feedback dat na afloop is verstuurd, en een openbaar formulier of een andere openbare ingang.',
      en: 'Evidence: the request for feedback that was sent after closing, and a public form or another public way in.',
    },
    source: { document: 'norm', place: 'I, score 3' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'feedback-requested',
        label: {
          nl: 'gesloten zaken waarin om feedback is gevraagd',
          en: 'closed cases in which feedback was requested',
        },
        rule: 'at-least',
        value: 80,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
      {
        name: 'public-ways-in',
        label: { nl: 'openbare ingangen', en: 'public ways in' },
        rule: 'at-least',
        value: 1,
        unit: 'number',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'I.3.3',
    text: {
      nl: 'Houdt de organisatie klachten, klantsignalen, complimenten en gevraagde feedback uit elkaar, en brengt zij die samen om erop te sturen?',
      en: 'Does the organisation tell complaints, customer signals, compliments and requested feedback apart, and bring them together to steer on them?',
    },
    help: {
      nl: 'Bewijs: alle soorten zijn in de periode geregistreerd en er is een rapportage waarin ze samen staan.',
      en: 'Evidence: all kinds were registered in the period and one report shows them together.',
    },
    source: { document: 'norm', place: 'I, score 3' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'kinds-registered',
        label: { nl: 'soorten feedback die zijn geregistreerd', en: 'kinds of feedback registered' },
        rule: 'at-least',
        value: 4,
        unit: 'number',
        assumption: 'default-thresholds',
      },
      {
        name: 'combined-reports',
        label: { nl: 'rapportages over alle soorten samen', en: 'reports on all kinds together' },
        rule: 'at-least',
        value: 1,
        unit: 'number',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'I.4.1',
    text: {
      nl: 'Doet het topmanagement zelf mee, geeft het daarmee het voorbeeld en is het ook beschikbaar voor gewone klachten?',
      en: 'Does top management take part in person, as an example to others, and is it available for ordinary complaints too?',
    },
    help: {
      nl: 'Bewijs: gewone klachten die een topmanager zelf heeft behandeld of waarover die zelf met de klant heeft gebeld.',
      en: 'Evidence: ordinary complaints that a top manager handled, or called the customer about, in person.',
    },
    source: { document: 'norm', place: 'I, score 4' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'ordinary-complaints',
        label: {
          nl: 'gewone klachten die een topmanager zelf oppakte, per kwartaal',
          en: 'ordinary complaints taken up by a top manager, each quarter',
        },
        rule: 'at-least',
        value: 1,
        unit: 'per-quarter',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'I.4.2',
    text: {
      nl: 'Zoekt de organisatie na een klacht uit of andere klanten hetzelfde nadeel kunnen hebben, en lost zij dat ook op voor klanten die niet klaagden?',
      en: 'Does the organisation examine after a complaint whether other customers may suffer the same disadvantage, and put it right unasked?',
    },
    help: {
      nl: 'Bewijs: het onderzoek naar gelijke gevallen in het dossier van gegronde klachten, en de actie als er andere klanten zijn gevonden.',
      en: 'Evidence: the similar-cases examination in the dossier of upheld complaints, and the follow-up where others were found.',
    },
    source: { document: 'norm', place: 'I, score 4' },
    evidence: ['measured'],
    thresholds: [
      {
        name: 'examined',
        label: {
          nl: 'gegronde klachten met een onderzoek naar gelijke gevallen',
          en: 'upheld complaints with a similar-cases examination',
        },
        rule: 'at-least',
        value: 90,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
      {
        name: 'followed-up',
        label: {
          nl: 'onderzoeken met gevonden gevallen waarop actie volgde',
          en: 'examinations that found others and have a follow-up',
        },
        rule: 'at-least',
        value: 100,
        unit: 'percent',
        assumption: 'default-thresholds',
      },
    ],
  },
  {
    id: 'I.5.1',
    text: {
      nl: 'Blijft de organisatie leren, zoekt zij uit wat klanten echt vinden en leert zij ook van wat goed gaat?',
      en: 'Does the organisation keep learning, seek what customers really think, and learn from what goes well too?',
    },
    help: {
      nl: 'Bewijs: een analyse van complimenten, gesprekken of ander kwalitatief onderzoek onder klanten, en wat er met de uitkomsten is gedaan.',
      en: 'Evidence: an analysis of compliments, interviews or other qualitative research among customers, and what was done with the outcome.',
    },
    source: { document: 'norm', place: 'I, score 5' },
    evidence: ['declared'],
    thresholds: [],
  },
  {
    id: 'I.5.2',
    text: {
      nl: 'Laat het topmanagement zien dat goed omgaan met klachten bijdraagt aan het succes van de organisatie, en maakt het zich hard voor dat resultaat?',
      en: 'Does top management explicitly tie the handling of complaints to the success of the business, and does it pursue that result?',
    },
    help: {
      nl: 'Bewijs: een managementrapportage met wat goede klachtbehandeling oplevert, zoals klanten die blijven, en besluiten die daarop steunen.',
      en: 'Evidence: a management report with what good handling yields, such as customers who stay, and decisions that rest on it.',
    },
    source: { document: 'norm', place: 'I, score 5' },
    evidence: ['declared'],
    thresholds: [],
  },
];
