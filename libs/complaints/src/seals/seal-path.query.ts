import type { EntityManager } from 'typeorm';
import type { SealFile } from '../../../evidence/src/index.js';
import { merklePath } from './merkle-tree.js';
import { latestSeals, publishedKeys } from './published-seals.js';
import { CHUNK, chunkRootsAt, leavesOf } from './seal-register.js';

/** How the newest seal fixes the history of a case; without a seal when the case came after it. */
export async function sealPathOf(tx: EntityManager, itemId: string, reference: string): Promise<SealFile> {
  const [seal] = await latestSeals(tx, 1);
  const keys = await publishedKeys(tx);
  const [head]: { position: number; reference: string; seq: number; hash: string }[] = seal
    ? await tx.query(
        `SELECT position, reference, seq, hash FROM sealed_heads WHERE item_id = $1 AND seal_number <= $2
         ORDER BY seal_number DESC LIMIT 1`,
        [itemId, seal.number],
      )
    : [];
  if (!seal || !head) return { format: 'gehoor-seal-path-1', reference, keys, seal: null, path: null };
  const { position, ...leaf } = head;
  const chunk = Math.floor(position / CHUNK);
  const leaves = (await leavesOf(tx, [chunk], seal.number)).get(chunk) ?? [];
  const path = [...merklePath(leaves, position % CHUNK), ...merklePath(await chunkRootsAt(tx, seal.number), chunk)];
  return { format: 'gehoor-seal-path-1', reference, keys, seal, path: { head: leaf, index: position, path } };
}
