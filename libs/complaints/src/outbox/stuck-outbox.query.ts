import type { DataSource } from 'typeorm';

/** A message is moved on within a second; one that waits longer than this is stuck. */
export const STUCK_AFTER_MS = 60_000;
const MOST = 100;

/** Work that was written down and not handed to a queue yet. */
export interface StuckMessage {
  id: string;
  topic: string;
  payload: Record<string, string>;
  writtenAt: Date;
}

/** What waits in the outbox, in all and too long; the longest waiting ones by name. */
export interface OutboxState {
  waiting: number;
  stuck: number;
  oldest: StuckMessage[];
}

/** Whether work reaches the queues: without a worker that relays it, or with a topic that no worker knows, it waits here. */
export async function readOutboxState(dataSource: DataSource, now: Date): Promise<OutboxState> {
  const before = new Date(now.getTime() - STUCK_AFTER_MS);
  const [counts]: { waiting: number; stuck: number }[] = await dataSource.query(
    `SELECT count(*)::int AS waiting, count(*) FILTER (WHERE written_at < $1)::int AS stuck
     FROM outbox_messages WHERE published_at IS NULL`,
    [before],
  );
  const oldest: StuckMessage[] = await dataSource.query(
    `SELECT id, topic, payload, written_at AS "writtenAt" FROM outbox_messages
     WHERE published_at IS NULL AND written_at < $1 ORDER BY id LIMIT ${MOST}`,
    [before],
  );
  return { waiting: counts?.waiting ?? 0, stuck: counts?.stuck ?? 0, oldest };
}
