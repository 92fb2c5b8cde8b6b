import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { ByteSource, Cryptography } from './hashing.js';

/** One dossier after the other is signed with the same few keys. */
const KEYS_KEPT = 16;
const keys = new Map<string, KeyObject>();
/** Dossiers of one day carry the very same seal: what was found of a signature is known for a while. */
const VERDICTS_KEPT = 64;
const verdicts = new Map<string, boolean>();

/** Hashing and checking signatures with Node. */
export const nodeCryptography: Cryptography = {
  sha256: (bytes) => hash('sha256', bytes, 'hex'),
  isSignedBy: (publicKey, signature, bytes) => {
    const of = [publicKey, signature, bytes].map((part) => hash('sha256', part, 'hex')).join();
    const known = verdicts.get(of);
    if (known !== undefined) return known;
    if (verdicts.size >= VERDICTS_KEPT) verdicts.clear();
    const isSigned = verify(null, bytes, keyOf(publicKey), signature);
    verdicts.set(of, isSigned);
    return isSigned;
  },
};

function keyOf(publicKey: Uint8Array): KeyObject {
  const x = Buffer.from(publicKey).toString('base64url');
  const known = keys.get(x);
  if (known) return known;
  if (keys.size >= KEYS_KEPT) keys.clear();
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  keys.set(x, key);
  return key;
}

/** A file on disk, read piece by piece. */
export async function sourceOfFile(file: FileHandle): Promise<ByteSource> {
  const { size } = await file.stat();
  return {
    size,
    read: async (from, to) => {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafeSlow(to - from), 0, to - from, from);
      return buffer.subarray(0, bytesRead);
    },
  };
}
