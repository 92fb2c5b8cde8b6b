import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { type Label, verifyRegister } from '#complaints';
import { createLogger, openQueues, type QueueConnection } from '#platform';
import { signedIn, type Visitor } from '../api/visitor.js';
import { aColleague, aLabel, PASSWORD } from '../builders/office.js';
import { type OwnPostgres, ownPostgres } from '../harness/own-postgres.js';
import { type RunningApi, type RunningProcess, startApi, startWorker } from '../harness/processes.js';
import { startSmtpServer, type TestSmtpServer } from '../harness/smtp-server.js';
import { until } from '../harness/until.js';

const BURST = 24;
const DAY_MS = 86_400_000;
/** A process with these settings believes that it is CLOCK_SKEW_MS later than it is. */
const CLOCK_OFF = { NODE_OPTIONS: `--require ${join(__dirname, '../harness/clock-skew.cjs')}` };
/** Three weeks: every promise but the twelve weeks has lapsed. */
const LONG_AGO_MS = 21 * DAY_MS;

/** The store of the queue, as far as a test can break it. */
export interface QueueStore {
  env(): NodeJS.ProcessEnv;
  /** Ways in which it loses everything, by their name; none where the store is the database itself. */
  losses?: Record<string, () => Promise<void>>;
}

/** What API, worker, mail server and stores promise together when some of them break, whatever store the queue is on. */
export function describeFaults(store: QueueStore): void {
  let postgres: OwnPostgres;
  let dataSource: DataSource;
  let smtp: TestSmtpServer;
  let api: RunningApi;
  let label: Label;
  let kees: Visitor;
  const workers: RunningProcess[] = [];
  let serial = 0;

  beforeAll(async () => {
    [postgres, smtp] = await Promise.all([ownPostgres(), startSmtpServer()]);
    dataSource = postgres.dataSource;
    label = await aLabel(dataSource);
    api = await startApi({ databaseUrl: postgres.url, env: store.env() });
    kees = await signedIn(api.url, await aColleague(dataSource), PASSWORD);
  });
  // Also after a failure: a worker left at work would do the work of the next test.
  afterEach(() => Promise.all(workers.splice(0).map((one) => one.kill())));
  afterAll(async () => {
    await api?.stop();
    await smtp?.stop();
    await postgres?.stop();
  });

  async function worker(env: NodeJS.ProcessEnv = {}): Promise<RunningProcess> {
    const settings = { ...store.env(), SMTP_URL: smtp.url, ...env };
    const one = await startWorker({ databaseUrl: postgres.url, env: settings });
    workers.push(one);
    return one;
  }

  const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
  const register = async (key: string, more: Record<string, unknown> = {}): Promise<string> => {
    const reply = await kees.register(label.id, { receivedAt: ago(LONG_AGO_MS), ...more }, { 'Idempotency-Key': key });
    if (reply.status !== 201) throw new Error(`${reply.status}: ${reply.text}`);
    return reply.body.id;
  };
  /** As a client does: again with the same key and words until it is answered. */
  const registerAtLast = async (key: string, more: Record<string, unknown>): Promise<string> => {
    let id = '';
    await until(`${key} is registered`, async () => {
      id = await register(key, more).catch(() => '');
      return id !== '';
    });
    return id;
  };
  /** Starts to register many at once; resolves when all were answered. */
  const burst = (): Promise<string[]> => {
    serial += 1;
    const receivedAt = ago(LONG_AGO_MS);
    const keys = Array.from({ length: BURST }, (_, index) => `burst-${serial}-${index}`);
    return Promise.all(keys.map((key) => registerAtLast(key, { receivedAt })));
  };

  const count = async (sql: string): Promise<number> =>
    dataSource.query(`SELECT count(*)::int FROM ${sql}`).then(
      ([row]) => row.count,
      () => -1,
    );
  /** Letters that a killed worker was sending are free after two minutes; the test does not wait for that. */
  const freeLetters = () => dataSource.query(`UPDATE letters SET next_try_at = now() WHERE state = 'sending'`);
  const UNSENT = `feedback_items item WHERE has_email
    AND NOT EXISTS (SELECT FROM letters WHERE item_id = item.id AND state = 'sent')`;
  const UNNOTICED = `commitments WHERE state = 'open' AND missed_at IS NULL AND late_from <= now()`;
  const allDone = () =>
    until('everything is sent and noticed', async () => (await count(UNSENT)) === 0 && (await count(UNNOTICED)) === 0);

  /** Nothing lost, nothing sent twice, and each breach recorded once with the instant at which it fell due. */
  async function expectSound({ kills = 0 } = {}): Promise<void> {
    const numbers: { number: number }[] = await dataSource.query(
      `SELECT right(reference, 6)::int AS number FROM feedback_items ORDER BY 1`,
    );
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index + 1));
    const letters: { messageId: string }[] = await dataSource.query(
      `SELECT message_id AS "messageId" FROM letters WHERE state = 'sent'`,
    );
    const received = smtp.received.map(({ raw }) => /^Message-ID: (\S+)/im.exec(raw.toString())?.[1]);
    expect(new Set(received)).toEqual(new Set(letters.map(({ messageId }) => messageId)));
    // A worker that dies between the server's "taken" and its own note leaves one letter in doubt, of however many it has
    // in hand: no design excludes that one. A database that goes away leaves none: the worker notes it when it is back.
    expect(received.length - new Set(received).size).toBeLessThanOrEqual(kills);
    const misses: { times: number; isRight: boolean; isNoticed: boolean }[] = await dataSource.query(
      `SELECT count(event.seq)::int AS times, bool_and(event.occurred_at = late_from) AS "isRight",
         bool_and(event.recorded_at >= late_from AND event.recorded_at <= now()) AS "isNoticed"
       FROM commitments LEFT JOIN history_events event ON event.item_id = commitments.item_id
         AND event.type = 'commitment-missed' AND event.facts ->> 'commitmentId' = commitments.id::text
       WHERE late_from <= now() AND state = 'open' GROUP BY commitments.id`,
    );
    expect(misses.filter(({ times, isRight, isNoticed }) => times !== 1 || !isRight || !isNoticed)).toEqual([]);
    const twice = await count(
      `(SELECT FROM history_events WHERE type = 'commitment-missed'
        GROUP BY item_id, facts ->> 'commitmentId' HAVING count(*) > 1) twice`,
    );
    expect([misses.length > 0, twice]).toEqual([true, 0]);
    expect(await verifyRegister(dataSource)).toMatchObject({ broken: [], contradicted: [] });
  }

  it('survive a worker that is killed in the middle of a burst', async () => {
    const killed = await worker();
    const registered = burst();
    await until('the worker is busy', async () => (await count(`letters WHERE state = 'sent'`)) > 0);
    await killed.kill();
    await registered;
    await freeLetters();
    await worker();
    await allDone();
    await expectSound({ kills: 1 });
  });

  it('survive an API that is killed in the middle of a burst, while the worker goes on', async () => {
    await worker();
    const before = await count('feedback_items');
    const registered = burst();
    await until('some are registered', async () => (await count('feedback_items')) >= before + 5);
    await api.kill();
    await api.restart();
    await registered;
    expect(await count('feedback_items')).toBe(before + BURST);
    await allDone();
    await expectSound({ kills: 1 });
  });

  it('survive API and worker that are killed at once in the middle of a burst', async () => {
    const killed = await worker();
    const before = await count('feedback_items');
    const registered = burst();
    await until('some are registered', async () => (await count('feedback_items')) >= before + 5);
    await Promise.all([api.kill(), killed.kill()]);
    await api.restart();
    await registered;
    expect(await count('feedback_items')).toBe(before + BURST);
    await freeLetters();
    await worker();
    await allDone();
    await expectSound({ kills: 2 });
  });

  it('survive a restart of PostgreSQL without being restarted themselves', async () => {
    await worker();
    const before = await count('feedback_items');
    const registered = burst();
    await until('some are registered', async () => (await count('feedback_items')) >= before + 5);
    await postgres.restart(1000);
    await registered;
    expect(await count('feedback_items')).toBe(before + BURST);
    await freeLetters();
    await allDone();
    await expectSound({ kills: 2 });
  });

  for (const [name, lose] of Object.entries(store.losses ?? {})) {
    it(`survive a queue that ${name} without being restarted themselves`, async () => {
      await worker();
      const registered = burst();
      await until('the worker is busy', async () => (await count(UNSENT)) > 0);
      await lose();
      await registered;
      // What the queue lost is put back after five minutes; the test does not wait for that.
      await dataSource.query(
        `UPDATE outbox_messages SET written_at = written_at - interval '10 minutes';
           UPDATE commitments SET made_at = made_at - interval '10 minutes' WHERE kind = 'confirmation' AND state = 'open'`,
      );
      await allDone();
      await expectSound({ kills: 2 });
    });
  }

  it('go by the clock of the database, whatever the clock of a worker says', async () => {
    const hourMs = 3_600_000;
    const byPhone = { name: 'Anna', type: 'person', phone: '06 00001234', preferredChannel: 'phone' };
    const soon = await register('due-soon', { receivedAt: ago(23.5 * hourMs), complainant: byPhone });
    const late = await register('just-late', { receivedAt: ago(24.2 * hourMs), complainant: byPhone });
    for (const skewMs of [hourMs, -hourMs]) {
      const one = await worker({ ...CLOCK_OFF, CLOCK_SKEW_MS: String(skewMs) });
      await register(`skewed-${skewMs}`);
      await allDone();
      await one.kill();
    }
    const missed = (item: string) =>
      count(`commitments WHERE kind = 'confirmation' AND missed_at IS NOT NULL AND item_id = '${item}'`);
    expect([await missed(soon), await missed(late)]).toEqual([0, 1]);
    await worker();
    await register('after-the-skew');
    await allDone();
    await expectSound({ kills: 2 });
  });

  it('go by the clock of the database, whatever the clock of the API says', async () => {
    const hourMs = 3_600_000;
    const colleague = await aColleague(dataSource);
    for (const skewMs of [hourMs, -hourMs]) {
      const off = { ...CLOCK_OFF, CLOCK_SKEW_MS: String(skewMs) };
      const skewed = await startApi({ databaseUrl: postgres.url, env: { ...store.env(), ...off } });
      const visitor = await signedIn(skewed.url, colleague, PASSWORD);
      const { status, body } = await visitor.register(label.id, { receivedAt: null });
      await skewed.stop();
      expect(status).toBe(201);
      const near = `abs(extract(epoch FROM now() - received_at)) < 300 AND abs(extract(epoch FROM now() - registered_at)) < 300`;
      expect(await count(`feedback_items WHERE id = '${body.id}' AND ${near}`)).toBe(1);
      const promised = `abs(extract(epoch FROM due_at - now()) - 86400) < 300`;
      const confirmation = `commitments WHERE kind = 'confirmation' AND item_id = '${body.id}'`;
      expect(await count(`${confirmation} AND ${promised}`)).toBe(1);
    }
  });

  it('keep a job that always fails in sight with its reason, try it again later, and go on with the others', async () => {
    const poisoned = await register('poisoned');
    await dataSource.query('DELETE FROM item_contents WHERE item_id = $1', [poisoned]);
    await worker();
    const healthy = await register('healthy');
    const queues = await openQueues(
      { databaseUrl: postgres.url, redisUrl: store.env().REDIS_URL, workerConcurrency: 1 },
      createLogger('test', 'silent'),
    );
    try {
      await failsForGood(queues, poisoned);
    } finally {
      await queues.close();
    }
    await until(
      'the other is done',
      async () => (await count(`letters WHERE item_id = '${healthy}' AND state = 'sent'`)) === 1,
    );
    const noticed = `commitments WHERE item_id = '${healthy}' AND missed_at IS NOT NULL`;
    await until('its breaches are noticed', async () => (await count(noticed)) >= 4);
  });

  /** The job waits longer after each attempt; a person who does not wait for that runs it again. */
  async function failsForGood(queues: QueueConnection, itemId: string): Promise<void> {
    const queue = queues.createQueue<{ itemId: string }>('prepare-confirmation');
    const find = async () => (await queue.getJobs(['delayed', 'failed'])).find(({ data }) => data.itemId === itemId);
    const waits: number[] = [];
    await until('the job failed for good', async () => {
      const job = await find();
      if (!job) return false;
      if (await job.isFailed()) return true;
      if (job.attemptsMade > waits.length && (await job.isDelayed())) {
        waits.push(job.delay);
        await job.promote().catch(() => undefined);
      }
      return false;
    });
    const job = await find();
    expect(job?.attemptsMade).toBe(8);
    expect(job?.failedReason).toContain('case');
    expect(waits.length).toBeGreaterThan(2);
    expect(waits.at(-1)).toBeGreaterThan(4 * (waits[0] ?? 0));
    const sweeps = queues.createQueue('watch-commitments');
    await until('the sweep says which case it could not look at', async () =>
      (await sweeps.getFailed()).some(({ stacktrace, failedReason }) =>
        `${failedReason} ${stacktrace}`.includes(itemId),
      ),
    );
  }
}
