import 'reflect-metadata';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { ensureBuilt } from '../scripts/build.mjs';

/**
 * `node bench/mail-drain.mjs [letters]`: so many confirmations that wait, each of a case of its own, delivered by one
 * worker process to a mail server in another, until every delivery stands in the history of its case. The jobs of the day
 * are done before. Beside it, in the same run and to the same server: the same mails through Nodemailer's own pool with as
 * many connections, before and after.
 */
const LETTERS = Number(process.argv[2] ?? 10_000);
const CONNECTIONS = 5;
const HOSTS = 200;
const RATIO_LIMIT = 0.5;

await ensureBuilt();
const { benchServer } = await import('./database.mjs');
const { seedOffice } = await import('./office.mjs');
const { startWorker, untilIdle } = await import('./worker-process.mjs');

const server = await benchServer();
const sink = fork(join(import.meta.dirname, 'mail-sink.mjs'));
try {
  const [{ url: smtpUrl }] = await once(sink, 'message');
  const databaseUrl = await server.create('bench_mail');
  const mails = await fill(databaseUrl);
  const before = await poolRate(smtpUrl, mails);
  const worker = await workerRate(databaseUrl, smtpUrl);
  const after = await poolRate(smtpUrl, mails);
  const pool = Math.max(before, after);
  console.table({
    mails: LETTERS,
    'bare pool mails/s': `${Math.round(before)} before, ${Math.round(after)} after`,
    'worker mails/s': Math.round(worker.rate),
    'ratio to bare pool': Number((worker.rate / pool).toFixed(2)),
    'sent twice': worker.taken - LETTERS,
  });
  console.log(
    worker.rate / pool >= RATIO_LIMIT && worker.taken === LETTERS ? 'Within all limits.' : 'NOT within all limits.',
  );
} finally {
  sink.kill();
  await server.stop();
}

/** Cases with their confirmation written and not delivered; the words are those of a real one. */
async function fill(databaseUrl) {
  const c = await import('#complaints');
  const { labelIds, userId, actor, complaint } = await seedOffice(databaseUrl);
  const dataSource = await c.createDataSource(databaseUrl).initialize();
  const clock = new c.SystemClock();
  const { id } = await new c.RegisterFeedback(dataSource, clock).execute({ input: complaint(0), actor });
  const letterId = await new c.PrepareConfirmation(dataSource, clock).execute(id);
  const letter = await dataSource.manager.findOneByOrFail(c.Letter, { id: letterId });
  await dataSource.query(`UPDATE letters SET state = 'cancelled'`);
  await dataSource.destroy();
  await withClient(databaseUrl, async (client) => {
    await client.query('UPDATE outbox_messages SET published_at = now()');
    const { rows } = await client.query('SELECT id FROM label_policies WHERE label_id = $1', [labelIds[0]]);
    await client.query(
      `INSERT INTO feedback_items (id, label_id, reference, kind, status, channel, received_at, registered_at,
         language, category, urgency, impact, has_email, wish_state, handler_id, policy_id, last_seq, last_hash, next_action)
       SELECT gen_random_uuid(), $1, 'VG-2026-' || lpad(number::text, 7, '0'), 'complaint', 'received', 'web-form', now(), now(),
         'nl', 'motor', 'normal', 'ordinary', true, 'asked', $2, $3, 2, repeat('0', 64), 'confirm-receipt'
       FROM generate_series(1, $4::int) number`,
      [labelIds[0], userId, rows[0].id, LETTERS],
    );
    const mine = `feedback_items WHERE reference ~ '^VG-2026-\\d{7}$'`;
    await client.query(`INSERT INTO item_contents (item_id, complainant_type, name, email, preferred_channel, story)
      SELECT id, 'person', 'Klant', 'klant@klant.example', 'e-mail', repeat('Niet betaald. ', 40) FROM ${mine}`);
    await client.query(
      `INSERT INTO letters (id, item_id, dedupe_key, purpose, round, language, channel, recipient, subject, body, html,
         message_id, state, rendered_at, next_try_at)
       SELECT gen_random_uuid(), id, 'confirmation', 'confirmation', 1, 'nl', 'e-mail',
         'klant@host' || right(reference, 7)::int % ${HOSTS} || '.example', $1, $2, $3, '<' || id || '@vg.example>', 'ready', now(), 'infinity'
       FROM ${mine}`,
      [letter.subject, letter.body, letter.html],
    );
    await client.query(`INSERT INTO history_events (item_id, seq, type, occurred_at, recorded_at, actor_role, facts, previous_hash, hash)
      SELECT item_id, seq, CASE seq WHEN 1 THEN 'registered' ELSE 'letter-written' END, now(), now(), 'system',
        jsonb_build_object('letterId', id), repeat('0', 64), repeat('0', 64)
      FROM letters, generate_series(1, 2) seq WHERE state = 'ready'`);
    // The promises of the real one, to each.
    await client.query(
      `INSERT INTO commitments (id, item_id, kind, made_to, made_at, due_at, late_from, explanation, state, norm_policy_id, look_at)
       SELECT gen_random_uuid(), item.id, kind, made_to, made_at, due_at, late_from, explanation, state, norm_policy_id, look_at
       FROM (SELECT id FROM ${mine}) item, commitments promise WHERE promise.item_id = $1`,
      [id],
    );
    await client.query('VACUUM ANALYZE');
  });
  return Array.from({ length: LETTERS }, (_, index) => ({
    from: '"VG" <klachten@vg.example>',
    to: `klant@host${index % HOSTS}.example`,
    messageId: `<bare-${index}@vg.example>`,
    subject: letter.subject,
    text: letter.body,
    html: letter.html,
  }));
}

/** Nodemailer's own pool, given everything at once. */
async function poolRate(url, mails) {
  const pool = createTransport({ url, pool: true, maxConnections: CONNECTIONS });
  const start = performance.now();
  await Promise.all(mails.map((mail) => pool.sendMail(mail)));
  const rate = mails.length / ((performance.now() - start) / 1000);
  pool.close();
  return rate;
}

/** One worker process, from the first mail that the server takes until the last delivery is recorded. */
async function workerRate(databaseUrl, smtpUrl) {
  const takenBefore = await taken();
  const settings = { SMTP_URL: smtpUrl, MAIL_CONNECTIONS: String(CONNECTIONS) };
  const worker = await startWorker(databaseUrl, server.folder, settings);
  return withClient(databaseUrl, async (client) => {
    const waiting = async () =>
      (await client.query(`SELECT count(*)::int FROM letters WHERE state IN ('ready', 'sending')`)).rows[0].count;
    await untilIdle(worker.pid, client);
    await client.query('UPDATE letters SET next_try_at = NULL');
    const giveUpAt = performance.now() + 600_000;
    while ((await waiting()) > 0) {
      if (performance.now() > giveUpAt) throw new Error(`${await waiting()} mails still wait after ten minutes.`);
      await sleep(200);
    }
    worker.kill('SIGTERM');
    await once(worker, 'exit');
    const { rows } = await client.query(
      `SELECT extract(epoch FROM (SELECT max(recorded_at) FROM history_events WHERE type = 'letter-delivered') - min(taken_at))::float
         AS seconds FROM letters WHERE state = 'sent'`,
    );
    return { rate: LETTERS / rows[0].seconds, taken: (await taken()) - takenBefore };
  });
}

async function taken() {
  sink.send('how many?');
  const [{ taken: count }] = await once(sink, 'message');
  return count;
}

async function withClient(url, work) {
  const client = new pg.Client(url);
  await client.connect();
  return work(client).finally(() => client.end());
}
