import type { Contradiction } from './contradictions.js';
import type { LeftOut } from './dossier-format.js';
import type { ZipFault } from './zip-directory.js';
import type { EntryFault } from './zip-entries.js';

/** Everything that can be wrong with a dossier; `words.ts` says each in plain language. */
export type FindingCode =
  | ZipFault
  | EntryFault
  | 'repacked'
  | 'manifest-missing'
  | 'manifest-unreadable'
  | 'manifest-forged'
  | 'manifest-of-other-dossier'
  | 'manifest-not-of-this-pack'
  | 'file-changed'
  | 'file-missing'
  | 'file-added'
  | 'history-unreadable'
  | 'event-changed'
  | 'event-missing'
  | 'event-added'
  | 'events-reordered'
  | 'content-changed'
  | 'attachment-differs'
  | 'data-unreadable'
  | 'data-contradicts-history'
  | 'seal-unreadable'
  | 'seal-forged'
  | 'seal-of-other-case'
  | 'seal-does-not-fit'
  | 'key-forged'
  | 'key-not-published';

/** One thing that is wrong, and where. */
export interface Finding {
  code: FindingCode;
  /** The file in the ZIP; of hidden bytes the file that they stand before. */
  path?: string;
  /** The number of the event. */
  seq?: number;
  /** The number of the seal. */
  seal?: number;
  /** What was found in place of what should be there. */
  found?: string;
  /** What in the data the history contradicts. */
  contradiction?: Contradiction;
}

/** What checking one dossier brought to light. */
export interface DossierReport {
  /** Empty when the list of files could not be read. */
  reference: string;
  isIntact: boolean;
  findings: Finding[];
  files: number;
  events: number;
  leftOut: LeftOut[];
  /** Contents that are not there, because they were erased or left out. */
  withoutContent: number;
  /** The seal that fixes the history, and up to which event; null when the case came after the last seal. */
  sealed: { number: number; day: string; seq: number } | null;
  /** The key that signed the list of files. */
  keyId: string | null;
  /** Whether that key is one of those that the reader brought along; null when there were none to compare with. */
  isKeyKnown: boolean | null;
}

/** What checking a file brought to light: one dossier, or a pack of them. */
export interface Verification {
  isIntact: boolean;
  kind: 'dossier' | 'pack' | 'unknown';
  /** What is wrong with the pack around the dossiers, or with a file that is neither. */
  findings: Finding[];
  dossiers: DossierReport[];
}
