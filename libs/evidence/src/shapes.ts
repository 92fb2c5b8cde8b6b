import type { DossierManifest, HistoryFile, ManifestSignature, PackManifest, SealFile } from './dossier-format.js';

type Fields = Record<string, unknown>;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The value in these bytes when they are JSON, else undefined. */
export function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}

/** The list of files of a dossier or a pack, when the value is one. */
export function manifestIn(value: unknown): DossierManifest | PackManifest | null {
  if (!isRecord(value) || !Array.isArray(value.files) || !value.files.every(isFile)) return null;
  if (value.format === 'gehoor-pack-1') return isPack(value) ? (value as unknown as PackManifest) : null;
  if (value.format !== 'gehoor-dossier-1' || !isRecord(value.asOf) || !isLeftOut(value.leftOut)) return null;
  return hasTexts(value, 'reference', 'itemId') && hasTexts(value.asOf, 'hash') && Number.isInteger(value.asOf.seq)
    ? (value as unknown as DossierManifest)
    : null;
}

/** The signature of a list, when the value is one. */
export function signatureIn(value: unknown): ManifestSignature | null {
  if (!isRecord(value) || value.format !== 'gehoor-signature-1') return null;
  const isOne = hasTexts(value, 'keyId', 'publicKey', 'signature');
  return isOne ? (value as unknown as ManifestSignature) : null;
}

/** A history, when the value is one. */
export function historyIn(value: unknown): HistoryFile | null {
  if (!isRecord(value) || !hasTexts(value, 'reference', 'itemId') || !Array.isArray(value.events)) return null;
  return value.events.every(isEvent) ? (value as unknown as HistoryFile) : null;
}

/** The way to a seal, when the value is one. */
export function sealIn(value: unknown): SealFile | null {
  if (!isRecord(value) || !Array.isArray(value.keys) || !value.keys.every(isKey)) return null;
  if (value.seal !== null && !isSeal(value.seal)) return null;
  return value.path === null || isPath(value.path) ? (value as unknown as SealFile) : null;
}

function isLeftOut(value: unknown): boolean {
  return Array.isArray(value) && value.every((what) => what === 'personal-data' || what === 'internal-notes');
}

function isPack({ dossiers }: Fields): boolean {
  const isOne = (value: unknown) => isRecord(value) && hasTexts(value, 'path', 'reference', 'manifestSha256');
  return Array.isArray(dossiers) && dossiers.length > 0 && dossiers.every(isOne);
}

function isSeal(value: unknown): boolean {
  const texts = ['day', 'sealedAt', 'root', 'previous', 'keyId', 'signature'];
  return isRecord(value) && hasTexts(value, ...texts) && isCount(value.number) && isCount(value.size);
}

function isPath(value: unknown): boolean {
  if (!isRecord(value) || !isCount(value.index) || !isRecord(value.head) || !Array.isArray(value.path)) return false;
  const isHead = hasTexts(value.head, 'reference', 'hash') && isCount(value.head.seq);
  return isHead && value.path.length <= 64 && value.path.every((hash) => typeof hash === 'string');
}

function isKey(value: unknown): boolean {
  return isRecord(value) && hasTexts(value, 'keyId', 'publicKey', 'createdAt');
}

function isFile(value: unknown): boolean {
  return isRecord(value) && hasTexts(value, 'path', 'sha256') && isCount(value.size);
}

function isEvent(value: unknown): boolean {
  if (!isRecord(value) || !isCount(value.seq) || !isRecord(value.facts)) return false;
  const isContent = value.content === null || isRecord(value.content);
  return isContent && hasTexts(value, 'itemId', 'type', 'occurredAt', 'recordedAt', 'previousHash', 'hash');
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasTexts(value: Fields, ...names: string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
