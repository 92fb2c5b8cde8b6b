import type { Language } from '../vocabulary.js';
import type { Cohort } from './norm-period.js';

interface WorkbookWords {
  figures: string;
  definition: string;
  period: string;
  days: (from: string, to: string) => string;
  cohort: string;
  label: string;
  everyLabel: string;
  split: string;
  noSplit: string;
  asOf: string;
  meaning: string;
  cohorts: Record<Cohort, string>;
  rules: string[];
  pauses: string;
  noPauses: string;
  pausesOf: (labels: string) => string;
  paused: string;
  pauseColumns: readonly string[];
  /** Words of the register as people read them. */
  values: Record<string, string>;
}

/** Every word of the exported workbook that is not a figure. */
export const workbookWords: Record<Language, WorkbookWords> = {
  nl: {
    figures: 'Termijnen',
    definition: 'Wat is dit',
    period: 'Periode',
    days: (from, to) => `${from} tot en met ${to}`,
    cohort: 'Welke klachten',
    label: 'Label',
    everyLabel: 'alle labels die u mag zien',
    split: 'Uitgesplitst naar',
    noSplit: 'niet uitgesplitst',
    asOf: 'Stand van',
    meaning: 'Betekenis',
    cohorts: {
      'fell-due': 'Van de klachten waarvan de termijn in de periode verviel: het deel dat op tijd was. Dit is de norm.',
      received:
        'Van de klachten die in de periode zijn ontvangen en waarvan de termijn is vervallen: het deel dat op tijd was. Dit is niet de norm.',
      closed:
        'Van de klachten die in de periode zijn gesloten en waarvan de termijn is vervallen: het deel dat op tijd was. Dit is niet de norm: wie nooit antwoordt, sluit niet en telt hier niet mee.',
    },
    rules: [
      'De klok start op het moment dat de klant de klacht uitte. Wie na de termijn nog open staat, telt meteen als gemist.',
      'Buiten telling: ingetrokken door de klant of samengevoegd met een andere klacht voordat de termijn verviel.',
      'Nog te vervallen: de termijn loopt nog. Die klachten tellen mee zodra de termijn vervalt.',
      'Foutruimte: zoveel klachten mogen er in de hele periode gemist worden, naar beneden afgerond. Over: negatief als er meer zijn gemist dan mag.',
      'Procent is afgerond op één decimaal, half naar boven. Teller en noemer zijn precies.',
    ],
    pauses: 'Wachten op de klant',
    noPauses: 'Zet de klok niet stil.',
    pausesOf: (labels) =>
      `Zet de klok stil volgens de gepubliceerde termijnen van ${labels}. Termijnen stilgezet: bij zoveel termijnen gebeurde dat. Elke pauze staat bij de zaak, en hier op het blad ‘Klok stond stil’.`,
    paused: 'Klok stond stil',
    pauseColumns: ['label', 'kenmerk', 'mijlpaal', 'pauze'],
    values: {
      confirmation: 'bevestiging',
      answer: 'antwoord',
      closure: 'sluiting',
      hours: 'uur',
      workingDays: 'werkdagen',
      weeks: 'weken',
      'fell-due': 'termijn verviel in de periode (de norm)',
      received: 'ontvangen in de periode',
      closed: 'gesloten in de periode',
      month: 'maand',
      product: 'product',
      channel: 'kanaal',
      handler: 'behandelaar',
      phone: 'telefoon',
      'web-form': 'webformulier',
      'e-mail': 'e-mail',
      letter: 'brief',
      'in-person': 'aan de balie',
      'social-media': 'sociale media',
      portal: 'portaal',
    },
  },
  en: {
    figures: 'Deadlines',
    definition: 'What is this',
    period: 'Period',
    days: (from, to) => `${from} up to and including ${to}`,
    cohort: 'Which complaints',
    label: 'Label',
    everyLabel: 'all labels that you may see',
    split: 'Split by',
    noSplit: 'not split',
    asOf: 'As of',
    meaning: 'Meaning',
    cohorts: {
      'fell-due': 'Of the complaints whose term fell due in the period: the share in time. This is the norm.',
      received:
        'Of the complaints received in the period whose term has fallen due: the share in time. This is not the norm.',
      closed:
        'Of the complaints closed in the period whose term has fallen due: the share in time. This is not the norm: who never answers does not close, and is not counted here.',
    },
    rules: [
      'The clock starts when the customer uttered the complaint. What is still open after its term counts as missed at once.',
      'Left out: withdrawn by the customer, or merged into another complaint, before the term fell due.',
      'Still to fall due: the term still runs. Those complaints count as soon as it falls due.',
      'Budget: so many complaints may be missed in the whole period, rounded down. Left: negative when more were missed than may be.',
      'Percent is rounded to one decimal, half up. Numerator and denominator are exact.',
    ],
    pauses: 'Waiting for the customer',
    noPauses: 'Does not stop the clock.',
    pausesOf: (labels) =>
      `Stops the clock by the published terms of ${labels}. Terms paused: for so many terms it did. Every pause stands with its case, and here on the sheet ‘Clock stood still’.`,
    paused: 'Clock stood still',
    pauseColumns: ['label', 'reference', 'milestone', 'pause'],
    values: {
      confirmation: 'confirmation',
      answer: 'answer',
      closure: 'closure',
      hours: 'hours',
      workingDays: 'working days',
      weeks: 'weeks',
      'fell-due': 'term fell due in the period (the norm)',
      received: 'received in the period',
      closed: 'closed in the period',
      'web-form': 'web form',
      'in-person': 'in person',
      'social-media': 'social media',
    },
  },
};
