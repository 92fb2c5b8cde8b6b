import type { RoundQuestion } from '#complaints';

type Tally = NonNullable<RoundQuestion['sample']>;

const nl = {
  title: (label: string) => `Toetsingsrapport ${label}`,
  opening: (round: string, framework: string, from: string, to: string) =>
    `Dit rapport hoort bij ${round}. Wij toetsten hoe de organisatie met klachten en feedback omging van ${from} tot en met ${to}, aan de hand van: ${framework}.`,
  byWhom: (names: readonly string[]) => `De toetsing is uitgevoerd door ${names.join(' en ')}.`,
  concept: (open: number) =>
    open > 0
      ? `Concept. Dit rapport is nog niet ondertekend; ${open} oordelen ontbreken nog en tellen als nee.`
      : 'Concept. Dit rapport is nog niet door alle toetsers ondertekend.',
  summary: 'Samenvatting',
  overall: (label: string, score: string) => `${label} scoort gemiddeld ${score} op een schaal van 1 tot 5.`,
  goal: (goal: string, meaning: string, points: number) =>
    points === 0
      ? `${goal} is ${meaning}. Dat is gehaald.`
      : `${goal} is ${meaning}. Daarvoor ${points === 1 ? 'ontbreekt 1 punt' : `ontbreken ${points} punten`}, over de onderdelen samen.`,
  reassessment: (day: string) => `De score ligt onder 3,0. De herbeoordeling is uiterlijk op ${day}.`,
  unanswered: (count: number) =>
    count === 1
      ? 'Eén vraag heeft nog geen antwoord en telt als nee.'
      : `${count} vragen hebben nog geen antwoord en tellen als nee.`,
  previous: (title: string, day: string, score: string, otherFramework: string | null) =>
    `De vorige toetsing (${title}, ondertekend op ${day}) kwam uit op ${score}.${otherFramework === null ? '' : ` Die toetsing gebruikte een ander normenkader (${otherFramework}): de scores zijn niet zonder meer te vergelijken.`}`,
  changes: 'Anders beantwoord dan in de vorige toetsing',
  changesHead: ['Vraag', 'Was', 'Nu'],
  unansweredThen: 'geen antwoord',
  leans: (part: string, levels: readonly string[]) =>
    `De score van onderdeel ${part} leunt op compensatie: niveau ${levels.join(' en ')} is niet volledig, maar telt mee door een hoger niveau.`,
  differences: (count: number) =>
    count === 0
      ? 'De toetsers volgden elk voorstel van het systeem.'
      : `In ${count === 1 ? '1 geval week' : `${count} gevallen weken`} het oordeel van de toetsers af van het voorstel van het systeem; de reden staat erbij.`,
  remarks: 'Opmerkingen bij de dossiers',
  proposedWas: (answer: string) => ` (voorstel: ${answer})`,
  first: 'Dit is de eerste toetsing van dit label in dit systeem; er is niets om mee te vergelijken.',
  scoreHead: ['Onderdeel', 'Vorige', 'Nu', 'Verschil'],
  mean: 'Gemiddeld',
  part: (id: string, title: string) => `Onderdeel ${id}: ${title}`,
  stepsHead: (isStepwise: boolean) => [isStepwise ? 'Niveau' : 'Element', 'Vragen', 'Gehaald?'],
  level: (id: string) => `Niveau ${id}`,
  met: 'ja',
  notMet: 'nee',
  carried: (level: number) => `ja, door niveau ${level}`,
  answer: 'Antwoord:',
  none: 'nog geen (telt als nee)',
  answers: { yes: 'ja', no: 'nee', na: 'niet van toepassing' },
  sampled: ({ yes, no, na, open, minimumPercent }: Tally) =>
    `Steekproef: ${yes} keer ja, ${no} keer nee, ${na} keer niet van toepassing${open > 0 ? `, ${open} nog te beoordelen` : ''}. Nodig: ${minimumPercent}% ja.`,
  evidence: 'Bewijs:',
  verdict: (who: string, verdict: string, proposed: string | null) =>
    proposed === null
      ? `Oordeel van ${who}: ${verdict}. Het systeem had geen voorstel.`
      : `Oordeel van ${who}: ${verdict}. Voorstel van het systeem: ${proposed}.`,
  remark: 'Opmerking:',
  sample: 'Steekproef',
  notDrawn: 'De steekproef is nog niet getrokken.',
  drawn: (size: number, eligible: number, day: string, by: string) =>
    `Op ${day} trok ${by} ${size} dossiers uit de ${eligible} klachten die in de periode zijn gesloten.`,
  mostRecent: 'Gekozen zijn de dossiers die het laatst zijn gesloten.',
  byChance: (seed: string) =>
    `Gekozen is op volgorde van de SHA-256 van “${seed}:” gevolgd door het klachtnummer. Iedereen kan de trekking zo overdoen.`,
  spread: (what: string) => `De steekproef is naar verhouding verdeeld over ${what}.`,
  strata: { product: 'de producten', outcome: 'de uitkomsten' },
  share: (percent: number) =>
    `Een vraag krijgt een ja als ten minste ${percent}% van de beoordeelde dossiers een ja heeft.`,
  number: 'Nr.',
  dossier: 'Dossier',
  closed: 'Gesloten op',
  erased: (reference: string) => `${reference} (gegevens gewist, niet te beoordelen)`,
  plan: 'Aanbevelingen en plan van aanpak',
  noRecommendations: 'De toetsers doen geen aanbevelingen.',
  planDue: (day: string) => `Het plan van aanpak is uiterlijk op ${day} klaar.`,
  planHead: ['Aanbeveling', 'Eigenaar', 'Uiterlijk', 'Stand'],
  done: 'klaar',
  open: 'open',
  late: 'te laat',
  assumptions: 'Aannames in deze score',
  signing: 'Ondertekening',
  signed: (name: string, day: string) => `${name} heeft dit rapport ondertekend op ${day}.`,
  notSigned: (name: string) => `${name} heeft dit rapport nog niet ondertekend.`,
};

const en: typeof nl = {
  title: (label) => `Audit report ${label}`,
  opening: (round, framework, from, to) =>
    `This report belongs to ${round}. We assessed how the organisation dealt with complaints and feedback from ${from} to ${to}, by: ${framework}.`,
  byWhom: (names) => `The audit was done by ${names.join(' and ')}.`,
  concept: (open) =>
    open > 0
      ? `Draft. This report is not signed; ${open} verdicts are still missing and count as no.`
      : 'Draft. Not every auditor has signed this report yet.',
  summary: 'Summary',
  overall: (label, score) => `${label} scores ${score} on average, on a scale of 1 to 5.`,
  goal: (goal, meaning, points) =>
    points === 0
      ? `${goal} is ${meaning}. That was reached.`
      : `${goal} is ${meaning}. ${points === 1 ? '1 point is' : `${points} points are`} missing for it, over the parts together.`,
  reassessment: (day) => `The score is below 3.0. The reassessment is on ${day} at the latest.`,
  unanswered: (count) =>
    count === 1
      ? 'One question has no answer yet and counts as no.'
      : `${count} questions have no answer yet and count as no.`,
  previous: (title, day, score, otherFramework) =>
    `The previous audit (${title}, signed on ${day}) came to ${score}.${otherFramework === null ? '' : ` It used another framework (${otherFramework}): the scores cannot simply be compared.`}`,
  changes: 'Answered otherwise than in the previous audit',
  changesHead: ['Question', 'Was', 'Now'],
  unansweredThen: 'no answer',
  leans: (part, levels) =>
    `The score of part ${part} leans on compensation: level ${levels.join(' and ')} has gaps, but counts because of a higher level.`,
  differences: (count) =>
    count === 0
      ? 'The auditors followed every proposal of the system.'
      : `In ${count === 1 ? '1 case' : `${count} cases`} the verdict of the auditors differs from the proposal of the system; the reason stands beside it.`,
  remarks: 'Remarks on the dossiers',
  proposedWas: (answer) => ` (proposal: ${answer})`,
  first: 'This is the first audit of this label in this system; there is nothing to compare it with.',
  scoreHead: ['Part', 'Previous', 'Now', 'Change'],
  mean: 'Mean',
  part: (id, title) => `Part ${id}: ${title}`,
  stepsHead: (isStepwise) => [isStepwise ? 'Level' : 'Element', 'Questions', 'Met?'],
  level: (id) => `Level ${id}`,
  met: 'yes',
  notMet: 'no',
  carried: (level) => `yes, by level ${level}`,
  answer: 'Answer:',
  none: 'none yet (counts as no)',
  answers: { yes: 'yes', no: 'no', na: 'not applicable' },
  sampled: ({ yes, no, na, open, minimumPercent }) =>
    `Sample: ${yes} yes, ${no} no, ${na} not applicable${open > 0 ? `, ${open} to be judged` : ''}. Needed: ${minimumPercent}% yes.`,
  evidence: 'Evidence:',
  verdict: (who, verdict, proposed) =>
    proposed === null
      ? `Verdict of ${who}: ${verdict}. The system had no proposal.`
      : `Verdict of ${who}: ${verdict}. Proposal of the system: ${proposed}.`,
  remark: 'Remark:',
  sample: 'Sample',
  notDrawn: 'The sample has not been drawn yet.',
  drawn: (size, eligible, day, by) =>
    `On ${day} ${by} drew ${size} dossiers from the ${eligible} complaints that were closed in the period.`,
  mostRecent: 'The dossiers closed last were chosen.',
  byChance: (seed) =>
    `They were chosen in the order of the SHA-256 of “${seed}:” followed by the complaint number. Anybody can draw again in this way.`,
  spread: (what) => `The sample is spread in proportion over ${what}.`,
  strata: { product: 'the products', outcome: 'the outcomes' },
  share: (percent) => `A question gets a yes when at least ${percent}% of the judged dossiers have one.`,
  number: 'No.',
  dossier: 'Dossier',
  closed: 'Closed on',
  erased: (reference) => `${reference} (data erased, cannot be judged)`,
  plan: 'Recommendations and plan of action',
  noRecommendations: 'The auditors make no recommendations.',
  planDue: (day) => `The plan of action is due on ${day}.`,
  planHead: ['Recommendation', 'Owner', 'Due', 'State'],
  done: 'done',
  open: 'open',
  late: 'late',
  assumptions: 'Assumptions in this score',
  signing: 'Signatures',
  signed: (name, day) => `${name} signed this report on ${day}.`,
  notSigned: (name) => `${name} has not signed this report yet.`,
};

/** The words of the report of a round. */
export const reportWords = { nl, en };
