import type { GuaranteeLine, GuaranteeReport, Language } from '#complaints';
import { writeDay, writeMoney } from '#templates';

/** The guarantee report on paper: one page, tagged, read aloud in order. */
export const guaranteeTemplate = `
#let facts = json(bytes(sys.inputs.facts))
#set document(title: facts.title, author: facts.label, date: none)
#set page(paper: "a4", margin: 2.5cm, numbering: "1")
#set text(font: "Libertinus Serif", fallback: false, size: 11pt, lang: facts.language)
#set par(leading: 0.75em)
#show heading: set block(below: 1em)
= #facts.title
#facts.intro
#for line in facts.notes {
  parbreak()
  line
}
#table(
  columns: (1fr, auto, auto, auto),
  inset: 7pt,
  stroke: (x, y) => (bottom: 0.5pt + luma(60%)),
  table.header(..facts.head.map(cell => strong(cell))),
  ..facts.rows.flatten(),
)
== #facts.howTitle
#for line in facts.how [
  #line

]
`;

/** The report in words, as the template takes it. */
export function guaranteeFacts(report: GuaranteeReport, language: Language) {
  const words = WORDS[language];
  const day = (value: Date | string) => writeDay(value, language) ?? '';
  const { forfeit } = report;
  const notes = [
    ...(report.isProvisional ? [words.provisional] : []),
    ...(forfeit
      ? [(forfeit.isDue ? words.forfeitDue : words.forfeit)(writeMoney(forfeit.cents, language) ?? '', forfeit.to)]
      : []),
  ];
  return {
    language,
    label: report.labelName,
    title: words.title(report.labelName),
    intro: words.intro(day(report.from), day(report.to), day(report.asOf)),
    notes,
    head: words.head,
    rows: report.lines.map((line) => rowOf(line, language)),
    howTitle: words.howTitle,
    how: words.how,
  };
}

function rowOf(line: GuaranteeLine, language: Language) {
  const { promise, milestone, term, agreedPercent, performed, pausedTerms, isMet } = line;
  const words = WORDS[language];
  const percent = (value: string) => `${language === 'nl' ? value.replace('.', ',') : value} %`;
  const what = promise === 'term' ? words.promised(milestone ?? '', term) : words[promise];
  const agreed = promise === 'few-complaints' ? words.atMost : words.atLeast;
  const count = performed.denominator > 0 ? ` (${performed.numerator} / ${performed.denominator})` : '';
  return [
    what,
    `${agreed} ${agreedPercent} %`,
    [
      performed.shown === null ? words.nothing : `${percent(performed.shown)}${count}`,
      ...(pausedTerms === null ? [] : [words.paused(pausedTerms)]),
    ].join('\n'),
    isMet === null ? words.nothing : isMet ? words.met : words.notMet,
  ];
}

type Term = GuaranteeLine['term'];

const DUTCH_UNITS = { hours: 'uur', workingDays: 'werkdagen', weeks: 'weken' };
const ENGLISH_UNITS = { hours: 'hours', workingDays: 'working days', weeks: 'weeks' };
const DUTCH_MILESTONES: Record<string, string> = {
  confirmation: 'U krijgt een bevestiging',
  answer: 'U krijgt ons antwoord',
  closure: 'Uw klacht is afgerond',
};
const ENGLISH_MILESTONES: Record<string, string> = {
  confirmation: 'You have a confirmation',
  answer: 'You have our answer',
  closure: 'Your complaint is settled',
};

const WORDS = {
  nl: {
    title: (label: string) => `Garantierapport van ${label}`,
    intro: (from: string, to: string, asOf: string) =>
      `Dit beloofden wij aan klanten met een klacht, en dit kwam ervan terecht, van ${from} tot en met ${to}. Opgemaakt op ${asOf}.`,
    provisional: 'Dit halfjaar loopt nog. De cijfers kunnen nog veranderen.',
    forfeit: (amount: string, to: string) =>
      `Halen wij in een halfjaar een van deze beloften niet? Dan geven wij ${amount} aan ${to}.`,
    forfeitDue: (amount: string, to: string) =>
      `Wij haalden niet alles wat wij beloofden. Daarom geven wij ${amount} aan ${to}.`,
    head: ['Wat wij beloven', 'Afgesproken', 'Bereikt', 'Gehaald?'],
    promised: (milestone: string, term: Term) =>
      `${DUTCH_MILESTONES[milestone] ?? ''} binnen ${term?.length} ${term ? DUTCH_UNITS[term.unit] : ''}`,
    satisfaction: 'De afhandeling verliep over het geheel soepel, vinden klanten',
    'few-complaints': 'Klachten, als deel van onze klanten',
    atLeast: 'minstens',
    atMost: 'hoogstens',
    nothing: 'te weinig om te zeggen',
    paused: (count: number) => `bij ${count} stond de termijn stil`,
    met: 'ja',
    notMet: 'nee',
    howTitle: 'Hoe wij tellen',
    how: [
      'Elke klacht telt waarvan de termijn in dit halfjaar afliep, ook als hij nog open is. Ingetrokken en samengevoegde klachten tellen niet mee.',
      'Hoe soepel het ging, vragen wij na afloop in de klachtmonitor. Wij tellen wie een 4 of een 5 gaf.',
    ],
  },
  en: {
    title: (label: string) => `Guarantee report of ${label}`,
    intro: (from: string, to: string, asOf: string) =>
      `This is what we promised customers with a complaint, and what came of it, from ${from} to ${to}. Drawn up on ${asOf}.`,
    provisional: 'This half year is still running. The figures can still change.',
    forfeit: (amount: string, to: string) =>
      `Do we miss one of these promises in half a year? Then we give ${amount} to ${to}.`,
    forfeitDue: (amount: string, to: string) =>
      `We did not keep all that we promised. Therefore we give ${amount} to ${to}.`,
    head: ['What we promise', 'Agreed', 'Reached', 'Met?'],
    promised: (milestone: string, term: Term) =>
      `${ENGLISH_MILESTONES[milestone] ?? ''} within ${term?.length} ${term ? ENGLISH_UNITS[term.unit] : ''}`,
    satisfaction: 'The handling was smooth on the whole, customers find',
    'few-complaints': 'Complaints, as a part of our customers',
    atLeast: 'at least',
    atMost: 'at most',
    nothing: 'too little to say',
    paused: (count: number) => `the term stood still for ${count}`,
    met: 'yes',
    notMet: 'no',
    howTitle: 'How we count',
    how: [
      'Every complaint counts whose term ended in this half year, also when it is still open. Withdrawn and merged complaints are not counted.',
      'How smooth it went we ask in the complaint monitor afterwards. We count who gave a 4 or a 5.',
    ],
  },
};
