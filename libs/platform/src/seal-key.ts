import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.js';
import { madeOnce } from './made-once.js';

const FILE = 'seal-key';

/** An Ed25519 key that signs seals and dossiers; the private half stays in here. */
export class SealKeyPair {
  /** The 32 bytes of the public key in base64. */
  readonly publicKey: string;
  /** SHA-256 of those bytes. */
  readonly keyId: string;

  private constructor(
    private readonly privateKey: KeyObject,
    /** The private key as it is kept. */
    readonly text: string,
  ) {
    const raw = Buffer.from(createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '', 'base64url');
    this.publicKey = raw.toString('base64');
    this.keyId = createHash('sha256').update(raw).digest('hex');
  }

  /** The key of this text, as {@link makeSealKey} writes it. Throws when it is none. */
  static from(text: string): SealKeyPair {
    const key = keyIn(text);
    if (!key)
      throw new Error('The seal key cannot be read: it must be an Ed25519 private key (PKCS 8, DER) in base64.');
    return new SealKeyPair(key, text.trim());
  }

  /** Ed25519 over the text in UTF-8 or the bytes, in base64. */
  readonly sign = (text: string | Uint8Array): string =>
    sign(null, Buffer.from(text as Uint8Array), this.privateKey).toString('base64');
}

/** A new private key as it is kept. */
export function makeSealKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
}

/** Whether a text is a key that can seal. */
export function isSealKey(text: string): boolean {
  return keyIn(text) !== null;
}

/**
 * The key of this installation: `SEAL_KEY`, or else a file in the data directory that the first process makes, readable
 * by nobody else. Every process that seals must have the same. Read each time, so that a new key counts at once.
 */
export async function readSealKey({ sealKey, dataDir }: Pick<Config, 'sealKey' | 'dataDir'>): Promise<SealKeyPair> {
  return SealKeyPair.from(sealKey ?? (await madeOnce(dataDir, FILE, makeSealKey)));
}

/** Puts another key into the data directory, in place of the present one. */
export async function replaceSealKey({ dataDir }: Pick<Config, 'dataDir'>, key: string): Promise<void> {
  const unfinished = join(dataDir, `${FILE}.next`);
  await writeFile(unfinished, key, { mode: 0o600 });
  await rename(unfinished, join(dataDir, FILE));
}

function keyIn(text: string): KeyObject | null {
  try {
    const key = createPrivateKey({ key: Buffer.from(text.trim(), 'base64'), format: 'der', type: 'pkcs8' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}
