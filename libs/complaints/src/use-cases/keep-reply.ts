import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import { ComplaintError } from '../feedback-item/errors.js';
import { sha256 } from '../history/hash-chain.js';
import type { IdempotentRequest } from './claim-idempotency-key.js';

/** Long enough for whoever tries again after a lost connection. */
const KEPT_MS = 24 * 3_600_000;
const LOOKS = 50;
const BETWEEN_LOOKS_MS = 100;

/** Does what creates something once for each key of a caller, whatever it is. */
export class KeepReply {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * The reply of `work`, or the one that the same request under the same key got before; it waits some seconds for one
   * that is being done. Throws when the key stands for another request, and when it is not known whether the earlier one
   * was done: it is never done twice. What fails may be tried again under its key.
   */
  async once<Reply>(asked: IdempotentRequest, request: string, work: () => Promise<Reply>): Promise<Reply> {
    const hash = sha256(request);
    if (!(await this.claim(asked, hash))) return this.earlier<Reply>(asked, hash);
    const reply = await work().catch(async (error: unknown) => {
      await this.dataSource.query('DELETE FROM kept_replies WHERE caller = $1 AND key = $2', [asked.caller, asked.key]);
      throw error;
    });
    await this.dataSource.query('UPDATE kept_replies SET reply = $3 WHERE caller = $1 AND key = $2', [
      asked.caller,
      asked.key,
      JSON.stringify(reply),
    ]);
    return reply;
  }

  private async claim({ caller, key }: IdempotentRequest, hash: string): Promise<boolean> {
    const now = this.clock.now();
    await this.dataSource.query('DELETE FROM kept_replies WHERE created_at < $1', [new Date(now.getTime() - KEPT_MS)]);
    const claimed: unknown[] = await this.dataSource.query(
      `INSERT INTO kept_replies (caller, key, request_hash, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING key`,
      [caller, key, hash, now],
    );
    return claimed.length > 0;
  }

  private async earlier<Reply>({ caller, key }: IdempotentRequest, hash: string): Promise<Reply> {
    for (let look = 0; look < LOOKS; look++) {
      const [found]: { hash: string; reply: Reply | null }[] = await this.dataSource.query(
        'SELECT request_hash AS hash, reply FROM kept_replies WHERE caller = $1 AND key = $2',
        [caller, key],
      );
      if (found && found.hash !== hash) throw keyReused();
      if (found?.reply) return found.reply;
      // It failed, so whoever asks once more is the first again.
      if (!found) break;
      await sleep(BETWEEN_LOOKS_MS);
    }
    throw new ComplaintError(
      'request-under-way',
      'This request was sent before, and it is not known whether it was done. Look whether it is there; if not, send it again with a new Idempotency-Key.',
    );
  }
}

function keyReused(): ComplaintError {
  return new ComplaintError(
    'idempotency-key-reused',
    'This Idempotency-Key was used for another request. Use a new key for a new registration.',
  );
}
