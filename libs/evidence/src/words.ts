import { contradictionWords } from './contradiction-words.js';
import type { Contradiction } from './contradictions.js';
import type { DossierReport, Finding, FindingCode, Verification } from './report.js';

export type ReportLanguage = 'nl' | 'en';

type Say = (finding: Required<Finding>) => string;

const DUTCH: Record<FindingCode, Say> = {
  'not-a-zip': () => 'Dit is geen ZIP-bestand.',
  truncated: () => 'Het bestand is afgekapt: het einde ontbreekt. Haal het opnieuw op.',
  'hidden-bytes': ({ path }) =>
    path
      ? `Vóór “${path}” staan in de ZIP bytes die bij geen enkel bestand horen.`
      : 'Vóór of na de inhoudsopgave van de ZIP staan bytes die er niet horen.',
  'directory-broken': () => 'De inhoudsopgave van de ZIP is kapot.',
  'unsafe-name': ({ path }) => `De naam “${path}” is onveilig: die kan buiten de map leiden waarin u uitpakt.`,
  'duplicate-entry': ({ path }) => `“${path}” staat er twee keer in.`,
  'overlapping-entry': ({ path }) => `“${path}” overlapt met een ander bestand.`,
  'header-differs': ({ path }) => `De kop van “${path}” zegt iets anders dan de inhoudsopgave van de ZIP.`,
  encrypted: ({ path }) => `“${path}” is versleuteld.`,
  'compression-unknown': ({ path }) => `“${path}” is ingepakt op een manier die een dossier niet gebruikt.`,
  'unpacks-too-large': ({ path }) => `“${path}” pakt veel groter uit dan het zegt (zipbom). Het is niet uitgepakt.`,
  'cannot-be-unpacked': ({ path }) => `“${path}” kan niet worden uitgepakt.`,
  repacked: () =>
    'Een ander programma heeft de ZIP opnieuw ingepakt, of de inhoudsopgave is gewijzigd. Vraag het oorspronkelijke bestand.',
  'manifest-missing': () => 'De lijst van bestanden (manifest.json) ontbreekt. Dit is geen dossier, of niet meer.',
  'manifest-unreadable': () => 'De lijst van bestanden (manifest.json) is niet te lezen.',
  'manifest-forged': () =>
    'De handtekening (manifest.sig.json) past niet bij de lijst van bestanden (manifest.json): een van beide is gewijzigd of vervangen.',
  'manifest-of-other-dossier': ({ found }) =>
    `De lijst van bestanden hoort bij een ander dossier; de geschiedenis is die van ${found}.`,
  'manifest-not-of-this-pack': ({ path }) => `“${path}” is een ander dossier dan dit pakket op zijn lijst heeft.`,
  'file-changed': ({ path }) => `“${path}” is gewijzigd.`,
  'file-missing': ({ path }) => `“${path}” ontbreekt.`,
  'file-added': ({ path }) => `“${path}” hoort er niet bij: het is toegevoegd.`,
  'history-unreadable': () => 'De geschiedenis (history.json) is niet te lezen.',
  'event-changed': ({ seq }) => `Gebeurtenis ${seq} is gewijzigd.`,
  'event-missing': ({ seq }) => `Gebeurtenis ${seq} ontbreekt.`,
  'event-added': ({ seq }) => `Gebeurtenis ${seq} is toegevoegd.`,
  'events-reordered': ({ seq }) => `Gebeurtenis ${seq} staat niet op haar plaats: de volgorde is veranderd.`,
  'content-changed': ({ seq }) => `De inhoud van gebeurtenis ${seq} is gewijzigd.`,
  'attachment-differs': ({ path }) => `“${path}” is niet het bestand dat volgens de geschiedenis bij de zaak kwam.`,
  'data-unreadable': () => 'De gegevens (dossier.json) zijn niet te lezen.',
  'data-contradicts-history': ({ contradiction }) => contradictionWords(contradiction, 'nl'),
  'seal-unreadable': () => 'Het zegel (seal.json) is niet te lezen.',
  'seal-forged': ({ seal }) => `Zegel ${seal} is vervalst: de handtekening past niet.`,
  'seal-of-other-case': ({ seal, found }) => `Zegel ${seal} is er voor ${found}, een andere zaak.`,
  'seal-does-not-fit': ({ seal }) =>
    `Zegel ${seal} past niet bij deze geschiedenis: die is na het verzegelen veranderd.`,
  'key-forged': ({ found }) => `De sleutel ${found.slice(0, 16)} is vervalst: geen eerdere sleutel staat ervoor in.`,
  'key-not-published': ({ found }) => `De sleutel ${found.slice(0, 16)} is niet een van de gepubliceerde sleutels.`,
};

const ENGLISH: Record<FindingCode, Say> = {
  'not-a-zip': () => 'This is no ZIP file.',
  truncated: () => 'The file is cut off: its end is missing. Fetch it again.',
  'hidden-bytes': ({ path }) =>
    path
      ? `Before "${path}" the ZIP holds bytes that belong to no file.`
      : 'Before or after the directory of the ZIP stand bytes that do not belong there.',
  'directory-broken': () => 'The directory of the ZIP is broken.',
  'unsafe-name': ({ path }) => `The name "${path}" is unsafe: it can lead outside the folder that you unpack in.`,
  'duplicate-entry': ({ path }) => `"${path}" is in it twice.`,
  'overlapping-entry': ({ path }) => `"${path}" overlaps with another file.`,
  'header-differs': ({ path }) => `The header of "${path}" says something else than the directory of the ZIP.`,
  encrypted: ({ path }) => `"${path}" is encrypted.`,
  'compression-unknown': ({ path }) => `"${path}" is packed in a way that a dossier does not use.`,
  'unpacks-too-large': ({ path }) => `"${path}" unpacks to far more than it says (zip bomb). It was not unpacked.`,
  'cannot-be-unpacked': ({ path }) => `"${path}" cannot be unpacked.`,
  repacked: () => 'Another program packed the ZIP anew, or its directory was changed. Ask for the original file.',
  'manifest-missing': () => 'The list of files (manifest.json) is missing. This is no dossier, or no longer one.',
  'manifest-unreadable': () => 'The list of files (manifest.json) cannot be read.',
  'manifest-forged': () =>
    'The signature (manifest.sig.json) does not fit the list of files (manifest.json): one of them was changed or replaced.',
  'manifest-of-other-dossier': ({ found }) =>
    `The list of files belongs to another dossier; the history is that of ${found}.`,
  'manifest-not-of-this-pack': ({ path }) => `"${path}" is another dossier than the one on the list of this pack.`,
  'file-changed': ({ path }) => `"${path}" was changed.`,
  'file-missing': ({ path }) => `"${path}" is missing.`,
  'file-added': ({ path }) => `"${path}" does not belong here: it was added.`,
  'history-unreadable': () => 'The history (history.json) cannot be read.',
  'event-changed': ({ seq }) => `Event ${seq} was changed.`,
  'event-missing': ({ seq }) => `Event ${seq} is missing.`,
  'event-added': ({ seq }) => `Event ${seq} was added.`,
  'events-reordered': ({ seq }) => `Event ${seq} is not in its place: the order was changed.`,
  'content-changed': ({ seq }) => `The content of event ${seq} was changed.`,
  'attachment-differs': ({ path }) => `"${path}" is not the file that came with the case according to its history.`,
  'data-unreadable': () => 'The data (dossier.json) cannot be read.',
  'data-contradicts-history': ({ contradiction }) => contradictionWords(contradiction, 'en'),
  'seal-unreadable': () => 'The seal (seal.json) cannot be read.',
  'seal-forged': ({ seal }) => `Seal ${seal} is forged: its signature does not fit.`,
  'seal-of-other-case': ({ seal, found }) => `Seal ${seal} is there for ${found}, another case.`,
  'seal-does-not-fit': ({ seal }) => `Seal ${seal} does not fit this history: it was changed after it was sealed.`,
  'key-forged': ({ found }) => `The key ${found.slice(0, 16)} is forged: no earlier key vouches for it.`,
  'key-not-published': ({ found }) => `The key ${found.slice(0, 16)} is none of the published keys.`,
};

const REST = {
  nl: {
    intact: 'ONGESCHONDEN',
    broken: 'NIET ONGESCHONDEN',
    pack: (count: number) => `pakket met ${count} ${count === 1 ? 'dossier' : 'dossiers'}`,
    counts: (files: number, events: number) => `${files} bestanden en ${events} gebeurtenissen nagekeken.`,
    sealed: (number: number, day: string, seq: number) =>
      `Zegel ${number} van ${day} legt gebeurtenis 1 tot en met ${seq} vast.`,
    unsealed: 'Nog geen zegel legt deze zaak vast: zij is van na het laatste zegel.',
    after: (seq: number) => `Gebeurtenis ${seq} en later zijn van na dat zegel.`,
    key: (id: string) => `Ondertekend met sleutel ${id}. Vergelijk die met de gepubliceerde sleutel.`,
    known: (id: string) => `Ondertekend met de gepubliceerde sleutel: ${id}`,
    leftOut: {
      'personal-data': 'Persoonsgegevens zijn weggelaten.',
      'internal-notes': 'Interne notities zijn weggelaten.',
    },
    without: (count: number) =>
      `Van ${count} gebeurtenissen is de inhoud weggelaten of gewist; de keten klopt ook zonder.`,
  },
  en: {
    intact: 'INTACT',
    broken: 'NOT INTACT',
    pack: (count: number) => `pack of ${count} ${count === 1 ? 'dossier' : 'dossiers'}`,
    counts: (files: number, events: number) => `${files} files and ${events} events were checked.`,
    sealed: (number: number, day: string, seq: number) => `Seal ${number} of ${day} fixes events 1 to ${seq}.`,
    unsealed: 'No seal fixes this case yet: it came after the last seal.',
    after: (seq: number) => `Event ${seq} and later came after that seal.`,
    key: (id: string) => `Signed with key ${id}. Compare it with the published key.`,
    known: (id: string) => `Signed with the published key: ${id}`,
    leftOut: { 'personal-data': 'Personal data was left out.', 'internal-notes': 'Internal notes were left out.' },
    without: (count: number) => `The content of ${count} events was left out or erased; the chain holds without it.`,
  },
};

const NONE: Contradiction = { record: 'case', id: null, field: null, seq: null };

/** A finding in plain words. */
export function findingWords(finding: Finding, language: ReportLanguage): string {
  const say = (language === 'nl' ? DUTCH : ENGLISH)[finding.code];
  return visible(say({ path: '', seq: 0, seal: 0, found: '', contradiction: NONE, ...finding }));
}

/** A name in a dossier may not move the cursor or begin a line of the report. */
function visible(line: string): string {
  return line.replace(/\p{Cc}|\p{Bidi_Control}/gu, '\ufffd');
}

/** Every code that a finding can have. */
export const FINDING_CODES = Object.keys(ENGLISH) as FindingCode[];

/** The whole report in plain words, a line each; the verdict first. */
export function reportLines({ isIntact, kind, findings, dossiers }: Verification, language: ReportLanguage): string[] {
  const words = REST[language];
  const verdict = isIntact ? words.intact : words.broken;
  const said = findings.map((finding) => `  - ${findingWords(finding, language)}`);
  if (kind === 'unknown') return [verdict, ...said];
  const [first] = dossiers;
  if (kind === 'dossier' && first) return [visible(`${verdict}: ${first.reference}`), ...dossierLines(first, language)];
  const each = dossiers.flatMap((dossier) => [
    visible(`${dossier.isIntact ? words.intact : words.broken}: ${dossier.reference}`),
    ...dossierLines(dossier, language),
  ]);
  return [`${verdict}: ${words.pack(dossiers.length)}`, ...said, ...each];
}

/** What there is to say about one dossier, a line each. */
export function dossierLines(dossier: DossierReport, language: ReportLanguage): string[] {
  const words = REST[language];
  const { findings, files, events, leftOut, withoutContent, sealed, keyId, isKeyKnown, isIntact } = dossier;
  if (!isIntact) return findings.map((finding) => `  - ${findingWords(finding, language)}`);
  return [
    words.counts(files, events),
    sealed ? words.sealed(sealed.number, sealed.day, sealed.seq) : words.unsealed,
    ...(sealed && sealed.seq < events ? [words.after(sealed.seq + 1)] : []),
    ...leftOut.map((what) => words.leftOut[what]),
    ...(withoutContent > 0 ? [words.without(withoutContent)] : []),
    (isKeyKnown ? words.known : words.key)(keyId ?? ''),
  ].map((line) => `  ${visible(line)}`);
}
