import {
  type Cryptography,
  type Verification,
  type VerifyOptions,
  verify,
} from '../../../../../libs/evidence/src/index.js';
import { api } from '../../api/client.js';

/** Hashing and checking signatures with what the browser brings. */
const browserCryptography: Cryptography = {
  sha256: async (bytes) => hex(await crypto.subtle.digest('SHA-256', bytes as BufferSource)),
  isSignedBy: async (publicKey, signature, bytes) => {
    const key = await crypto.subtle.importKey('raw', publicKey as BufferSource, 'Ed25519', false, ['verify']);
    return crypto.subtle.verify('Ed25519', key, signature as BufferSource, bytes as BufferSource);
  },
};

/** The browser cannot check Ed25519 signatures, or not on a page without https. */
export class NoCryptography extends Error {
  override readonly name = 'NoCryptography';
}

/** What a check in the browser found, and whether there were published keys to compare with. */
export interface CheckedFile {
  report: Verification;
  hasKeys: boolean;
}

/** Checks a file piece by piece, in the browser; nothing of it leaves the computer. Throws `NoCryptography`. */
export async function checkFile(file: Blob, onProgress: VerifyOptions['onProgress']): Promise<CheckedFile> {
  await refuseWithoutEd25519();
  const knownKeys = await publishedKeys();
  const source = {
    size: file.size,
    read: async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  };
  const report = await verify(source, {
    ...browserCryptography,
    ...(knownKeys ? { knownKeys } : {}),
    ...(onProgress ? { onProgress } : {}),
  });
  return { report, hasKeys: knownKeys !== undefined };
}

async function publishedKeys(): Promise<{ keyId: string }[] | undefined> {
  const { data } = await api.GET('/api/v1/public/seal-keys').catch(() => ({ data: undefined }));
  return data?.keys;
}

async function refuseWithoutEd25519(): Promise<void> {
  const isThere = await globalThis.crypto?.subtle
    ?.importKey('raw', new Uint8Array(32), 'Ed25519', false, ['verify'])
    .then(
      () => true,
      () => false,
    );
  if (!isThere) throw new NoCryptography();
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
