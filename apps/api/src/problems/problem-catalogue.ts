import type { ComplaintErrorCode, Language } from '#complaints';
import type { ApiProblemCode } from './problem.js';

interface ProblemDefinition {
  status: number;
  title: Record<Language, string>;
  /** Used when the error itself brings no detail. */
  detail?: Record<Language, string>;
}

/** Status and words of everything that can go wrong. A new error without an entry does not compile. */
export const problemCatalogue = {
  'not-found': { status: 404, title: { nl: 'Niet gevonden', en: 'Not found' } },
  'invalid-input': { status: 422, title: { nl: 'Niet goed ingevuld', en: 'Not filled in correctly' } },
  'transition-not-allowed': { status: 409, title: { nl: 'Dit kan nu niet', en: 'Not possible now' } },
  'role-not-allowed': { status: 403, title: { nl: 'Dit mag u niet doen', en: 'You may not do this' } },
  'case-changed': { status: 409, title: { nl: 'De zaak is intussen veranderd', en: 'The case has changed' } },
  'template-changed': {
    status: 409,
    title: { nl: 'De sjabloon is intussen veranderd', en: 'The template has changed' },
  },
  'requirement-not-met': { status: 409, title: { nl: 'Er ontbreekt nog iets', en: 'Something is missing' } },
  'idempotency-key-reused': { status: 409, title: { nl: 'Sleutel al gebruikt', en: 'Key already used' } },
  'request-under-way': { status: 409, title: { nl: 'Al eerder verstuurd', en: 'Sent before' } },
  duplicate: { status: 409, title: { nl: 'Bestaat al', en: 'Exists already' } },
  'wrong-credentials': { status: 401, title: { nl: 'Inloggen lukt niet', en: 'Signing in failed' } },
  'too-many-attempts': { status: 429, title: { nl: 'Te veel pogingen', en: 'Too many attempts' } },
  'access-not-given': {
    status: 403,
    title: { nl: 'U heeft geen toegang (meer)', en: 'You have no access (any more)' },
  },
  'link-not-valid': { status: 404, title: { nl: 'Deze link werkt niet', en: 'This link does not work' } },
  'too-large': { status: 413, title: { nl: 'Te groot', en: 'Too large' } },
  'dossier-not-there': {
    status: 409,
    title: { nl: 'Dit dossier is er (nog) niet', en: 'This dossier is not there (yet)' },
  },
  'not-what-it-says': {
    status: 422,
    title: { nl: 'Bestand klopt niet met zijn naam', en: 'File is not what its name says' },
  },
  'file-infected': { status: 422, title: { nl: 'Bestand niet veilig', en: 'File not safe' } },
  'paper-not-made': { status: 503, title: { nl: 'De brief staat nog niet op papier', en: 'Not on paper yet' } },
  'person-erased': { status: 410, title: { nl: 'Gegevens gewist', en: 'Data erased' } },
  'judged-meanwhile': { status: 409, title: { nl: 'Intussen al beoordeeld', en: 'Judged in the meantime' } },
  'not-signed-in': {
    status: 401,
    title: { nl: 'U bent niet ingelogd', en: 'You are not signed in' },
    detail: {
      nl: 'Log in en probeer het opnieuw. Wat u schreef is bewaard.',
      en: 'Sign in and try again. What you wrote is kept.',
    },
  },
  'csrf-token-missing': {
    status: 403,
    title: { nl: 'Verzoek geweigerd', en: 'Request refused' },
    detail: {
      nl: 'Het beveiligingsteken ontbreekt of is verlopen. Laad de pagina opnieuw.',
      en: 'The X-CSRF-Token header is missing or old. Reload the page.',
    },
  },
  'version-needed': {
    status: 428,
    title: { nl: 'Versie ontbreekt', en: 'Version needed' },
    detail: {
      nl: 'Stuur de kop If-Match mee met de versie die u zag.',
      en: 'Send the If-Match header with the version that you saw.',
    },
  },
  'not-readable': {
    status: 400,
    title: { nl: 'Verzoek onleesbaar', en: 'Request not readable' },
    detail: {
      nl: 'Het verzoek is niet te lezen. Controleer of de inhoud geldige JSON is en stuur het opnieuw.',
      en: 'The request cannot be read. Check that its body is valid JSON and send it again.',
    },
  },
  'headers-too-large': {
    status: 431,
    title: { nl: 'Koppen te groot', en: 'Headers too large' },
    detail: {
      nl: 'De koppen van het verzoek zijn samen te groot. Stuur minder cookies of kortere koppen mee.',
      en: 'The headers of the request are too large together. Send fewer cookies or shorter headers.',
    },
  },
  'no-such-address': {
    status: 404,
    title: { nl: 'Adres bestaat niet', en: 'No such address' },
    detail: {
      nl: 'Dit adres kent de API niet. Zie /api/docs.',
      en: 'The API does not know this address. See /api/docs.',
    },
  },
  'wrong-method': {
    status: 405,
    title: { nl: 'Zo kan het niet', en: 'Wrong method' },
    detail: {
      nl: 'Dit adres kent deze methode niet. Zie /api/docs.',
      en: 'This address does not know this method. See /api/docs.',
    },
  },
  'unsupported-type': {
    status: 415,
    title: { nl: 'Soort inhoud onbekend', en: 'Unsupported content type' },
    detail: {
      nl: 'Stuur JSON (application/json), of een bestand als multipart/form-data.',
      en: 'Send JSON (application/json), or a file as multipart/form-data.',
    },
  },
  'no-file': {
    status: 422,
    title: { nl: 'Geen bestand', en: 'No file' },
    detail: { nl: 'Stuur een bestand mee in het veld "file".', en: 'Send a file in the field "file".' },
  },
  'internal-error': {
    status: 500,
    title: { nl: 'Er ging iets mis bij ons', en: 'Something went wrong on our side' },
    detail: {
      nl: 'Er is niets verloren. Probeer het opnieuw. Blijft het misgaan? Geef de beheerder de code hieronder.',
      en: 'Nothing is lost. Try again. If it keeps failing, give the administrator the trace id.',
    },
  },
  'not-ready': {
    status: 503,
    title: { nl: 'Even niet bereikbaar', en: 'Not available for a moment' },
    detail: {
      nl: 'De database antwoordt niet. Probeer het over een minuut opnieuw.',
      en: 'The database does not answer. Try again in a minute.',
    },
  },
  'queues-unreachable': {
    status: 503,
    title: { nl: 'De wachtrij antwoordt niet', en: 'The queue does not answer' },
    detail: {
      nl: 'De opslag van de wachtrij is nu niet bereikbaar. Er gaat niets verloren: het werk staat in de database en gaat verder zodra de wachtrij er weer is. Controleer Redis of de database, en probeer het opnieuw.',
      en: 'The store of the queue cannot be reached now. Nothing is lost: the work is in the database and goes on when the queue is back. Check Redis or the database, then try again.',
    },
  },
  'scanner-unreachable': {
    status: 503,
    title: { nl: 'Bestanden zijn nu niet te controleren', en: 'Files cannot be checked now' },
    detail: {
      nl: 'Wij controleren elk bestand op virussen, en dat lukt nu even niet. Uw bestand is niet bewaard. Stuur het over een paar minuten opnieuw.',
      en: 'We check every file for viruses, and that is not possible at the moment. Your file was not kept. Send it again in a few minutes.',
    },
  },
  'no-failed-job': {
    status: 409,
    title: { nl: 'Deze taak is niet mislukt', en: 'This job has not failed' },
    detail: {
      nl: 'Deze taak is intussen gelukt, opnieuw begonnen of weggehaald. Laad de pagina opnieuw.',
      en: 'This job has succeeded meanwhile, began again or was removed. Reload the page.',
    },
  },
} satisfies Record<ComplaintErrorCode | ApiProblemCode, ProblemDefinition>;

export type ProblemCode = keyof typeof problemCatalogue;

/** The catalogue's entry in its general form. */
export function problemDefinition(code: ProblemCode): ProblemDefinition {
  return problemCatalogue[code];
}
