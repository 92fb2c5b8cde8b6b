import { bytesOf, canonicalJson, fromBase64, fromHex } from './canonical-json.js';
import { type ChainHead, leafBytes, nodeBytes } from './chain.js';
import type { Cryptography } from './hashing.js';

/** What a seal fixes: the state of every case at one instant, and the seal before it. */
export interface SealBody {
  format: 'gehoor-seal-1';
  /** 1, 2, 3 … without gaps. */
  number: number;
  /** The local day that it closes, `YYYY-MM-DD`. */
  day: string;
  sealedAt: string;
  /** How many cases it covers. */
  size: number;
  /** Root of the Merkle tree over the heads of all histories. */
  root: string;
  /** SHA-256 of the seal before it. */
  previous: string;
  keyId: string;
}

/** A seal with its Ed25519 signature, in base64. */
export interface Seal extends SealBody {
  signature: string;
}

/** A public key as it is published. A later key is vouched for by the one before it. */
export interface PublishedKey {
  /** SHA-256 of the 32 bytes of the key. */
  keyId: string;
  /** The 32 bytes in base64. */
  publicKey: string;
  createdAt: string;
  previousKeyId: string | null;
  /** Signature by the previous key; null for the first. */
  endorsement: string | null;
}

/** The way from the head of one case to the root of a seal. */
export interface SealPath {
  head: ChainHead;
  /** The place of the case in the tree. */
  index: number;
  /** The neighbours on the way up, lowest first. */
  path: string[];
}

/** The text that is signed and whose SHA-256 the next seal carries. */
export function sealText(seal: SealBody): string {
  const { format, number, day, sealedAt, size, root, previous, keyId } = seal;
  // In canonical order, so that nothing needs sorting.
  return canonicalJson({ day, format, keyId, number, previous, root, sealedAt, size });
}

/** The text with which a key vouches for its successor. */
export function endorsementText({ keyId, createdAt, previousKeyId }: PublishedKey): string {
  return canonicalJson({ createdAt, format: 'gehoor-key-1', keyId, previousKeyId });
}

/** The root that a path leads to (RFC 6962, section 2.1.1), or null when the path cannot be one of such a tree. */
export async function rootOf(
  { head, index, path }: SealPath,
  size: number,
  { sha256 }: Cryptography,
): Promise<string | null> {
  if (!(Number.isInteger(index) && index >= 0 && index < size)) return null;
  let hash = await sha256(leafBytes(head));
  let node = index;
  let last = size - 1;
  for (const neighbour of path) {
    if (last === 0) return null;
    const isRight = node % 2 === 1 || node === last;
    const pair = isRight ? nodeBytes(fromHex(neighbour), fromHex(hash)) : nodeBytes(fromHex(hash), fromHex(neighbour));
    hash = await sha256(pair);
    // A node without a right neighbour moves up as it is.
    while (isRight && node % 2 === 0 && node !== 0) {
      node = Math.floor(node / 2);
      last = Math.floor(last / 2);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : null;
}

/** Whether a seal was signed with this key. */
export async function isSealSigned(seal: Seal, key: PublishedKey, cryptography: Cryptography): Promise<boolean> {
  return isSigned(key, seal.signature, sealText(seal), cryptography);
}

/** Whether a text was signed with this key. */
export async function isSigned(
  { publicKey }: Pick<PublishedKey, 'publicKey'>,
  signature: string,
  text: string | Uint8Array,
  { isSignedBy }: Cryptography,
): Promise<boolean> {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  const [key, signed] = [fromBase64(publicKey), fromBase64(signature)];
  return key.length === 32 && signed.length === 64 && (await isSignedBy(key, signed, bytes));
}

/** The first key of the list that is not what it says, or that no earlier key of the list vouches for; null for none. */
export async function brokenKey(
  keys: readonly PublishedKey[],
  cryptography: Cryptography,
): Promise<PublishedKey | null> {
  const known = new Map<string, PublishedKey>();
  for (const key of keys) {
    if ((await cryptography.sha256(fromBase64(key.publicKey))) !== key.keyId) return key;
    const previous = key.previousKeyId === null ? null : known.get(key.previousKeyId);
    const isFirst = known.size === 0;
    if (isFirst !== (key.previousKeyId === null)) return key;
    if (
      !isFirst &&
      !(previous && (await isSigned(previous, key.endorsement ?? '', endorsementText(key), cryptography)))
    )
      return key;
    known.set(key.keyId, key);
  }
  return null;
}
