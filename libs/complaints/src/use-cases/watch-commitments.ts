import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../clock.js';
import type { Commitment } from '../commitments/commitment.entity.js';
import { nextLook } from '../commitments/next-look.js';
import { updateRows } from '../database/write-rows.js';
import type { CaseFacts } from '../feedback-item/case-facts.js';
import { SYSTEM } from '../staff/actor.js';
import { CaseWork } from './case-work.js';
import { loadCases } from './load-case.js';
import { peopleToWarn } from './people-to-warn.js';
import { type WarnedPeople, watchCase } from './watch-case.js';
import { writeChanges } from './write-changes.js';

/** What one sweep did. */
export interface SweepReport {
  /** Commitments recorded as missed. */
  recorded: number;
  /** Warnings given. */
  warned: number;
  /** Cases that could not be looked at, with the reason. They are tried again after a while. */
  failures: Error[];
}

/** SQL: the commitment must be looked at by the instant. The index of the sweep has the same words. */
const IS_DUE = (instant: string) =>
  `commitment.state = 'open' AND (commitment.missed_at IS NULL OR commitment.look_at IS NOT NULL)
   AND coalesce(commitment.look_at, commitment.late_from) <= ${instant}`;

/** How long a case that could not be looked at is left alone. */
const AGAIN_AFTER_MS = 5 * 60_000;
/** How long a warning that nobody can get is left alone. */
const UNHEARD_AFTER_MS = 60 * 60_000;

/**
 * Looks at every promise whose moment has come, and does what is due: see {@link watchCase}. Cases are taken a page at a
 * time in one transaction; when a page fails, each of its cases gets a transaction of its own, so that one that fails
 * stops no other.
 */
export class WatchCommitments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Goes on until nothing is due, or so many cases were looked at; pages are taken in lanes side by side, so that the
   * database works while this process counts. Several processes may run it at once: the case's row is locked before
   * anything is read, and a case that another lane or process holds is left to it.
   */
  async execute({ pageSize = 100, limit = 50_000, lanes = 3 } = {}): Promise<SweepReport> {
    const report: SweepReport = { recorded: 0, warned: 0, failures: [] };
    let left = limit;
    const lane = async (): Promise<void> => {
      while (left > 0) {
        const size = Math.min(pageSize, left);
        left -= size;
        const cases = await this.watchPage(size, this.clock.now(), report);
        left += size - cases;
        if (cases === 0) return;
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return report;
  }

  private async watchPage(size: number, now: Date, report: SweepReport): Promise<number> {
    let itemIds: string[] = [];
    try {
      const done = await this.dataSource.transaction(async (tx) => {
        itemIds = await claimPage(tx, size, now);
        return watch(tx, itemIds, now);
      });
      add(report, done);
    } catch (error) {
      if (itemIds.length === 0) throw error;
      for (const itemId of itemIds) await this.watchAlone(itemId, now, report);
    }
    return itemIds.length;
  }

  /**
   * One case by itself. Another lane may have taken it between the page that failed and now, so it is locked first and
   * then asked whether it is still due; a failure is put off in the same transaction, so that it counts once.
   */
  private async watchAlone(itemId: string, now: Date, report: SweepReport): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await tx.query('SELECT FROM feedback_items WHERE id = $1 FOR UPDATE', [itemId]);
      const due = await tx.query(`SELECT FROM commitments commitment WHERE item_id = $1 AND ${IS_DUE('$2')}`, [
        itemId,
        now,
      ]);
      if (due.length === 0) return;
      try {
        add(report, await tx.transaction((attempt) => watch(attempt, [itemId], now)));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        report.failures.push(new Error(`Case ${itemId}: ${reason}`, { cause: error }));
        const again = new Date(now.getTime() + AGAIN_AFTER_MS);
        await tx.query(`UPDATE commitments commitment SET look_at = $2 WHERE item_id = $1 AND ${IS_DUE('$3')}`, [
          itemId,
          again,
          now,
        ]);
      }
    });
  }
}

/** Locks the cases of the promises that are due first and gives their ids; cases that others hold are skipped. */
async function claimPage(tx: EntityManager, size: number, now: Date): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT item.id FROM commitments commitment JOIN feedback_items item ON item.id = commitment.item_id
     WHERE ${IS_DUE('$1')} ORDER BY coalesce(commitment.look_at, commitment.late_from), commitment.id
     LIMIT $2 FOR UPDATE OF item SKIP LOCKED`,
    [now, size],
  );
  return [...new Set(rows.map(({ id }) => id))];
}

async function watch(tx: EntityManager, itemIds: string[], now: Date): Promise<Omit<SweepReport, 'failures'>> {
  const done = { recorded: 0, warned: 0 };
  if (itemIds.length === 0) return done;
  const cases = await loadCases(tx, itemIds);
  const warnedPeople: WarnedPeople = await peopleToWarn(tx, now);
  const changes = [];
  const looked = [];
  for (const itemId of itemIds) {
    const facts = cases.get(itemId);
    if (!facts) throw new Error('The case cannot be read.');
    const work = new CaseWork(tx, facts, SYSTEM, now);
    const { status, missed, warned, hasUnheard } = await watchCase(work, warnedPeople);
    done.recorded += missed;
    done.warned += warned;
    if (work.hasEvents) changes.push(work.changes(status));
    looked.push(...lookedAt(facts, now, hasUnheard ? UNHEARD_AFTER_MS : AGAIN_AFTER_MS));
  }
  await writeChanges(tx, changes);
  await updateRows(tx, 'commitments', looked, ['lookAt', 'dueAt', 'lateFrom', 'explanation']);
  return done;
}

/** What follows from time alone and needs no event: when to look again, and the end of a term that stands still. */
function lookedAt(facts: CaseFacts, now: Date, againAfterMs: number) {
  return facts.commitments
    .filter(({ state, missedAt, lookAt, lateFrom }) => {
      const isWatched = state === 'open' && (missedAt === null || lookAt !== null);
      return isWatched && (lookAt ?? lateFrom) <= now;
    })
    .map((commitment) => {
      const next = nextLook(commitment, facts, now);
      // A promise at which nothing could be done must not keep the sweep from its end; when its term ends is not missed.
      const again = new Date(Math.min(now.getTime() + againAfterMs, endOf(commitment, now)));
      const lookAt = next && next <= now ? again : next;
      return Object.assign(commitment, { lookAt });
    });
}

function endOf({ lateFrom, missedAt }: Commitment, now: Date): number {
  return missedAt === null && lateFrom > now ? lateFrom.getTime() : Number.POSITIVE_INFINITY;
}

function add(report: SweepReport, { recorded, warned }: Omit<SweepReport, 'failures'>): void {
  report.recorded += recorded;
  report.warned += warned;
}
