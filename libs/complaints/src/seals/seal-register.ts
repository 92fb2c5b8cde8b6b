import type { DataSource, EntityManager } from 'typeorm';
import { endorsementText, GENESIS, type Seal, type SealBody, sealText } from '../../../evidence/src/index.js';
import type { Clock } from '../clock.js';
import { localDay } from '../deadlines/local-day.js';
import { sha256 } from '../history/hash-chain.js';
import { hashOf, leafHash, merkleRoot } from './merkle-tree.js';
import { latestSeals, publishedKeys } from './published-seals.js';
import { RegisterSeal } from './register-seal.entity.js';
import { SealKey } from './seal-key.entity.js';
import type { ReadSigner, SealSigner } from './seal-signer.js';

/** Places of the tree that share a stored root. */
export const CHUNK = 1024;
/** Some thousand leaves: enough to keep the database busy, and little to hold. */
const CHUNKS_AT_ONCE = 8;
const LOCK = 711002;

/** The key of this process is not the one that the register knows as the newest. */
export class SealKeyNotCurrent extends Error {
  override readonly name = 'SealKeyNotCurrent';

  constructor(keyId: string) {
    super(
      `The seal key ${keyId.slice(0, 16)} is not the newest key of this register. Put the right key back, or take a new one into use with "gehoor rotate-seal-key".`,
    );
  }
}

/**
 * Seals the state of the whole register once a day: a Merkle root over the heads of all histories, signed and linked to
 * the seal before. However often and by however many workers it is called, a day has one seal.
 */
export class SealRegister {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly readSigner: ReadSigner,
  ) {}

  /** Gives the new seal, or null when today has one. Throws {@link SealKeyNotCurrent}. */
  async execute(): Promise<Seal | null> {
    const now = this.clock.now();
    const day = localDay(now);
    return this.dataSource.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const [last] = await latestSeals(tx, 1);
      if (last && last.day >= day) return null;
      const signer = await this.readSigner();
      await takeIntoUse(tx, signer, now);
      const number = (last?.number ?? 0) + 1;
      const size = await noteHeads(tx, number, last?.size ?? 0);
      await writeChunkRoots(tx, number);
      const body: SealBody = {
        format: 'gehoor-seal-1',
        number,
        day,
        sealedAt: now.toISOString(),
        size,
        root: merkleRoot(await chunkRootsAt(tx, number)).toString('hex'),
        previous: last ? sha256(sealText(last)) : GENESIS,
        keyId: signer.keyId,
      };
      const seal = { ...body, signature: signer.sign(sealText(body)) };
      const { format: _, ...row } = seal;
      await tx.insert(RegisterSeal, { ...row, sealedAt: now });
      return seal;
    });
  }
}

/** The first key is simply taken; a later one must have been vouched for. Throws {@link SealKeyNotCurrent}. */
export async function takeIntoUse(tx: EntityManager, signer: SealSigner, now: Date): Promise<void> {
  if (await isInUse(tx, signer)) return;
  // Whoever seals, or makes the first dossier, at the same moment takes it as well.
  await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  if (await isInUse(tx, signer)) return;
  const { keyId, publicKey } = signer;
  await tx.insert(SealKey, { keyId, publicKey, createdAt: now, previousKeyId: null, endorsement: null });
}

async function isInUse(tx: EntityManager, { keyId }: SealSigner): Promise<boolean> {
  const newest = (await publishedKeys(tx)).at(-1);
  if (newest && newest.keyId !== keyId) throw new SealKeyNotCurrent(keyId);
  return newest !== undefined;
}

/** Makes a new key the newest one, vouched for by the present. Throws {@link SealKeyNotCurrent}. */
export async function rotateSealKey(
  dataSource: DataSource,
  present: SealSigner,
  next: SealSigner,
  now: Date,
): Promise<void> {
  await dataSource.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await takeIntoUse(tx, present, now);
    const { keyId, publicKey } = next;
    const key = { keyId, publicKey, createdAt: now.toISOString(), previousKeyId: present.keyId, endorsement: null };
    await tx.insert(SealKey, { ...key, createdAt: now, endorsement: present.sign(endorsementText(key)) });
  });
}

/** Notes every head that is not as the seal before found it; new cases get the next places. Gives the size of the tree. */
async function noteHeads(tx: EntityManager, number: number, size: number): Promise<number> {
  await tx.query(
    `INSERT INTO sealed_heads (seal_number, position, item_id, reference, seq, hash)
     SELECT $1, coalesce(head.position, $2 - 1 + row_number() OVER (PARTITION BY head.position ORDER BY item.reference)),
            item.id, item.reference, item.last_seq, item.last_hash
     FROM feedback_items item
     LEFT JOIN LATERAL (SELECT position, seq, hash FROM sealed_heads WHERE item_id = item.id
                        ORDER BY seal_number DESC LIMIT 1) head ON true
     WHERE head.seq IS DISTINCT FROM item.last_seq OR head.hash IS DISTINCT FROM item.last_hash`,
    [number, size],
  );
  const [row]: { size: number }[] = await tx.query(
    'SELECT coalesce(max(position), -1)::int + 1 AS size FROM sealed_heads',
  );
  return row?.size ?? 0;
}

async function writeChunkRoots(tx: EntityManager, number: number): Promise<void> {
  const touched: { chunk: number }[] = await tx.query(
    `SELECT DISTINCT position / ${CHUNK} AS chunk FROM sealed_heads WHERE seal_number = $1 ORDER BY 1`,
    [number],
  );
  for (let at = 0; at < touched.length; at += CHUNKS_AT_ONCE) {
    const chunks = touched.slice(at, at + CHUNKS_AT_ONCE).map(({ chunk }) => chunk);
    const leaves = await leavesOf(tx, chunks, number);
    const roots = chunks.map((chunk) => merkleRoot(leaves.get(chunk) ?? []).toString('hex'));
    await tx.query(
      'INSERT INTO seal_chunks (chunk, seal_number, root) SELECT chunk, $1, root FROM unnest($2::int[], $3::text[]) AS t (chunk, root)',
      [number, chunks, roots],
    );
  }
}

/** The leaves of some chunks as a seal found them, in the order of their places. */
export async function leavesOf(
  tx: EntityManager,
  chunks: readonly number[],
  number: number,
): Promise<Map<number, Buffer[]>> {
  const rows: { chunk: number; reference: string; seq: number; hash: string }[] = await tx.query(
    `SELECT DISTINCT ON (head.position) chunk, head.reference, head.seq, head.hash
     FROM unnest($1::int[]) AS chunk
     JOIN sealed_heads head ON head.position BETWEEN chunk * ${CHUNK} AND chunk * ${CHUNK} + ${CHUNK - 1}
     WHERE head.seal_number <= $2 ORDER BY head.position, head.seal_number DESC`,
    [chunks, number],
  );
  const leaves = new Map<number, Buffer[]>(chunks.map((chunk) => [chunk, []]));
  for (const { chunk, ...head } of rows) leaves.get(chunk)?.push(leafHash(head));
  return leaves;
}

/** The roots of all chunks as a seal left them, in order. */
export async function chunkRootsAt(tx: EntityManager, number: number): Promise<Uint8Array[]> {
  const rows: { root: string }[] = await tx.query(
    'SELECT DISTINCT ON (chunk) root FROM seal_chunks WHERE seal_number <= $1 ORDER BY chunk, seal_number DESC',
    [number],
  );
  return rows.map(({ root }) => hashOf(root));
}
