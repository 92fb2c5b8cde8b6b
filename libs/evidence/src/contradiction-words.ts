import type { Contradiction, RecordKind } from './contradictions.js';

type Words = Readonly<Record<'nl' | 'en', string>>;

const RECORDS: Record<Exclude<RecordKind, 'content'>, Words> = {
  case: { nl: 'De zaak', en: 'The case' },
  decision: { nl: 'Besluit', en: 'Decision' },
  letter: { nl: 'Brief', en: 'Letter' },
  commitment: { nl: 'Toezegging', en: 'Commitment' },
};

/** The fields that can be compared, by their names in `dossier.json`. */
export const FIELD_WORDS: Readonly<Record<string, Words>> = {
  itemId: { nl: 'id van de zaak', en: 'id of the case' },
  reference: { nl: 'kenmerk', en: 'reference' },
  kind: { nl: 'soort', en: 'kind' },
  round: { nl: 'behandelronde', en: 'round' },
  channel: { nl: 'kanaal', en: 'channel' },
  category: { nl: 'soort verzekering', en: 'category' },
  urgency: { nl: 'spoed', en: 'urgency' },
  impact: { nl: 'belang', en: 'impact' },
  language: { nl: 'taal', en: 'language' },
  receivedAt: { nl: 'tijdstip van ontvangst', en: 'time of receipt' },
  closedAt: { nl: 'tijdstip van sluiten', en: 'time of closing' },
  closureReason: { nl: 'reden van sluiten', en: 'reason of closing' },
  handlerId: { nl: 'behandelaar', en: 'handler' },
  story: { nl: 'wat er gebeurde (in woorden van de klant)', en: "what happened (in the customer's words)" },
  wish: { nl: 'wens', en: 'wish' },
  wishNotAskedReason: { nl: 'waarom de wens niet is gevraagd', en: 'why the wish was not asked' },
  complainantType: { nl: 'soort klant', en: 'type of customer' },
  anonymousReason: { nl: 'waarom anoniem', en: 'why anonymous' },
  salutation: { nl: 'aanhef', en: 'salutation' },
  name: { nl: 'naam', en: 'name' },
  organisation: { nl: 'bedrijf', en: 'organisation' },
  email: { nl: 'e-mailadres', en: 'e-mail address' },
  phone: { nl: 'telefoonnummer', en: 'phone number' },
  address: { nl: 'adres', en: 'address' },
  representative: { nl: 'vertegenwoordiger', en: 'representative' },
  preferredChannel: { nl: 'liefst via', en: 'preferred channel' },
  callTimes: { nl: 'liefst gebeld', en: 'best times to call' },
  needs: { nl: 'behoeften', en: 'needs' },
  policyNumber: { nl: 'polisnummer', en: 'policy number' },
  claimNumber: { nl: 'schadenummer', en: 'claim number' },
  urgencyReason: { nl: 'waarom spoed', en: 'why urgent' },
  aboutName: { nl: 'over wie', en: 'about whom' },
  outcome: { nl: 'uitkomst', en: 'outcome' },
  isObliged: { nl: 'klant tegemoetgekomen', en: 'customer obliged' },
  redressCents: { nl: 'tegemoetkoming', en: 'redress' },
  isWithinMandate: { nl: 'binnen het mandaat', en: 'within the mandate' },
  motivation: { nl: 'hoe het tot stand kwam', en: 'how it came about' },
  investigation: { nl: 'wat er is onderzocht', en: 'what was looked into' },
  points: { nl: 'punten van de klacht', en: 'points of the complaint' },
  solution: { nl: 'oplossing', en: 'solution' },
  cause: { nl: 'oorzaak', en: 'cause' },
  decidedBy: { nl: 'wie besloot', en: 'who decided' },
  decidedAt: { nl: 'tijdstip van besluiten', en: 'time of deciding' },
  approval: { nl: 'goedkeuring', en: 'approval' },
  approvedBy: { nl: 'wie goedkeurde', en: 'who approved' },
  answeredAt: { nl: 'tijdstip van het antwoord', en: 'time of the answer' },
  carriedOutAt: { nl: 'tijdstip van uitvoeren', en: 'time of carrying out' },
  reaction: { nl: 'reactie van de klant', en: "customer's reaction" },
  purpose: { nl: 'soort brief', en: 'purpose' },
  recipient: { nl: 'geadresseerde', en: 'recipient' },
  subject: { nl: 'onderwerp', en: 'subject' },
  body: { nl: 'tekst', en: 'text' },
  writtenAt: { nl: 'tijdstip van schrijven', en: 'time of writing' },
  writtenBy: { nl: 'schrijver', en: 'writer' },
  sentAt: { nl: 'tijdstip van verzenden', en: 'time of sending' },
  state: { nl: 'stand', en: 'state' },
  mailSha256: { nl: 'mail zoals verzonden (SHA-256)', en: 'mail as sent (SHA-256)' },
  pdfSha256: { nl: 'brief op papier (SHA-256)', en: 'letter on paper (SHA-256)' },
  dueAt: { nl: 'uiterste tijdstip', en: 'due instant' },
  lateFrom: { nl: 'te laat vanaf', en: 'late from' },
  missedAt: { nl: 'gemist op', en: 'missed at' },
  settledAt: { nl: 'geëindigd op', en: 'ended at' },
  settledBySeq: { nl: 'gebeurtenis die het bewijst', en: 'event that proves it' },
  words: { nl: 'wat er is toegezegd', en: 'what was promised' },
};

/** A contradiction in a sentence: which record, which field, and which event says otherwise. */
export function contradictionWords({ record, id, field, seq }: Contradiction, language: 'nl' | 'en'): string {
  if (record === 'content')
    return language === 'nl'
      ? `De inhoud van gebeurtenis ${seq} is weggehaald, terwijl de gegevens van de klant niet zijn gewist.`
      : `The content of event ${seq} was removed, though the customer's data was not erased.`;
  const kind = RECORDS[record]?.[language] ?? record;
  const what = id === null ? kind : `${kind} ${id}`;
  const named = field === null ? '' : (FIELD_WORDS[field]?.[language] ?? field);
  return (language === 'nl' ? inDutch : inEnglish)(what, named, seq);
}

function inDutch(what: string, field: string, seq: number | null): string {
  if (field) {
    const says = seq === null ? 'daarvan vertelt geen enkele gebeurtenis' : `gebeurtenis ${seq} zegt iets anders`;
    return `${what}: “${field}” is in strijd met de geschiedenis, ${says}.`;
  }
  if (seq === null) return `${what} staat in de gegevens, maar geen enkele gebeurtenis vertelt ervan.`;
  return `${what} ontbreekt in de gegevens, maar gebeurtenis ${seq} vertelt ervan.`;
}

function inEnglish(what: string, field: string, seq: number | null): string {
  if (field) {
    const says = seq === null ? 'no event tells of it' : `event ${seq} says otherwise`;
    return `${what}: "${field}" contradicts the history, ${says}.`;
  }
  if (seq === null) return `${what} is in the data, but no event tells of it.`;
  return `${what} is missing in the data, but event ${seq} tells of it.`;
}
