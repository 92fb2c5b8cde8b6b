import { createHash } from 'node:crypto';
import { type ChainHead, fromHex, leafBytes, nodeBytes } from '../../../evidence/src/index.js';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** The leaf of a case (RFC 6962). */
export function leafHash(head: ChainHead): Buffer {
  return sha256(leafBytes(head));
}

/** The root over these hashes, in their order (RFC 6962, section 2.1). */
export function merkleRoot(hashes: readonly Uint8Array[]): Buffer {
  if (hashes.length === 0) return sha256(new Uint8Array());
  let level: Uint8Array[] = [...hashes];
  while (level.length > 1) level = above(level);
  return Buffer.from(level[0] as Uint8Array);
}

/** The neighbours on the way from one hash to the root, lowest first (RFC 6962, section 2.1.1). */
export function merklePath(hashes: readonly Uint8Array[], index: number): string[] {
  const path: string[] = [];
  let level: Uint8Array[] = [...hashes];
  let place = index;
  while (level.length > 1) {
    const neighbour = level[place % 2 === 0 ? place + 1 : place - 1];
    if (neighbour) path.push(Buffer.from(neighbour).toString('hex'));
    level = above(level);
    place = Math.floor(place / 2);
  }
  return path;
}

/** The hash of a root as it is kept. */
export function hashOf(hex: string): Uint8Array {
  return fromHex(hex);
}

/** The next level; a node without a right neighbour moves up as it is, which gives the very tree of the RFC. */
function above(level: readonly Uint8Array[]): Uint8Array[] {
  const next: Uint8Array[] = [];
  for (let place = 0; place < level.length; place += 2) {
    const [left, right] = [level[place] as Uint8Array, level[place + 1]];
    next.push(right ? sha256(nodeBytes(left, right)) : left);
  }
  return next;
}
