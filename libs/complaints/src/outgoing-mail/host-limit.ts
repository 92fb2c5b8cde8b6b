import type { EntityManager } from 'typeorm';

const MINUTE_MS = 60_000;

interface ToHost {
  id: string;
  host: string;
}

/**
 * Splits mails into those that may go now and those for which their host got its share of this minute, with the instant
 * at which its next minute begins. The count is kept under the host's row lock, so it holds over all workers together.
 */
export async function withinHostLimit<T extends ToHost>(
  tx: EntityManager,
  mails: readonly T[],
  perMinute: number,
  now: Date,
): Promise<{ allowed: T[]; later: T[]; laterFrom: Date }> {
  const minuteAt = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS);
  const laterFrom = new Date(minuteAt.getTime() + MINUTE_MS);
  if (perMinute === 0 || mails.length === 0) return { allowed: [...mails], later: [], laterFrom };
  const counted: { host: string; mails: number }[] = await tx.query(COUNT, [mails.map(({ host }) => host), minuteAt]);
  const left = new Map(counted.map(({ host, mails: total }) => [host, total - perMinute]));
  const [allowed, later]: [T[], T[]] = [[], []];
  // The last ones of a host that went over its share wait.
  for (const mail of [...mails].reverse()) {
    const over = left.get(mail.host) ?? 0;
    left.set(mail.host, over - 1);
    (over > 0 ? later : allowed).unshift(mail);
  }
  return { allowed, later, laterFrom };
}

/** Hosts in the same order everywhere, so that two workers never wait for each other. */
const COUNT = `
  INSERT INTO mail_hosts AS known (host, minute_at, mails)
  SELECT host, $2, count(*) FROM unnest($1::text[]) host GROUP BY host ORDER BY host
  ON CONFLICT (host) DO UPDATE SET minute_at = excluded.minute_at,
    mails = excluded.mails + CASE WHEN known.minute_at = excluded.minute_at THEN known.mails ELSE 0 END
  RETURNING host, mails`;
