import type { DataSource, EntityManager } from 'typeorm';
import { brokenKey, type Cryptography, GENESIS, isSealSigned, sealText } from '../../../evidence/src/index.js';
import { nodeCryptography } from '../../../evidence/src/node.js';
import type { Clock } from '../clock.js';
import { sha256 } from '../history/hash-chain.js';
import { leafHash, merkleRoot } from './merkle-tree.js';
import { publishedKeys, signedSeal } from './published-seals.js';
import { RegisterSeal } from './register-seal.entity.js';
import { SealCheck, type SealProblem } from './seal-check.entity.js';
import { CHUNK } from './seal-register.js';

/** More problems than these are not named one by one. */
const MOST_NAMED = 100;
const PAGE = 5000;
const HASH_BYTES = 32;

/** What a check of all seals found. */
export interface SealsVerification {
  seals: number;
  /** How many cases the last seal covers. */
  cases: number;
  problems: SealProblem[];
}

/** Checks every seal, and every sealed head against the history as it stands now. Changes nothing. */
export async function verifySeals(
  dataSource: DataSource,
  cryptography: Cryptography = nodeCryptography,
): Promise<SealsVerification> {
  return dataSource.transaction('REPEATABLE READ', async (tx) => {
    const seals = await tx.find(RegisterSeal, { order: { number: 'ASC' } });
    const problems = [
      ...(await signatureProblems(tx, seals, cryptography)),
      ...(await rootProblems(tx, seals)),
      ...(await changedEvents(tx)),
      ...(await unsealedCases(tx, seals.at(-1))),
    ];
    return { seals: seals.length, cases: seals.at(-1)?.size ?? 0, problems };
  });
}

/** Checks all seals and keeps what it found, for administrators to see. */
export class CheckSeals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<SealsVerification> {
    const found = await verifySeals(this.dataSource);
    const { seals, problems } = found;
    const checkedAt = this.clock.now();
    await this.dataSource.manager.insert(SealCheck, { checkedAt, seals, problems: problems.slice(0, MOST_NAMED) });
    return found;
  }
}

/** Keys that nobody vouches for, seals that are missing, forged, or do not follow on the one before. */
async function signatureProblems(
  tx: EntityManager,
  seals: readonly RegisterSeal[],
  cryptography: Cryptography,
): Promise<SealProblem[]> {
  const keys = await publishedKeys(tx);
  const problems: SealProblem[] = (await brokenKey(keys, cryptography)) ? [{ code: 'key-forged' }] : [];
  let previous = GENESIS;
  let expected = 1;
  for (const stored of seals) {
    const seal = signedSeal(stored);
    for (; expected < seal.number; expected += 1) problems.push({ code: 'seal-missing', seal: expected });
    const key = keys.find(({ keyId }) => keyId === seal.keyId);
    if (!key || !(await isSealSigned(seal, key, cryptography)))
      problems.push({ code: 'seal-forged', seal: seal.number });
    else if (seal.previous !== previous) problems.push({ code: 'seal-unlinked', seal: seal.number });
    previous = sha256(sealText(seal));
    expected = seal.number + 1;
  }
  return problems;
}

/** Grows the tree seal by seal from the heads that each noted, and compares the roots. */
async function rootProblems(tx: EntityManager, seals: readonly RegisterSeal[]): Promise<SealProblem[]> {
  const problems: SealProblem[] = [];
  const leaves: Buffer[] = [];
  const roots: Buffer[] = [];
  let size = 0;
  for (const { number, root, size: sealedSize } of seals) {
    const touched = new Set<number>();
    for await (const { position, ...head } of headsOf(tx, number)) {
      const chunk = Math.floor(position / CHUNK);
      leaves[chunk] ??= Buffer.alloc(CHUNK * HASH_BYTES);
      leafHash(head).copy(leaves[chunk], (position % CHUNK) * HASH_BYTES);
      touched.add(chunk);
      size = Math.max(size, position + 1);
    }
    for (const chunk of touched) roots[chunk] = chunkRoot(leaves[chunk], Math.min(CHUNK, size - chunk * CHUNK));
    const found = merkleRoot(Array.from(roots, (hash) => hash ?? Buffer.alloc(HASH_BYTES))).toString('hex');
    if (found !== root || size !== sealedSize) problems.push({ code: 'root-differs', seal: number });
  }
  return problems;
}

function chunkRoot(leaves: Buffer | undefined, count: number): Buffer {
  return merkleRoot(
    Array.from({ length: count }, (_, place) =>
      (leaves as Buffer).subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES),
    ),
  );
}

interface NotedHead {
  position: number;
  reference: string;
  seq: number;
  hash: string;
}

async function* headsOf(tx: EntityManager, number: number): AsyncGenerator<NotedHead> {
  await tx.query(
    `DECLARE sealed_heads_of_one CURSOR FOR SELECT position, reference, seq, hash FROM sealed_heads
     WHERE seal_number = ${Math.trunc(number)}`,
  );
  for (;;) {
    const rows: NotedHead[] = await tx.query(`FETCH ${PAGE} FROM sealed_heads_of_one`);
    yield* rows;
    if (rows.length < PAGE) break;
  }
  await tx.query('CLOSE sealed_heads_of_one');
}

/** Events that a seal fixed and that say something else now, or are gone. */
function changedEvents(tx: EntityManager): Promise<SealProblem[]> {
  return tx.query(
    `SELECT CASE WHEN event.hash IS NULL THEN 'event-missing' ELSE 'event-changed' END AS code,
            head.seal_number AS seal, head.reference, head.seq
     FROM sealed_heads head LEFT JOIN history_events event ON event.item_id = head.item_id AND event.seq = head.seq
     WHERE event.hash IS DISTINCT FROM head.hash ORDER BY head.seal_number, head.reference LIMIT ${MOST_NAMED}`,
  );
}

/** Cases that were there before the last seal, and that no seal covers. */
function unsealedCases(tx: EntityManager, last: RegisterSeal | undefined): Promise<SealProblem[]> {
  if (!last) return Promise.resolve([]);
  return tx.query(
    `SELECT 'case-unsealed' AS code, item.reference FROM feedback_items item
     WHERE item.registered_at < $1::timestamptz - interval '1 hour'
       AND NOT EXISTS (SELECT FROM sealed_heads head WHERE head.item_id = item.id)
     ORDER BY item.reference LIMIT ${MOST_NAMED}`,
    [last.sealedAt],
  );
}
