import type { HashedEvent } from './chain.js';
import type { PublishedKey, Seal, SealPath } from './seal.js';

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig.json';
export const DATA = 'dossier.json';
export const HISTORY = 'history.json';
export const SEAL = 'seal.json';
export const PAPER = 'dossier.pdf';
export const READ_ME = 'LEESMIJ.txt';
export const ENGLISH_READ_ME = 'README.txt';

/** What every dossier holds, whatever was left out of it and whether or not a seal fixes it yet. */
export const IN_EVERY_DOSSIER: readonly string[] = [READ_ME, ENGLISH_READ_ME, PAPER, DATA, HISTORY, SEAL];

/** What every pack holds beside its dossiers. */
export const IN_EVERY_PACK: readonly string[] = [READ_ME];

/** What can be left out of a dossier. */
export type LeftOut = 'personal-data' | 'internal-notes';

/** One file of a dossier or a pack. */
export interface ManifestFile {
  path: string;
  size: number;
  sha256: string;
}

/** What the list of files says of a dossier: of which case, as of which event, and every file with its SHA-256. */
export interface DossierManifest {
  format: 'gehoor-dossier-1';
  reference: string;
  itemId: string;
  label: string;
  asOf: { seq: number; hash: string; recordedAt: string };
  leftOut: LeftOut[];
  files: ManifestFile[];
}

/** The list of a pack: the dossiers in it, each a whole dossier by itself. */
export interface PackManifest {
  format: 'gehoor-pack-1';
  title: string;
  dossiers: PackedDossier[];
  /** Every other file of the pack. */
  files: ManifestFile[];
}

/** A dossier in a pack: its own list of files pins everything in it, and this pins that list. */
export interface PackedDossier {
  path: string;
  reference: string;
  manifestSha256: string;
}

/** The signature of a list, and the key that it can be checked with. */
export interface ManifestSignature {
  format: 'gehoor-signature-1';
  keyId: string;
  publicKey: string;
  /** Ed25519 over the bytes of `manifest.json`, in base64. */
  signature: string;
}

/** An event with its hash, and its content as far as that was not erased or left out. */
export interface HistoryEntry extends HashedEvent {
  hash: string;
  salt: string | null;
  content: Record<string, unknown> | null;
}

/** The history as a dossier carries it. */
export interface HistoryFile {
  format: 'gehoor-history-1';
  reference: string;
  itemId: string;
  events: HistoryEntry[];
}

/** How a dossier ties the history to a seal; `seal` is null when the case came after the last one. */
export interface SealFile {
  format: 'gehoor-seal-path-1';
  reference: string;
  /** Every published key, oldest first. */
  keys: PublishedKey[];
  seal: Seal | null;
  path: SealPath | null;
}
