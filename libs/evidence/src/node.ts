import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Cryptography } from './hashing.js';

/** Hashing and checking signatures with Node. */
export const nodeCryptography: Cryptography = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  isSignedBy: (publicKey, signature, bytes) => {
    const x = Buffer.from(publicKey).toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, bytes, key, signature);
  },
};
