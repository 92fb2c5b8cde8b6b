import { DateTime } from 'luxon';
import { toPlainText, toPrintable, writeMoney } from '#templates';
import { contradictionWords } from '../../../evidence/src/index.js';
import { officeZone } from '../deadlines/local-day.js';
import { type MailSender, mailSender } from '../history/mail-sender.js';
import type { DossierJson } from './dossier-json.js';
import { EVENT_TITLES, FIELD_NAMES, inDutch, STATEMENTS } from './dossier-words.js';

/** A fact on a line of its own: what it is, and the lines of its words. */
type Fact = [string, string[]];

/** Ids and hashes are for programs; they stand in the data. */
const NOT_SHOWN =
  /(Ids?|Seq)$|^(id|sha256|mailSha256|answers|commitments|policyVersion|hasCause|hasSolution|phoneDigits|complainantType)$/;

/** The dossier in words, as the template on paper takes it. Pure. */
export function dossierFacts(dossier: DossierJson, seal: { number: number; day: string; seq: number } | null) {
  const { reference, label, asOf } = dossier;
  return printed({
    title: `Dossier ${reference}`,
    label: label.name,
    reference,
    lead: `${capital(inDutch(dossier.kind))} bij ${label.name}. Stand na gebeurtenis ${asOf.seq}, vastgelegd op ${moment(asOf.recordedAt)}.`,
    warnings: dossier.contradictions.map((found) => contradictionWords(found, 'nl')),
    about: aboutFacts(dossier),
    story: lines(dossier.story || 'De tekst is gewist of leeg.'),
    wish: dossier.wish ? lines(dossier.wish) : null,
    customer: customerFacts(dossier.customer),
    events: dossier.events.map((event) => eventFacts(event, dossier)),
    decisions: dossier.decisions.map(decisionFacts),
    commitments: dossier.commitments.map(commitmentFacts),
    letters: dossier.letters.map(letterFacts),
    files: dossier.files.map((file, place) => ({
      title: `${place + 1}. ${file.name}`,
      facts: [
        fact('Type', file.mediaType),
        fact('Grootte', size(file.sizeBytes)),
        fact('Toegevoegd', moment(file.addedAt)),
        fact('SHA-256', file.sha256),
        fact('In dit dossier', file.path ?? 'weggelaten'),
      ],
    })),
    disputes: dossier.disputes.map(disputeFacts),
    monitor: monitorFacts(dossier.monitor),
    proof: proofLines(dossier, seal),
  });
}

/** Every text as the fonts on paper can show it; the data keeps what people really wrote. */
function printed<T>(value: T): T {
  if (typeof value === 'string') return toPrintable(value) as T;
  if (Array.isArray(value)) return value.map(printed) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, printed(member)])) as T;
}

function aboutFacts(dossier: DossierJson): Fact[] {
  return [
    fact('Kenmerk', dossier.reference),
    fact('Soort uiting', inDutch(dossier.kind)),
    fact('Status', inDutch(dossier.status)),
    fact('Ontvangen', moment(dossier.receivedAt)),
    fact('Vastgelegd', moment(dossier.registeredAt)),
    ...(dossier.closedAt ? [fact('Gesloten', moment(dossier.closedAt))] : []),
    ...(dossier.closureReason ? [fact('Gesloten als', inDutch(dossier.closureReason))] : []),
    fact('Binnengekomen via', inDutch(dossier.channel)),
    fact('Soort verzekering', inDutch(dossier.category)),
    ...(dossier.product ? [fact('Product', dossier.product)] : []),
    fact('Spoed', inDutch(dossier.urgency)),
    fact('Belang', inDutch(dossier.impact)),
    fact('Behandelaar', dossier.handler?.name ?? 'nog niemand'),
    fact('Behandelronde', String(dossier.round)),
    fact('Taal van de klant', inDutch(dossier.language)),
  ];
}

function customerFacts(customer: DossierJson['customer']): Fact[] {
  return contentFacts({ ...customer, needs: undefined, wishState: undefined });
}

function eventFacts(event: DossierJson['events'][number], { letters }: DossierJson) {
  const letter = letters.find(({ id }) => id === event.facts.letterId);
  // The letter itself stands in its own chapter.
  const content = event.type === 'letter-written' && letter ? {} : (event.content ?? {});
  const sender = mailSender(event);
  return {
    seq: event.seq,
    time: clockTime(event.occurredAt),
    title: EVENT_TITLES[event.type] ?? event.type,
    who: sender ? senderWords(sender) : actorWords(event),
    facts: [
      ...recordedFacts(event, sender !== null),
      ...contentFacts(event.facts),
      ...(letter ? [fact('Brief', `${letters.indexOf(letter) + 1}. ${letter.subject}`)] : []),
      ...contentFacts(sender ? { ...content, from: null, fromName: null } : content),
    ],
  };
}

/** When and by whom a mail was placed, or when something of before was recorded. */
function recordedFacts(event: DossierJson['events'][number], isMail: boolean): Fact[] {
  if (isMail) return [fact('Geplaatst', `${clockTime(event.recordedAt)}, door ${actorWords(event)}`)];
  const isLater = event.recordedAt.slice(0, 16) !== event.occurredAt.slice(0, 16);
  return isLater ? [fact('Vastgelegd', clockTime(event.recordedAt))] : [];
}

function actorWords({ actor, actorRole }: DossierJson['events'][number]): string {
  return actor?.name || inDutch(actorRole);
}

function senderWords({ name, address }: MailSender): string {
  return name && address ? `${name} (${address})` : (name ?? address ?? 'de afzender van de mail');
}

function decisionFacts(decision: DossierJson['decisions'][number]) {
  return {
    title: `Besluit in ronde ${decision.round}: ${inDutch(decision.outcome)}`,
    facts: [
      fact('Besloten door', decision.decidedBy.name),
      fact('Besloten op', moment(decision.decidedAt)),
      fact('Klant tegemoetgekomen', yesNo(decision.isObliged)),
      fact('Tegemoetkoming', writeMoney(decision.redressCents, 'nl') ?? ''),
      fact('Binnen het mandaat', yesNo(decision.isWithinMandate)),
      fact('Goedkeuring', inDutch(decision.approval)),
      ...(decision.approvedBy ? [fact('Goedgekeurd door', decision.approvedBy.name)] : []),
      ...maybe('Hoe het tot stand kwam', decision.motivation),
      ...maybe('Wat er is onderzocht', decision.investigation),
      ...decision.points.map(({ point, answer }) => fact(`Over “${point}”`, answer)),
      ...maybe('Oplossing', decision.solution),
      ...maybe('Oorzaak (intern)', decision.cause),
      ...maybe('Antwoord gegeven', decision.answeredAt && moment(decision.answeredAt)),
      ...maybe('Oplossing uitgevoerd', decision.carriedOutAt && moment(decision.carriedOutAt)),
      ...maybe('Reactie van de klant', decision.reaction && inDutch(decision.reaction)),
    ],
  };
}

function commitmentFacts(commitment: DossierJson['commitments'][number]) {
  const isDone = commitment.standing === 'kept' || commitment.standing === 'kept-late';
  return {
    title: inDutch(commitment.kind),
    facts: [
      fact('Stand', inDutch(commitment.standing)),
      fact('Uiterlijk', until(commitment.dueAt)),
      ...maybe(isDone ? 'Afgerond' : 'Geëindigd', commitment.settledAt && moment(commitment.settledAt)),
      ...maybe('Bewijs', commitment.settledBySeq && `gebeurtenis ${commitment.settledBySeq}`),
      ...maybe('Gemist op', commitment.missedAt && moment(commitment.missedAt)),
      ...maybe('Toegezegd', commitment.words),
    ],
    why: commitment.explanation.nl,
  };
}

function letterFacts(letter: DossierJson['letters'][number], place: number) {
  return {
    title: `${place + 1}. ${letter.subject}`,
    facts: [
      fact('Soort', inDutch(letter.purpose)),
      fact('Via', inDutch(letter.channel)),
      fact('Aan', letter.recipient.split('\n').join(', ')),
      fact('Geschreven', moment(letter.writtenAt)),
      ...maybe('Geschreven door', letter.writtenBy?.name ?? null),
      fact('Stand', inDutch(letter.state)),
      ...maybe('Verzonden', letter.sentAt && moment(letter.sentAt)),
      ...maybe('Oorspronkelijk', letter.paths.join(', ')),
    ],
    body: lines(toPlainText(letter.body)),
    language: letter.language,
  };
}

function disputeFacts(dispute: DossierJson['disputes'][number]) {
  return {
    title: `Geschil bij ${inDutch(dispute.body)}`,
    facts: [
      fact('Begonnen', moment(dispute.openedAt)),
      ...maybe('Hun kenmerk', dispute.theirReference),
      ...maybe('Uitkomst', dispute.outcome && inDutch(dispute.outcome)),
      ...maybe('Uitspraak op', dispute.outcomeAt && moment(dispute.outcomeAt)),
      ...maybe('Wat wij leren', dispute.lesson),
    ],
  };
}

function monitorFacts(monitor: DossierJson['monitor']) {
  if (!monitor) return null;
  const score = (value: number | null) => (value === null ? 'geen antwoord' : `${value} van 5`);
  return {
    at: moment(monitor.completedAt),
    rows: monitor.answers.map(({ statement, appreciation, importance }) => [
      STATEMENTS[statement] ?? statement,
      score(appreciation),
      score(importance),
    ]),
    remarks: monitor.remarks ? lines(monitor.remarks) : null,
  };
}

function proofLines(
  { asOf, leftOut }: DossierJson,
  seal: { number: number; day: string; seq: number } | null,
): string[] {
  return [
    `Elke gebeurtenis draagt de hash van de vorige. De laatste is gebeurtenis ${asOf.seq}, met hash ${asOf.hash}.`,
    seal
      ? `Zegel ${seal.number} van ${seal.day} legt gebeurtenis 1 tot en met ${seal.seq} vast.`
      : 'Deze zaak is van na het laatste dagelijkse zegel; nog geen zegel legt haar vast.',
    ...(seal && seal.seq < asOf.seq ? [`Gebeurtenis ${seal.seq + 1} en later zijn van na dat zegel.`] : []),
    ...(leftOut.includes('personal-data')
      ? ['Persoonsgegevens zijn vervangen. De oorspronkelijke brieven en bestanden zijn daarom weggelaten.']
      : []),
    ...(leftOut.includes('internal-notes') ? ['Interne notities zijn weggelaten.'] : []),
    'De hele ZIP controleert u met “gehoor verify”, of op de controlepagina van Gehoor. Zie LEESMIJ.txt.',
  ];
}

/** Facts and content of an event, a line each, without what only programs read. */
function contentFacts(values: Record<string, unknown>): Fact[] {
  return Object.entries(values).flatMap(([key, value]) => {
    if (NOT_SHOWN.test(key) || value === null || value === undefined || value === '') return [];
    return [[FIELD_NAMES[key] ?? capital(key), valueLines(key, value)] satisfies Fact].filter(
      ([, said]) => said.length > 0,
    );
  });
}

function valueLines(key: string, value: unknown): string[] {
  if (key === 'address' && typeof value === 'object') return addressLines(value as Record<string, unknown>);
  if (key === 'needs' && Array.isArray(value) && value.length === 0) return ['geen bijzondere'];
  if (typeof value === 'boolean') return [yesNo(value)];
  if (typeof value === 'number') {
    if (key.endsWith('Cents')) return [writeMoney(value, 'nl') ?? ''];
    return [key === 'sizeBytes' ? size(value) : String(value)];
  }
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return [key === 'dueAt' ? until(value) : moment(value)];
    return lines(inDutch(value));
  }
  if (Array.isArray(value)) return value.flatMap((member) => valueLines(key, member));
  return contentFacts(value as Record<string, unknown>).flatMap(([name, said]) =>
    said.map((line, place) => (place === 0 ? `${name}: ${line}` : line)),
  );
}

/** As it stands on an envelope. */
function addressLines({ street, postalCode, city, country }: Record<string, unknown>): string[] {
  const place = [postalCode, city].filter(Boolean).join(' ');
  return [street, place, country === 'Nederland' ? '' : country]
    .filter((line) => typeof line === 'string' && line !== '')
    .map(String);
}

const fact = (name: string, value: string): Fact => [name, lines(value)];
const maybe = (name: string, value: string | null | undefined | 0): Fact[] => (value ? [fact(name, value)] : []);
const lines = (text: string): string[] => text.replace(/\r\n?/g, '\n').split('\n');
const yesNo = (value: boolean): string => (value ? 'ja' : 'nee');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const size = (bytes: number): string =>
  bytes < 1024 ? `${bytes} bytes` : `${new Intl.NumberFormat('nl-NL').format(Math.round(bytes / 1024))} kB`;
const local = (at: string) => DateTime.fromISO(at, { zone: officeZone }).setLocale('nl');
const moment = (at: string): string => local(at).toFormat("d LLLL yyyy 'om' H:mm 'uur'");
/** A term that ends with a day ends at the first instant of the next; people mean the day itself. */
function until(at: string): string {
  const end = local(at);
  const isEndOfDay = end.equals(end.startOf('day'));
  return isEndOfDay ? end.minus({ days: 1 }).toFormat("'tot en met' cccc d LLLL yyyy") : moment(at);
}
const clockTime = (at: string): string => local(at).toFormat('dd-LL-yyyy HH:mm');
