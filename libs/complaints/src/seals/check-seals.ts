import type { DataSource, EntityManager } from 'typeorm';
import { brokenKey, type Cryptography, GENESIS, isSealSigned, sealText } from '../../../evidence/src/index.js';
import { nodeCryptography } from '../../../evidence/src/node.js';
import type { Clock } from '../clock.js';
import { sha256 } from '../history/hash-chain.js';
import { ChangingTree, leafHash } from './merkle-tree.js';
import { publishedKeys, signedSeal } from './published-seals.js';
import { RegisterSeal } from './register-seal.entity.js';
import { SealCheck, type SealProblem } from './seal-check.entity.js';

/** More problems than these are not named one by one. */
const MOST_NAMED = 100;
const PAGE = 5000;

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
  const [{ places }]: [{ places: number }] = await tx.query('SELECT count(*)::int AS places FROM sealed_heads');
  const problems: SealProblem[] = [];
  const tree = new ChangingTree();
  const heads = headsBySeal(tx);
  let next = await heads.next();
  for (const { number, root, size } of seals) {
    let isMisplaced = false;
    for (; !next.done && next.value.seal <= number; next = await heads.next()) {
      const { seal, position, ...head } = next.value;
      if (seal < number) continue;
      // A place that there cannot be must not make the tree grow to it.
      if (position < 0 || position >= places) isMisplaced = true;
      else tree.set(position, leafHash(head));
    }
    if (isMisplaced || tree.size !== size || tree.root().toString('hex') !== root)
      problems.push({ code: 'root-differs', seal: number });
  }
  return problems;
}

interface NotedHead {
  seal: number;
  position: number;
  reference: string;
  seq: number;
  hash: string;
}

/** All heads in one pass: looking for those of each seal would read them all as often as there are seals. */
async function* headsBySeal(tx: EntityManager): AsyncGenerator<NotedHead, undefined> {
  await tx.query(
    `DECLARE heads_by_seal CURSOR FOR SELECT seal_number AS seal, position, reference, seq, hash FROM sealed_heads
     ORDER BY seal_number`,
  );
  for (;;) {
    const rows: NotedHead[] = await tx.query(`FETCH ${PAGE} FROM heads_by_seal`);
    yield* rows;
    if (rows.length < PAGE) break;
  }
  await tx.query('CLOSE heads_by_seal');
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
