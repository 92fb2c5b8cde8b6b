import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../clock.js';
import { keptByLetter } from '../commitments/evidence.js';
import { inTransaction } from '../database/in-transaction.js';
import { queryPrepared } from '../database/prepared-query.js';
import { keptAs } from '../feedback-item/announced-delays.js';
import { isOver } from '../feedback-item/decide-transition.js';
import { NotFound } from '../feedback-item/errors.js';
import { Letter, type LetterState } from '../letters/letter.entity.js';
import { settleByLetter } from '../letters/settle-by-letter.js';
import { SYSTEM } from '../staff/actor.js';
import { CaseWork } from './case-work.js';
import { loadCase, loadCases } from './load-case.js';
import { writeChanges } from './write-changes.js';

type LetterFacts = Pick<Letter, 'id' | 'itemId' | 'purpose' | 'channel' | 'round'>;

/** A letter that the carrier took, and the SHA-256 of the mail that was kept of it. */
interface TakenLetter extends LetterFacts {
  takenAt: Date;
  mailSha256: string | null;
}

/** Records what became of a letter: delivered, refused, or returned. Each is recorded once, however often it is told. */
export class RecordDelivery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Letters that the carrier took: from that moment on each counts as given. All of them are recorded, or none. */
  async delivered(letterIds: readonly string[]): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.dataSource, async (tx) => {
      const [, letters] = await Promise.all([
        queryPrepared(tx, LOCK_CASES, [letterIds]),
        queryPrepared<TakenLetter>(tx, TAKEN, [letterIds]),
      ]);
      const cases = await loadCases(tx, [...new Set(letters.map(({ itemId }) => itemId))]);
      const works = new Map([...cases].map(([id, facts]) => [id, new CaseWork(tx, facts, SYSTEM, now)]));
      for (const letter of letters) {
        const work = works.get(letter.itemId);
        if (!work) throw new NotFound('case');
        const { mailSha256, takenAt: occurredAt } = letter;
        const facts = { ...factsOf(letter), ...(mailSha256 ? { mailSha256 } : {}) };
        const seq = work.record({ type: 'letter-delivered', occurredAt, facts });
        settleByLetter(work, letter.purpose, letter.takenAt, seq);
      }
      const changes = [...works.values()].map((work) => work.changes(work.item.status));
      await Promise.all([writeChanges(tx, changes), queryPrepared(tx, SENT, [letters.map(({ id }) => id)])]);
    });
  }

  /** The carrier refused it for good: call or write instead. */
  async failed(letterId: string, reason: string): Promise<void> {
    await this.change(letterId, ['ready', 'sending'], async (work, letter) => {
      await work.tx.update(Letter, { id: letter.id }, { state: 'failed', failure: reason, nextTryAt: null });
      work.record({ type: 'letter-failed', facts: factsOf(letter), content: { reason } });
      callOrWrite(work, letter);
    });
  }

  /**
   * It came back: what it had kept is open again, with "call or write" as the next step. A case that is over stays so:
   * there what it had kept was not kept after all, and is let go.
   */
  async bounced(letterId: string, reason: string): Promise<void> {
    await this.change(letterId, ['sent'], async (work, letter) => {
      await work.tx.update(Letter, { id: letter.id }, { state: 'bounced', failure: reason });
      const delivered = work.facts.events.findLast(
        ({ type, facts }) => type === 'letter-delivered' && facts.letterId === letter.id,
      );
      const seq = work.record({ type: 'letter-bounced', facts: factsOf(letter), content: { reason } });
      for (const commitment of work.facts.commitments) {
        if (!delivered || commitment.settledBySeq !== delivered.seq) continue;
        if (isOver(work.item.status)) work.cancelOne(commitment, work.now, seq);
        else work.reopen(commitment);
      }
    });
  }

  private async change(
    letterId: string,
    from: readonly LetterState[],
    run: (work: CaseWork, letter: Letter) => Promise<void>,
  ): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      const itemId = await itemOf(tx, letterId);
      const facts = await loadCase(tx, itemId, SYSTEM, true);
      const letter = await tx.findOneByOrFail(Letter, { id: letterId });
      if (!from.includes(letter.state)) return;
      const work = new CaseWork(tx, facts, SYSTEM, now);
      await run(work, letter);
      await work.finish(facts.item.status);
    });
  }
}

async function itemOf(tx: EntityManager, letterId: string): Promise<string> {
  const letter = await tx.findOneBy(Letter, { id: letterId });
  if (!letter) throw new NotFound('letter');
  return letter.itemId;
}

function factsOf(letter: LetterFacts) {
  return { letterId: letter.id, purpose: letter.purpose, channel: letter.channel, round: letter.round };
}

function callOrWrite(work: CaseWork, letter: Letter): void {
  const kinds = keptByLetter(letter.purpose, work.item.kind);
  for (const commitment of work.facts.commitments) {
    if (commitment.state === 'open' && kinds.includes(keptAs(commitment, work.facts))) work.reopen(commitment);
  }
}

/** In the same order everywhere, so that two of these never wait for each other. */
const LOCK_CASES = `
  SELECT FROM feedback_items WHERE id IN (SELECT item_id FROM letters WHERE id = ANY($1)) ORDER BY id FOR UPDATE`;
const TAKEN = `
  SELECT id, item_id AS "itemId", purpose, channel, round, taken_at AS "takenAt", sent_mails.sha256 AS "mailSha256"
  FROM letters LEFT JOIN sent_mails ON letter_id = id
  WHERE id = ANY($1) AND taken_at IS NOT NULL AND state IN ('ready', 'sending', 'failed') ORDER BY taken_at, id`;
const SENT = `
  UPDATE letters SET state = 'sent', sent_at = taken_at, next_try_at = NULL, failure = NULL WHERE id = ANY($1)`;
