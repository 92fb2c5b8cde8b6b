import { bytesOf, fromBase64, isSame } from './canonical-json.js';
import {
  type DossierManifest,
  IN_EVERY_DOSSIER,
  IN_EVERY_PACK,
  MANIFEST,
  type ManifestFile,
  type ManifestSignature,
  type PackedDossier,
  type PackManifest,
  SIGNATURE,
} from './dossier-format.js';
import { type ByteSource, type Cryptography, partOf, readAhead, sourceOf } from './hashing.js';
import type { DossierReport, Finding, Verification } from './report.js';
import { isSigned, type PublishedKey } from './seal.js';
import { jsonIn, manifestIn, signatureIn } from './shapes.js';
import { verifyContents } from './verify-contents.js';
import { BadZip, readDirectory, type ZipEntry } from './zip-directory.js';
import { BadEntry, dataOffset, faultyEntries, readEntry } from './zip-entries.js';
import { packingFindings } from './zip-packing.js';

/** What a reader may bring along. */
export interface VerifyOptions extends Cryptography {
  /** Keys that the reader has from elsewhere; without them a key can only be shown, not recognised. */
  knownKeys?: readonly Pick<PublishedKey, 'keyId'>[];
  /** Told after each dossier of a pack. */
  onProgress?: (done: number, total: number) => void;
}

/** A list of files larger than this is none of ours. */
const LARGEST_LIST = 64 * 1024 * 1024;

/** Checks a dossier or a pack of them. Gives a report whatever the bytes are; only reading itself may throw. */
export async function verify(file: ByteSource, options: VerifyOptions): Promise<Verification> {
  const source = await readAhead(file);
  const box = await open(source, options);
  if (box.manifest?.format === 'gehoor-pack-1') return verifyPack(source, box, box.manifest, options);
  const dossier = await verifyDossier(source, box, options);
  return {
    isIntact: dossier.isIntact,
    kind: box.manifest ? 'dossier' : 'unknown',
    findings: box.manifest ? [] : dossier.findings,
    dossiers: box.manifest ? [dossier] : [],
  };
}

/** A ZIP with its list of files, as far as both can be read. */
interface Box {
  entries: ZipEntry[];
  manifest: DossierManifest | PackManifest | null;
  findings: Finding[];
  keyId: string | null;
  isKeyKnown: boolean | null;
  manifestSha256: string | null;
}

async function open(source: ByteSource, options: VerifyOptions): Promise<Box> {
  const box: Box = { entries: [], manifest: null, findings: [], keyId: null, isKeyKnown: null, manifestSha256: null };
  try {
    const directory = await readDirectory(source);
    box.entries = directory.entries;
    box.findings.push(...faultyEntries(box.entries).map(asFinding));
    box.findings.push(...(await packingFindings(source, directory)));
    await readList(source, box, options);
  } catch (error) {
    box.findings.push(asFinding(error));
  }
  return box;
}

async function readList(source: ByteSource, box: Box, options: VerifyOptions): Promise<void> {
  const entry = box.entries.find(({ path }) => path === MANIFEST);
  if (!entry) return void box.findings.push({ code: 'manifest-missing', path: MANIFEST });
  if (entry.size > LARGEST_LIST) throw new BadEntry('unpacks-too-large', MANIFEST);
  const bytes = await readEntry(source, entry);
  box.manifest = manifestIn(jsonIn(bytes));
  box.manifestSha256 = await options.sha256(bytes);
  if (!box.manifest) return void box.findings.push({ code: 'manifest-unreadable', path: MANIFEST });
  const signed = box.entries.find(({ path }) => path === SIGNATURE);
  if (!signed) return void box.findings.push({ code: 'file-missing', path: SIGNATURE });
  if (signed.size > LARGEST_LIST) throw new BadEntry('unpacks-too-large', SIGNATURE);
  const written = await readEntry(source, signed);
  const signature = signatureIn(jsonIn(written));
  const isRight =
    signature !== null &&
    isSame(written, bytesOf(signatureText(signature))) &&
    (await options.sha256(fromBase64(signature.publicKey))) === signature.keyId &&
    (await isSigned(signature, signature.signature, bytes, options));
  if (!isRight) box.findings.push({ code: 'manifest-forged', path: MANIFEST });
  box.keyId = signature?.keyId ?? null;
  if (options.knownKeys) box.isKeyKnown = options.knownKeys.some(({ keyId }) => keyId === box.keyId);
  if (isRight && box.isKeyKnown === false) box.findings.push({ code: 'key-not-published', found: signature.keyId });
}

/** A signature as it is written; not one byte of its file says anything else. */
function signatureText({ format, keyId, publicKey, signature }: ManifestSignature): string {
  return JSON.stringify({ format, keyId, publicKey, signature });
}

async function verifyDossier(source: ByteSource, box: Box, options: VerifyOptions): Promise<DossierReport> {
  const manifest = box.manifest?.format === 'gehoor-dossier-1' ? box.manifest : null;
  const report = emptyReport(manifest?.reference ?? '');
  report.findings = box.findings;
  report.keyId = box.keyId;
  report.isKeyKnown = box.isKeyKnown;
  if (manifest) {
    report.files = manifest.files.length;
    report.leftOut = manifest.leftOut;
    const files = await compare(source, box, { listed: manifest.files, always: IN_EVERY_DOSSIER }, options);
    await verifyContents(report, manifest, files, options);
  }
  report.findings = distinct(report.findings);
  report.isIntact = report.findings.length === 0;
  return report;
}

function emptyReport(reference: string): DossierReport {
  return {
    reference,
    isIntact: false,
    findings: [],
    files: 0,
    events: 0,
    leftOut: [],
    withoutContent: 0,
    sealed: null,
    keyId: null,
    isKeyKnown: null,
  };
}

/** Holds every file against the list, and the list against what is always there; gives the bytes of the JSON files, also of those that were changed. */
async function compare(
  source: ByteSource,
  { entries, findings }: Box,
  { listed, always }: { listed: readonly ManifestFile[]; always: readonly string[] },
  { sha256 }: VerifyOptions,
): Promise<Map<string, Uint8Array>> {
  const known = new Set([...listed.map(({ path }) => path), MANIFEST, SIGNATURE]);
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const kept = new Map<string, Uint8Array>();
  for (const { path } of entries) if (!known.has(path)) findings.push({ code: 'file-added', path });
  for (const path of always) if (!known.has(path) && !byPath.has(path)) findings.push({ code: 'file-missing', path });
  for (const file of listed) {
    const entry = byPath.get(file.path);
    if (!entry) {
      findings.push({ code: 'file-missing', path: file.path });
      continue;
    }
    // What cannot be right is not unpacked.
    if (entry.size !== file.size) {
      findings.push({ code: 'file-changed', path: file.path });
      continue;
    }
    const bytes = await readEntry(source, entry).catch((error: unknown) => void findings.push(asFinding(error)));
    if (!bytes) continue;
    if ((await sha256(bytes)) !== file.sha256) findings.push({ code: 'file-changed', path: file.path });
    if (file.path.endsWith('.json')) kept.set(file.path, bytes);
  }
  return kept;
}

async function verifyPack(
  source: ByteSource,
  box: Box,
  { files, dossiers: packed }: PackManifest,
  options: VerifyOptions,
): Promise<Verification> {
  const byPath = new Map(box.entries.map((entry) => [entry.path, entry]));
  const isPacked = new Set(packed.map(({ path }) => path));
  const others = box.entries.filter(({ path }) => !isPacked.has(path));
  await compare(source, { ...box, entries: others }, { listed: files, always: IN_EVERY_PACK }, options);
  const dossiers: DossierReport[] = [];
  for (const [place, one] of packed.entries()) {
    const entry = byPath.get(one.path);
    if (entry) dossiers.push(await verifyInPack(source, entry, one, options));
    else box.findings.push({ code: 'file-missing', path: one.path });
    options.onProgress?.(place + 1, packed.length);
  }
  const findings = distinct(box.findings);
  const isIntact = findings.length === 0 && dossiers.every((dossier) => dossier.isIntact);
  return { isIntact, kind: 'pack', findings, dossiers };
}

/** A dossier in a pack proves itself; the pack proves that it is the one that belongs here. */
async function verifyInPack(
  source: ByteSource,
  entry: ZipEntry,
  { reference, manifestSha256 }: PackedDossier,
  options: VerifyOptions,
): Promise<DossierReport> {
  const inner = await innerSource(source, entry).catch(asFinding);
  if ('code' in inner) return { ...emptyReport(reference), findings: [inner] };
  const box = await open(inner, options);
  if (box.manifestSha256 !== null && box.manifestSha256 !== manifestSha256)
    box.findings.push({ code: 'manifest-not-of-this-pack', path: entry.path });
  const report = await verifyDossier(inner, box, options);
  return { ...report, reference };
}

async function innerSource(source: ByteSource, entry: ZipEntry): Promise<ByteSource> {
  if (entry.method !== 0) return sourceOf(await readEntry(source, entry));
  return readAhead(partOf(source, await dataOffset(source, entry), entry.packedSize));
}

/** The same thing, found in two ways, is said once. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function asFinding(error: unknown): Finding {
  if (error instanceof BadZip) return { code: error.fault };
  if (error instanceof BadEntry) return { code: error.fault, path: error.path };
  throw error;
}
