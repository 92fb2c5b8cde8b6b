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

const HASH_BYTES = 32;

/**
 * A tree whose leaves are set one by one, for who asks for its root again and again: only what lies above the leaves that
 * were set since is hashed anew. Holds some 64 bytes a leaf. A leaf that was never set is all zeros.
 */
export class ChangingTree {
  /** The hashes of each level one after the other, the leaves first. */
  private readonly levels: Buffer[] = [];
  private readonly changed = new Set<number>();
  private count = 0;

  /** How many places it has. */
  get size(): number {
    return this.count;
  }

  set(place: number, leaf: Uint8Array): void {
    this.put(0, place, leaf);
    this.changed.add(place);
    this.count = Math.max(this.count, place + 1);
  }

  /** As {@link merkleRoot} of all leaves. */
  root(): Buffer {
    if (this.count === 0) return merkleRoot([]);
    let changed: Iterable<number> = this.changed;
    let level = 0;
    for (let count = this.count; count > 1; count = Math.ceil(count / 2)) {
      const above = new Set<number>();
      for (const place of changed) above.add(Math.floor(place / 2));
      for (const place of above) this.put(level + 1, place, this.nodeAbove(level, count, place));
      changed = above;
      level += 1;
    }
    this.changed.clear();
    return Buffer.from(this.at(level, 0));
  }

  /** A node without a right neighbour moves up as it is. */
  private nodeAbove(level: number, count: number, place: number): Uint8Array {
    const left = this.at(level, 2 * place);
    return 2 * place + 1 < count ? sha256(nodeBytes(left, this.at(level, 2 * place + 1))) : left;
  }

  private at(level: number, place: number): Uint8Array {
    return (this.levels[level] as Buffer).subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES);
  }

  private put(level: number, place: number, hash: Uint8Array): void {
    let hashes = this.levels[level] ?? Buffer.alloc(HASH_BYTES);
    while (hashes.length <= place * HASH_BYTES) hashes = Buffer.concat([hashes, Buffer.alloc(hashes.length)]);
    hashes.set(hash, place * HASH_BYTES);
    this.levels[level] = hashes;
  }
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
