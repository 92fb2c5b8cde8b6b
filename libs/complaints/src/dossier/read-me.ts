import { type Contradiction, contradictionWords, type LeftOut } from '../../../evidence/src/index.js';

interface ReadMe {
  reference: string;
  label: string;
  leftOut: LeftOut[];
  /** What the history contradicts in the data of the case. */
  contradictions: Contradiction[];
}

/** What an auditor reads first, in Dutch. */
export function dutchReadMe({ reference, label, leftOut, contradictions }: ReadMe): string {
  return `Dossier ${reference} van ${label}
${warning(contradictions, 'nl')}
WAT ZIT ERIN
dossier.pdf         Het hele dossier om te lezen (PDF/A, geschikt voor het archief).
dossier.json        Hetzelfde als gegevens. Het schema staat bij Gehoor in docs/dossier.schema.json.
history.json        Alle gebeurtenissen met hun hash. Elke gebeurtenis draagt de hash van de vorige.
seal.json           De weg van deze zaak naar het dagelijkse zegel over het hele register, en de sleutels.
letters/            Brieven en mails. Een .eml is de mail byte voor byte zoals hij de deur uit ging; alleen het geheim
                    van de persoonlijke link van de klant is bedekt met x. Daarnaast staan de woorden om te lezen.
incoming/           Mails van de klant, byte voor byte zoals zij binnenkwamen.
files/              Bestanden bij de zaak, byte voor byte.
manifest.json       De lijst van alle bestanden met hun SHA-256.
manifest.sig.json   De handtekening (Ed25519) onder die lijst.
Een map die leeg zou zijn, ontbreekt.
${leftOut.includes('personal-data') ? PSEUDONYMISED_NL : ''}${leftOut.includes('internal-notes') ? WITHOUT_NOTES_NL : ''}
CONTROLEREN
Op een computer met Gehoor, zonder netwerk, database of account:
    npm run -s gehoor -- verify ${reference}.zip
Of in een browser: open de controlepagina van Gehoor (/controle) en sleep de ZIP erin. Er wordt niets verzonden.
Het antwoord is "ongeschonden", of het noemt het bestand, de gebeurtenis of het zegel dat niet klopt, en wat in de
gegevens in strijd is met de geschiedenis.
Bewaar de ZIP zelf: wie hem uitpakt en opnieuw inpakt, maakt een andere ZIP, en dat zegt de controle.

ZELF CONTROLEREN
1. De SHA-256 van elk bestand staat in manifest.json: sha256sum letters/* files/*
2. De hash van een gebeurtenis is de SHA-256 van haar canonieke JSON (RFC 8785) met de velden itemId, seq, type,
   occurredAt, recordedAt, actorRole, actorId, facts, contentHash en previousHash.
3. contentHash is de SHA-256 van: het zout, een regeleinde, en de canonieke JSON van de inhoud.
4. Het blad van een zaak in de boom van het zegel is de SHA-256 van een nulbyte en de canonieke JSON van
   {hash, reference, seq}; een knoop is de SHA-256 van een eenbyte en de twee hashes eronder (RFC 6962).
5. Vergelijk de sleutel in manifest.sig.json met de sleutels die de verzekeraar publiceert
   (/api/v1/public/seal-keys). Een dossier bewijst zelf niet van wie een sleutel is.
`;
}

/** What an auditor reads first, in English. */
export function englishReadMe({ reference, label, leftOut, contradictions }: ReadMe): string {
  return `Dossier ${reference} of ${label}
${warning(contradictions, 'en')}
WHAT IS IN IT
dossier.pdf         The whole dossier to read, in Dutch (PDF/A, fit for archives).
dossier.json        The same as data. Its schema is docs/dossier.schema.json of Gehoor.
history.json        All events with their hashes. Every event carries the hash of the one before it.
seal.json           The way from this case to the daily seal over the whole register, and the keys.
letters/            Letters and mails. An .eml is the mail byte for byte as it left the house; only the secret of
                    the customer's private link is covered with x. Beside it stand its words to read.
incoming/           Mails of the customer, byte for byte as they came in.
files/              Files of the case, byte for byte.
manifest.json       The list of all files with their SHA-256.
manifest.sig.json   The signature (Ed25519) under that list.
A folder that would be empty is not there.
${leftOut.includes('personal-data') ? PSEUDONYMISED_EN : ''}${leftOut.includes('internal-notes') ? WITHOUT_NOTES_EN : ''}
CHECKING
On a computer with Gehoor, without network, database or account:
    npm run -s gehoor -- verify ${reference}.zip
Or in a browser: open the checking page of Gehoor (/controle) and drop the ZIP there. Nothing is sent anywhere.
The answer is "intact", or it names the file, the event or the seal that is not right, and what in the data
contradicts the history.
Keep the ZIP itself: unpacking it and packing it anew makes another ZIP, and the check says so.

CHECKING BY HAND
1. The SHA-256 of every file stands in manifest.json: sha256sum letters/* files/*
2. The hash of an event is the SHA-256 of its canonical JSON (RFC 8785) with the members itemId, seq, type,
   occurredAt, recordedAt, actorRole, actorId, facts, contentHash and previousHash.
3. contentHash is the SHA-256 of: the salt, a line feed, and the canonical JSON of the content.
4. The leaf of a case in the tree of the seal is the SHA-256 of a zero byte and the canonical JSON of
   {hash, reference, seq}; a node is the SHA-256 of a one byte and the two hashes under it (RFC 6962).
5. Compare the key in manifest.sig.json with the keys that the insurer publishes (/api/v1/public/seal-keys).
   A dossier does not itself prove whose a key is.
`;
}

const WARNINGS = {
  nl: `
LET OP: GEGEVENS IN STRIJD MET DE GESCHIEDENIS
Gegevens van deze zaak zijn buiten Gehoor om gewijzigd. De geschiedenis zegt wat er gebeurde.
`,
  en: `
WARNING: DATA CONTRADICT THE HISTORY
Data of this case were changed by other means than Gehoor. The history says what happened.
`,
};

function warning(found: readonly Contradiction[], language: 'nl' | 'en'): string {
  if (found.length === 0) return '';
  return `${WARNINGS[language]}${found.map((one) => `- ${contradictionWords(one, language)}\n`).join('')}`;
}

const PSEUDONYMISED_NL = `
WEGGELATEN: PERSOONSGEGEVENS
Namen, adressen en nummers zijn vervangen door woorden als [klager]. De oorspronkelijke brieven, mails en bestanden
en de inhoud van de gebeurtenissen zijn weggelaten: die zouden zeggen over wie het gaat. De keten van gebeurtenissen
klopt toch, want een gebeurtenis bevat van haar inhoud alleen een gezouten hash. Woorden in lopende tekst zijn met
de computer vervangen. Lees het dossier na voordat u het deelt.
`;
const PSEUDONYMISED_EN = `
LEFT OUT: PERSONAL DATA
Names, addresses and numbers are replaced by words such as [klager]. The original letters, mails and files and the
content of the events are left out: they would tell whom this is about. The chain of events holds all the same, since
an event contains only a salted hash of its content. Words in running text were replaced by computer. Read the
dossier through before you share it.
`;
const WITHOUT_NOTES_NL = `
WEGGELATEN: INTERNE NOTITIES
Notities en vragen onder collega's zijn weggelaten, met het zout van hun hash. De keten van gebeurtenissen klopt toch.
`;
const WITHOUT_NOTES_EN = `
LEFT OUT: INTERNAL NOTES
Notes and questions among colleagues are left out, with the salt of their hashes. The chain of events holds all the same.
`;
