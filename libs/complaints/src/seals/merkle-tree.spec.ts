import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { rootOf } from '../../../evidence/src/index.js';
import { nodeCryptography } from '../../../evidence/src/node.js';
import { ChangingTree, leafHash, merklePath, merkleRoot } from './merkle-tree.js';

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const head = (place: number) => ({
  reference: `VG-2026-${place}`,
  seq: place + 1,
  hash: sha256(Buffer.from([place % 256])).toString('hex'),
});
const leaves = (count: number) => Array.from({ length: count }, (_, place) => leafHash(head(place)));

/** The definition of RFC 6962, word for word: split at the largest power of two below the count. */
function byDefinition(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return sha256();
  if (hashes.length === 1) return hashes[0] as Uint8Array;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return sha256(Buffer.from([1]), byDefinition(hashes.slice(0, split)), byDefinition(hashes.slice(split)));
}

describe('the Merkle tree', () => {
  it('is the tree of RFC 6962', () => {
    for (let count = 0; count <= 70; count += 1)
      expect(merkleRoot(leaves(count)).toString('hex')).toBe(Buffer.from(byDefinition(leaves(count))).toString('hex'));
  });

  it('can be built of chunks, each a whole tree of its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.constantFrom(2, 4, 8, 16), (count, chunk) => {
        const all = leaves(count);
        const roots = Array.from({ length: Math.ceil(count / chunk) }, (_, at) =>
          merkleRoot(all.slice(at * chunk, (at + 1) * chunk)),
        );
        expect(merkleRoot(roots).equals(merkleRoot(all))).toBe(true);
      }),
    );
  });

  it('has the same root when it grew and changed leaf by leaf', () => {
    const change = fc.record({ pick: fc.nat(), leaf: fc.nat(255), isNew: fc.boolean() });
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 20 }), { maxLength: 10 }), (days) => {
        const tree = new ChangingTree();
        const all: Buffer[] = [];
        for (const day of days) {
          for (const { pick, leaf, isNew } of day) {
            const place = isNew || all.length === 0 ? all.length : pick % all.length;
            all[place] = leafHash(head(leaf));
            tree.set(place, all[place]);
          }
          expect(tree.size).toBe(all.length);
          expect(tree.root().equals(merkleRoot(all))).toBe(true);
        }
      }),
    );
  });

  it('leads from every leaf to the root, and from no other leaf', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 130 }), fc.nat(), async (count, pick) => {
        const index = pick % count;
        const all = leaves(count);
        const path = merklePath(all, index);
        const root = merkleRoot(all).toString('hex');
        expect(await rootOf({ head: head(index), index, path }, count, nodeCryptography)).toBe(root);
        expect(await rootOf({ head: head(index + 1), index, path }, count, nodeCryptography)).not.toBe(root);
        expect(await rootOf({ head: head(index), index: count, path }, count, nodeCryptography)).toBeNull();
        if (path.length > 0)
          expect(await rootOf({ head: head(index), index, path: path.slice(1) }, count, nodeCryptography)).not.toBe(
            root,
          );
      }),
    );
  });
});
