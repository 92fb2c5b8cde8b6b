import { deflateRawSync } from 'node:zlib';
import { sha256 } from '../history/hash-chain.js';
import { withSecretCovered } from './cover-link.js';
import type { SentMail } from './sent-mail.entity.js';

/** What is kept of a mail's bytes. */
export type KeptMail = Pick<SentMail, 'packed' | 'sha256'>;

/** The bytes of a mail as we keep them, its secret covered; null when that cannot be. */
export function keptMail(bytes: Buffer, secret: string | undefined): KeptMail | null {
  const covered = withSecretCovered(bytes, secret);
  return covered && { packed: deflateRawSync(covered, PACKING), sha256: sha256(covered) };
}

/** Every mail makes its packer anew; a small and quick one takes less than half the time, and packs a letter nearly as well. */
const PACKING = { memLevel: 7, windowBits: 13, level: 2 };
