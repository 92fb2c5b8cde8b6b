import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { zipSync } from 'fflate';
import { packed } from '#complaints';
import { makeSealKey, SealKeyPair } from '#platform';
import {
  bytesOf,
  canonicalJson,
  contentText,
  type DossierManifest,
  eventText,
  GENESIS,
  type HistoryEntry,
  type HistoryFile,
  leafBytes,
  type ManifestFile,
  nodeBytes,
  type PackManifest,
  type PublishedKey,
  type SealFile,
  sealText,
} from '../../libs/evidence/src/index.js';

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

/** The files of a dossier by their paths. */
export type DossierFiles = Record<string, Uint8Array>;

/** A key of the insurer; one of somebody else is made by calling it again. */
export function aSealKey(): { pair: SealKeyPair; published: PublishedKey } {
  const pair = SealKeyPair.from(makeSealKey());
  const { keyId, publicKey } = pair;
  const createdAt = '2026-01-01T00:00:00.000Z';
  return { pair, published: { keyId, publicKey, createdAt, previousKeyId: null, endorsement: null } };
}

/** A history of so many events, chained as the register does. */
export function aHistory(reference: string, count = 5): HistoryFile {
  const itemId = `00000000-0000-7000-8000-${sha256(reference).slice(0, 12)}`;
  const events: HistoryEntry[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const at = new Date(Date.UTC(2026, 2, seq)).toISOString();
    const [salt, content] = [sha256(`salt ${seq}`).slice(0, 32), { note: `Wat er gebeurde, deel ${seq}` }];
    const event = {
      itemId,
      seq,
      type: 'note-added',
      occurredAt: at,
      recordedAt: at,
      actorRole: 'handler',
      actorId: null,
      facts: seq === 2 ? { sha256: sha256(ATTACHMENT) } : {},
      contentHash: sha256(contentText(salt, content)),
      previousHash: events.at(-1)?.hash ?? GENESIS,
    };
    events.push({ ...event, hash: sha256(eventText(event)), salt, content });
  }
  return { format: 'gehoor-history-1', reference, itemId, events };
}

const ATTACHMENT = bytesOf('de polis, byte voor byte');

/** A seal over this history and another one, and the way to it. */
export function aSealOver(history: HistoryFile, { pair, published } = aSealKey()): SealFile {
  const { reference, events } = history;
  const last = events.at(-1);
  const head = { reference, seq: last?.seq ?? 0, hash: last?.hash ?? GENESIS };
  const neighbour = sha256(leafBytes({ reference: 'VG-2026-000999', seq: 1, hash: GENESIS }));
  const root = sha256(nodeBytes(Buffer.from(sha256(leafBytes(head)), 'hex'), Buffer.from(neighbour, 'hex')));
  const body = {
    format: 'gehoor-seal-1' as const,
    number: 7,
    day: '2026-03-09',
    sealedAt: '2026-03-09T00:01:00.000Z',
    size: 2,
    root,
    previous: GENESIS,
    keyId: pair.keyId,
  };
  const seal = { ...body, signature: pair.sign(sealText(body)) };
  return {
    format: 'gehoor-seal-path-1',
    reference,
    keys: [published],
    seal,
    path: { head, index: 0, path: [neighbour] },
  };
}

/** The files of a whole dossier, signed; `changes` are made before the list of files is written and signed. */
export function dossierFiles(
  reference: string,
  key = aSealKey(),
  changes: (files: DossierFiles) => void = () => undefined,
): DossierFiles {
  const history = aHistory(reference);
  const files: DossierFiles = {
    'LEESMIJ.txt': bytesOf(`Dossier ${reference}`),
    'README.txt': bytesOf(`Dossier ${reference}`),
    'dossier.pdf': bytesOf('%PDF-1.7 het dossier'),
    'dossier.json': bytesOf(canonicalJson({ reference })),
    'history.json': bytesOf(canonicalJson(history)),
    'seal.json': bytesOf(canonicalJson(aSealOver(history, key))),
    'letters/001-confirmation.txt': bytesOf('Beste Anna,'),
    'files/001-polis.pdf': ATTACHMENT,
  };
  changes(files);
  return { ...files, ...listsOf(files, history, key.pair) };
}

/** The list of these files, and the signature under it. */
export function listsOf(files: DossierFiles, history: HistoryFile, pair: SealKeyPair): DossierFiles {
  const last = history.events.at(-1);
  const manifest: DossierManifest = {
    format: 'gehoor-dossier-1',
    reference: history.reference,
    itemId: history.itemId,
    label: 'VG',
    asOf: { seq: last?.seq ?? 0, hash: last?.hash ?? '', recordedAt: last?.recordedAt ?? '' },
    leftOut: [],
    files: listedFiles(files),
  };
  return signedList(manifest, pair);
}

function listedFiles(files: DossierFiles): ManifestFile[] {
  return Object.entries(files).map(([path, bytes]) => ({ path, size: bytes.length, sha256: sha256(bytes) }));
}

function signedList(manifest: DossierManifest | PackManifest, pair: SealKeyPair): DossierFiles {
  const bytes = bytesOf(canonicalJson(manifest));
  const { keyId, publicKey } = pair;
  const signature = { format: 'gehoor-signature-1', keyId, publicKey, signature: pair.sign(bytes) };
  return { 'manifest.json': bytes, 'manifest.sig.json': bytesOf(canonicalJson(signature)) };
}

/** Packs files as Gehoor does: those of the case and dossiers in a pack come from where they are kept, as a stream. */
export function zipped(files: DossierFiles): Promise<Buffer> {
  const each = Object.entries(files).map(([path, bytes]) =>
    /^files\/|\.zip$/.test(path)
      ? { path, size: bytes.length, open: async () => Readable.from([Buffer.from(bytes)]) }
      : { path, bytes },
  );
  return buffer(packed(each));
}

/** Packs files as another program would. */
export function repacked(files: DossierFiles, level: 0 | 9 = 0): Uint8Array {
  return zipSync(files, { level, mtime: new Date(1980, 0, 1) });
}

/** The files of a pack of these dossiers by their references, signed; `changes` are made before the list is written. */
export async function packFiles(
  dossiers: Record<string, DossierFiles>,
  { pair } = aSealKey(),
  changes: (files: DossierFiles) => void = () => undefined,
): Promise<DossierFiles> {
  const zips: DossierFiles = {};
  for (const [reference, files] of Object.entries(dossiers)) zips[`${reference}.zip`] = await zipped(files);
  const others: DossierFiles = { 'LEESMIJ.txt': bytesOf('Pakket') };
  changes(others);
  const manifest: PackManifest = {
    format: 'gehoor-pack-1',
    title: 'Steekproef',
    dossiers: Object.entries(dossiers).map(([reference, files]) => ({
      path: `${reference}.zip`,
      reference,
      manifestSha256: sha256(files['manifest.json'] ?? ''),
    })),
    files: listedFiles(others),
  };
  return { ...others, ...zips, ...signedList(manifest, pair) };
}
