import type { EntityManager } from 'typeorm';
import { insertRows } from '../database/write-rows.js';

/** Topics of the outbox and the ids that each carries. */
export interface OutboxTopics {
  /** A case needs its confirmation of receipt written. */
  'confirmation-due': { itemId: string };
  /** A letter is stored and waits for delivery; wakes whoever delivers. */
  'letter-ready': { letterId: string };
  /** Somebody asks for a private link; whether reference and address belong together is still to be found out. */
  'link-asked': { askId: string; reference: string; emailHash: string };
  /** A mail to somebody of the staff is stored and waits for delivery; wakes whoever delivers. */
  'staff-mail-ready': { mailId: string };
  /** A mail came in and waits to be read. */
  'mail-stored': { mailId: string };
  /** Dossiers are ordered and wait to be made. */
  'dossiers-ordered': { orderId: string };
  /** A person was erased; this file of theirs is to be destroyed. */
  'file-erased': { sha256: string };
}

/** The row that orders work from the worker; to be written inside the transaction that causes it. */
export function outboxRow<T extends keyof OutboxTopics>(topic: T, payload: OutboxTopics[T], now: Date) {
  return { topic, payload, writtenAt: now };
}

/** Appends work for the worker inside the transaction that causes it. */
export async function appendToOutbox<T extends keyof OutboxTopics>(
  tx: EntityManager,
  topic: T,
  payload: OutboxTopics[T],
  now: Date,
): Promise<void> {
  await insertRows(tx, { outbox_messages: [outboxRow(topic, payload, now)] });
}

/** Outbox rows as the relay hands them to the queue. */
export interface ClaimedMessage {
  id: string;
  topic: keyof OutboxTopics;
  payload: Record<string, string>;
}

/**
 * Claims up to `limit` unpublished rows of these topics, hands them to `publish`, and marks them published in the same
 * transaction. Other topics wait for a process that knows them, as during an upgrade. Rows locked by another relay are skipped; when `publish` throws, nothing is marked and all will be claimed again, so
 * `publish` must be idempotent (a job id made of the row's id).
 */
export async function relayOutbox(
  tx: EntityManager,
  topics: readonly string[],
  limit: number,
  now: Date,
  publish: (messages: ClaimedMessage[]) => Promise<void>,
): Promise<number> {
  const messages: ClaimedMessage[] = await tx.query(
    `SELECT id, topic, payload FROM outbox_messages WHERE published_at IS NULL AND topic = ANY($1)
     ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [topics, limit],
  );
  if (messages.length === 0) return 0;
  await publish(messages);
  await tx.query(`UPDATE outbox_messages SET published_at = $1 WHERE id = ANY($2)`, [
    now,
    messages.map(({ id }) => id),
  ]);
  return messages.length;
}
