import type { factWriters } from '../filling/fact-writers.js';
import type { Language } from '../language.js';

/** What kind of value a fact is, which decides the writers that can write it. */
export type FactForm =
  | 'text'
  | 'link'
  | 'day'
  | 'moment'
  | 'moments'
  | 'money'
  | 'lines'
  | 'salutation'
  | 'items'
  | 'group';

/** The writers of each form, the usual one first. Groups and items are looked into, not written. */
export const writersOf: Record<FactForm, readonly (keyof typeof factWriters)[]> = {
  text: ['written', 'customerWords', 'sentence', 'paragraphs'],
  link: ['link'],
  day: ['day', 'moment'],
  moment: ['day', 'time', 'moment'],
  moments: ['moments'],
  money: ['money'],
  lines: ['bullets', 'list', 'address'],
  salutation: ['greeting'],
  items: [],
  group: [],
};

/** The form of a fact, and what it tells. */
export type FactWords = { form: FactForm } & Record<Language, string>;

const fact = (form: FactForm, nl: string, en: string): FactWords => ({ form, nl, en });

/** Every fact that some letter knows, by its path; facts of the items of a list stand behind the list's name. */
export const factWords: Record<string, FactWords> = {
  reference: fact('text', 'Het nummer van de zaak', 'The number of the case'),
  salutation: fact('salutation', 'De aanhef met de naam van de klant', 'The greeting with the customer’s name'),
  receivedAt: fact('moment', 'Wanneer de klacht binnenkwam', 'When the complaint came in'),
  label: fact('group', 'Uw label', 'Your label'),
  'label.name': fact('text', 'De naam van het label', 'The name of the label'),
  'label.colour': fact('text', 'De kleur van het label', 'The colour of the label'),
  'label.phone': fact('text', 'Het algemene telefoonnummer', 'The general phone number'),
  'label.email': fact('text', 'Het algemene e-mailadres', 'The general e-mail address'),
  'label.website': fact('text', 'De website van het label', 'The website of the label'),
  'label.postalAddress': fact('lines', 'Het postadres van het label', 'The postal address of the label'),
  handler: fact('group', 'De vaste contactpersoon', 'The named contact'),
  'handler.name': fact('text', 'De naam van de contactpersoon', 'The name of the contact'),
  'handler.phone': fact('text', 'Het telefoonnummer van de contactpersoon', 'The contact’s phone number'),
  'handler.email': fact('text', 'Het e-mailadres van de contactpersoon', 'The contact’s e-mail address'),
  summary: fact(
    'text',
    'De klacht in het kort, in woorden van de klant',
    'The complaint in short, in the customer’s words',
  ),
  desiredSolution: fact('text', 'De oplossing die de klant wil', 'The solution that the customer wants'),
  answerDueAt: fact('day', 'Uiterlijk wanneer het antwoord komt', 'By when the answer comes'),
  originalDueAt: fact('day', 'De dag die u eerst beloofde', 'The day that you promised first'),
  about: fact(
    'text',
    'Wat later komt: answer, carry-out-solution of closure',
    'What comes later: answer, carry-out-solution or closure',
  ),
  callBy: fact('day', 'Uiterlijk wanneer u belt', 'By when you call'),
  callAt: fact('day', 'Wanneer u belt', 'When you call'),
  nextUpdateAt: fact('day', 'Wanneer de klant weer iets hoort', 'When the customer hears more'),
  neededBy: fact('day', 'Uiterlijk wanneer u het nodig heeft', 'By when you need it'),
  replyBy: fact('day', 'Tot wanneer u op antwoord wacht', 'Until when you wait for an answer'),
  statusUrl: fact('link', 'De persoonlijke pagina van de klant', 'The customer’s private page'),
  answerUrl: fact('link', 'De pagina om te antwoorden', 'The page to answer on'),
  uploadUrl: fact('link', 'De pagina om iets op te sturen', 'The page to send something'),
  linkUrl: fact('link', 'De persoonlijke link zelf', 'The private link itself'),
  monitorUrl: fact('link', 'De pagina met de vragenlijst', 'The page with the questions'),
  caseUrl: fact('link', 'De zaak in Gehoor', 'The case in Gehoor'),
  workUrl: fact('link', 'De werklijst in Gehoor', 'The work list in Gehoor'),
  message: fact('text', 'Wat u de klant vertelt', 'What you tell the customer'),
  kind: fact('text', 'De soort uiting', 'The kind of feedback'),
  done: fact('text', 'Wat er al is gedaan', 'What has been done'),
  next: fact('text', 'Wat er nu gebeurt', 'What happens now'),
  reason: fact('text', 'Waarom het langer duurt', 'Why it takes longer'),
  why: fact('text', 'Waarvoor u het nodig heeft', 'What you need it for'),
  questions: fact('lines', 'Wat u vraagt of nodig heeft', 'What you ask or need'),
  question: fact('text', 'Wat u de collega vraagt', 'What you ask the colleague'),
  attemptedAt: fact('moments', 'Wanneer u het al probeerde', 'When you tried before'),
  promises: fact('items', 'Wat u belooft', 'What you promise'),
  'promises.text': fact('text', 'Wat er gebeurt', 'What happens'),
  'promises.dueAt': fact('day', 'Uiterlijk wanneer', 'By when'),
  disputeBody: fact('group', 'De geschilleninstantie, of niets', 'The dispute body, or none'),
  'disputeBody.body': fact('text', 'De korte naam: Kifid of SKGZ', 'The short name: Kifid or SKGZ'),
  'disputeBody.name': fact('text', 'De volledige naam', 'The full name'),
  'disputeBody.phone': fact('text', 'Het telefoonnummer', 'The phone number'),
  'disputeBody.website': fact('link', 'De website', 'The website'),
  'disputeBody.openFromOn': fact(
    'day',
    'Vanaf wanneer de klant er terechtkan zonder antwoord',
    'From when the customer can go there without an answer',
  ),
  decision: fact('group', 'Het besluit', 'The decision'),
  'decision.motivation': fact('text', 'Hoe het besluit tot stand kwam', 'How the decision came about'),
  'decision.investigation': fact('text', 'Wat er is onderzocht', 'What was looked into'),
  points: fact('items', 'De punten van de klacht', 'The points of the complaint'),
  'points.point': fact('text', 'Het punt', 'The point'),
  'points.answer': fact('text', 'Wat u ervan vindt', 'What you think of it'),
  solution: fact('text', 'Wat u voor de klant doet', 'What you do for the customer'),
  redressCents: fact('money', 'Het bedrag dat de klant krijgt', 'The amount that the customer gets'),
  outcome: fact(
    'text',
    'De uitkomst: upheld, partly-upheld of rejected',
    'The outcome: upheld, partly-upheld or rejected',
  ),
  reviewerName: fact('text', 'Wie er opnieuw keek', 'Who looked again'),
  referral: fact('group', 'De verwijzing, of niets', 'The referral, or none'),
  'referral.body': fact('text', 'De korte naam: Kifid of SKGZ', 'The short name: Kifid or SKGZ'),
  'referral.name': fact('text', 'De volledige naam', 'The full name'),
  'referral.addressLines': fact('lines', 'Het adres', 'The address'),
  'referral.phone': fact('text', 'Het telefoonnummer', 'The phone number'),
  'referral.website': fact('link', 'De website', 'The website'),
  'referral.lastDayOn': fact('day', 'De laatste dag om een klacht in te dienen', 'The last day to file a complaint'),
  'referral.explanation': fact('text', 'Waarom die dag', 'Why that day'),
  carriedOut: fact('items', 'Wat u beloofde en deed', 'What you promised and did'),
  'carriedOut.text': fact('text', 'Wat er is gedaan', 'What was done'),
  'carriedOut.doneAt': fact('day', 'Wanneer', 'When'),
  askedAt: fact('day', 'Wanneer u het eerder vroeg', 'When you asked before'),
  closesOn: fact('day', 'Wanneer u de klacht sluit', 'When you close the complaint'),
  closedAt: fact('day', 'Wanneer u de klacht sloot', 'When you closed the complaint'),
  openUntil: fact('day', 'Tot wanneer de vragenlijst open is', 'Until when the questions are open'),
  improvement: fact('text', 'Wat er is veranderd', 'What has changed'),
  changedAt: fact('day', 'Sinds wanneer', 'Since when'),
  forwardedAt: fact('day', 'Wanneer u het dossier stuurde', 'When you sent the file'),
  documents: fact('lines', 'Wat u stuurde', 'What you sent'),
  withdrawnAt: fact('day', 'Wanneer de klant de klacht introk', 'When the customer withdrew the complaint'),
  colleagueName: fact('text', 'De naam van de collega', 'The colleague’s name'),
  dueAt: fact('moment', 'Uiterlijk wanneer u het antwoord nodig heeft', 'By when you need the answer'),
  cause: fact('text', 'Waardoor het kwam', 'What caused it'),
  request: fact('text', 'Wat u van de collega vraagt', 'What you ask of the colleague'),
  handlerName: fact('text', 'De naam van de behandelaar', 'The handler’s name'),
  writtenOn: fact('day', 'De dag van het overzicht', 'The day of the list'),
  managerName: fact('text', 'De naam van de leidinggevende', 'The manager’s name'),
  labelName: fact('text', 'De naam van het merk', 'The name of the label'),
  count: fact('text', 'Hoeveel mails wachten', 'How many mails wait'),
  oldestAt: fact('moment', 'Wanneer de oudste mail binnenkwam', 'When the oldest mail came in'),
  mailbox: fact('text', 'Welke postbus niet te lezen is', 'Which mailbox cannot be read'),
  failingSince: fact('moment', 'Sinds wanneer dat zo is', 'Since when that is so'),
  failure: fact('text', 'Wat de mailserver meldt', 'What the mail server reports'),
  mailUrl: fact('link', 'De binnengekomen mail in Gehoor', 'The incoming mail in Gehoor'),
  ...digestList('late', 'Wat te laat is', 'What is late'),
  ...digestList('today', 'Wat vandaag afloopt', 'What is due today'),
  ...digestList('soon', 'Wat binnenkort afloopt', 'What is due soon'),
};

function digestList(name: string, nl: string, en: string): Record<string, FactWords> {
  return {
    [name]: fact('items', nl, en),
    [`${name}.reference`]: fact('text', 'Het nummer van de zaak', 'The number of the case'),
    [`${name}.promise`]: fact('text', 'Wat er is beloofd', 'What was promised'),
    [`${name}.dueAt`]: fact('moment', 'Uiterlijk wanneer', 'By when'),
    [`${name}.handledBy`]: fact('text', 'Wie de zaak behandelt', 'Who handles the case'),
  };
}
