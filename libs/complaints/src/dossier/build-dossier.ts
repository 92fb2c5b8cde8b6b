import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { inflateRawSync } from 'node:zlib';
import {
  bytesOf,
  canonicalJson,
  DATA,
  type DossierManifest,
  ENGLISH_READ_ME,
  HISTORY,
  type HistoryEntry,
  MANIFEST,
  type ManifestFile,
  type ManifestSignature,
  PAPER,
  type PackManifest,
  READ_ME,
  SEAL,
  SIGNATURE,
} from '../../../evidence/src/index.js';
import { sha256 } from '../history/hash-chain.js';
import { withLinkNamed } from '../private-links/link-placeholder.js';
import type { SealSigner } from '../seals/seal-signer.js';
import { dossierFacts } from './dossier-facts.js';
import { type DossierJson, leftOutBy } from './dossier-json.js';
import type { DossierOptions } from './dossier-options.js';
import type { DossierSource } from './dossier-source.query.js';
import { dossierTemplate } from './dossier-template.js';
import { hasInternalWords } from './internal-words.js';
import { dutchReadMe, englishReadMe } from './read-me.js';
import { filesIn, lettersIn, toDossierJson } from './to-dossier-json.js';
import { type PackedFile, packed } from './zip-file.js';

/** Sets documents for the archive (PDF/A-2a, tagged). */
export interface DossierTypesetter {
  typeset(document: { template: string; facts: unknown; createdAt: Date; standard: 'archive' }): Promise<Buffer>;
}

/** Keeps files under the SHA-256 of their bytes. */
export interface DossierStore {
  read(sha256: string): Promise<Readable>;
  write(source: Readable): Promise<{ sha256: string; size: number }>;
  remove(sha256: string): Promise<void>;
}

/** What a dossier is made with. */
export interface DossierTools {
  typesetter: DossierTypesetter;
  store: DossierStore;
  signer: SealSigner;
}

/** A finished dossier, still to be read, and the SHA-256 of its list of files. */
export interface BuiltDossier {
  zip: Readable;
  manifestSha256: string;
}

/** Makes the dossier of a case. The same case, options, seal and key give the same bytes. */
export async function buildDossier(
  source: DossierSource,
  options: DossierOptions,
  { typesetter, store, signer }: DossierTools,
): Promise<BuiltDossier> {
  const { item, label } = source.facts;
  const originals = options.pseudonymised ? [] : await originalFiles(source, options, store);
  const json = toDossierJson(source, options, pathsOf(originals));
  const leftOut = leftOutBy(options);
  const readMe = { reference: item.reference, label: label.name, leftOut, contradictions: source.contradictions };
  const files: PackedFile[] = [
    text(READ_ME, dutchReadMe(readMe)),
    text(ENGLISH_READ_ME, englishReadMe(readMe)),
    { path: PAPER, bytes: await setOnPaper(json, source, typesetter) },
    text(DATA, canonicalJson(json)),
    text(HISTORY, canonicalJson(historyFile(source, options))),
    text(SEAL, canonicalJson(source.seal)),
    ...originals.map(({ file }) => file),
  ];
  const manifest: DossierManifest = {
    format: 'gehoor-dossier-1',
    reference: item.reference,
    itemId: item.id,
    label: label.code,
    asOf: json.asOf,
    leftOut,
    files: files.map((file, place) => listed(file, originals[place - (files.length - originals.length)]?.sha256)),
  };
  const lists = signedLists(manifest, signer);
  return { zip: packed([...files, ...lists]), manifestSha256: sha256(lists[0].bytes) };
}

/** The list of files and the signature under it. */
export function signedLists(
  manifest: DossierManifest | PackManifest,
  { keyId, publicKey, sign }: SealSigner,
): [{ path: string; bytes: Uint8Array }, { path: string; bytes: Uint8Array }] {
  const bytes = bytesOf(canonicalJson(manifest));
  const signature: ManifestSignature = { format: 'gehoor-signature-1', keyId, publicKey, signature: sign(bytes) };
  return [{ path: MANIFEST, bytes }, text(SIGNATURE, canonicalJson(signature))];
}

/** A file of text. */
export function text(path: string, words: string): { path: string; bytes: Uint8Array } {
  return { path, bytes: bytesOf(words) };
}

/** A file as the list of files names it. */
export function listed(file: PackedFile, known?: string): ManifestFile {
  const { path } = file;
  return 'bytes' in file
    ? { path, size: file.bytes.length, sha256: sha256(file.bytes) }
    : { path, size: file.size, sha256: known ?? '' };
}

function setOnPaper(json: DossierJson, { seal }: DossierSource, typesetter: DossierTypesetter): Promise<Buffer> {
  const sealed = seal.seal && seal.path && { ...seal.seal, seq: seal.path.head.seq };
  return typesetter.typeset({
    template: dossierTemplate,
    facts: dossierFacts(json, sealed),
    createdAt: new Date(json.asOf.recordedAt),
    standard: 'archive',
  });
}

/** The events, with their contents and salts as far as nothing had to be left out of them. */
function historyFile({ facts, history }: DossierSource, { pseudonymised, withoutNotes }: DossierOptions) {
  const bare = (event: HistoryEntry) => pseudonymised || (withoutNotes && hasInternalWords(event));
  return {
    format: 'gehoor-history-1' as const,
    reference: facts.item.reference,
    itemId: facts.item.id,
    events: history.map((event) => (bare(event) ? { ...event, salt: null, content: null } : event)),
  };
}

/** A file in its original bytes, and the id of what it is of. */
interface OriginalFile {
  id: string;
  file: PackedFile;
  sha256?: string;
}

async function originalFiles(
  source: DossierSource,
  options: DossierOptions,
  store: DossierStore,
): Promise<OriginalFile[]> {
  return [
    ...letterFiles(source, options),
    ...(await paperFiles(source, options, store)),
    ...caseFiles(source, options, store),
  ];
}

/**
 * Each letter: the mail byte for byte as it left, and its words to read. Where a private link stood, that is said in its
 * place; in the mail its secret is covered.
 */
function letterFiles(source: DossierSource, options: DossierOptions): OriginalFile[] {
  return lettersIn(source, options).flatMap(({ id, purpose, body, html, language }, place) => {
    const name = `letters/${number(place)}-${purpose}`;
    const mail = source.sentMails.get(id);
    return [
      ...(mail ? [{ id, file: { path: `${name}.eml`, bytes: inflateRawSync(mail.packed) } }] : []),
      { id, file: text(`${name}.txt`, withLinkNamed(body, language)) },
      { id, file: text(`${name}.html`, withLinkNamed(html, language)) },
    ];
  });
}

/** Letters as they were printed. */
async function paperFiles(
  source: DossierSource,
  options: DossierOptions,
  store: DossierStore,
): Promise<OriginalFile[]> {
  const files: OriginalFile[] = [];
  for (const [place, { id, purpose, pdfSha256 }] of lettersIn(source, options).entries()) {
    if (pdfSha256 === null) continue;
    const bytes = await buffer(await store.read(pdfSha256));
    files.push({ id, file: { path: `letters/${number(place)}-${purpose}.pdf`, bytes } });
  }
  return files;
}

/** Files of the case, byte for byte; mails that came in among them in a folder of their own. */
function caseFiles(source: DossierSource, options: DossierOptions, store: DossierStore): OriginalFile[] {
  const mails = new Set(source.incoming.map(({ rawSha256 }) => rawSha256));
  return filesIn(source, options).map((file, place) => ({
    id: file.id,
    sha256: file.sha256,
    file: {
      path: `${mails.has(file.sha256) ? 'incoming' : 'files'}/${number(place)}-${safeName(file.name)}`,
      size: file.sizeBytes,
      open: () => store.read(file.sha256),
    },
  }));
}

function pathsOf(files: OriginalFile[]): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const { id, file } of files) paths.set(id, [...(paths.get(id) ?? []), file.path]);
  return paths;
}

const number = (place: number) => String(place + 1).padStart(3, '0');

/** A name that every system can unpack; the name as it was stands in the data. */
function safeName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._ -]+/gu, '_')
    .replace(/^\.+/, '')
    .slice(-100)
    .trim();
  return safe || 'bestand';
}
