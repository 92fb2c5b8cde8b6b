import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { v7 } from 'uuid';

const MODELS = 10;
const PAGE = 500;
/** Tables with the rows of a case, and their column with its id. */
const TABLES = {
  feedback_items: 'id',
  item_contents: 'item_id',
  decisions: 'item_id',
  letters: 'item_id',
  commitments: 'item_id',
  history_events: 'item_id',
  event_contents: 'item_id',
};

/**
 * Fills a register with so many answered complaints, each with ids and a whole history of its own: a few that were handled
 * as people do, and copies of them, chained anew.
 */
export async function makeCases({ url, dataSource, office, count }) {
  const started = performance.now();
  const { ids, clock } = await handledCases(dataSource, office);
  const { hashEvent } = await import('../dist/libs/complaints/src/history/hash-chain.js');
  const client = new pg.Client(url);
  await client.connect();
  await client.query('SET synchronous_commit = off');
  await client.query('SET session_replication_role = replica');
  await client.query('DROP INDEX item_contents_search');
  const models = [];
  for (const id of ids) models.push(await modelOf(client, id));
  for (let made = ids.length; made < count; made += PAGE) {
    const numbers = Array.from({ length: Math.min(PAGE, count - made) }, (_, index) => made + index);
    const copies = numbers.map((number) => copyOf(models[number % MODELS], number, hashEvent));
    for (const table of Object.keys(TABLES)) {
      const rows = `[${copies.flatMap((copy) => copy[table]).join(',')}]`;
      await client.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [rows]);
    }
  }
  await client.query('VACUUM ANALYZE');
  await client.end();
  console.log(`made ${count} cases in ${Math.round((performance.now() - started) / 1000)} s`);
  return clock;
}

/** Adds an event to so many cases, none of them twice in a round through the register. */
export async function addEvents({ dataSource, clock, count, round }) {
  const { hashEvent } = await import('../dist/libs/complaints/src/history/hash-chain.js');
  const items = await dataSource.query(
    `SELECT id, last_seq AS seq, last_hash AS hash FROM feedback_items ORDER BY md5(id::text || $2) LIMIT $1`,
    [count, String(round)],
  );
  const events = items.map(({ id, seq, hash }) => {
    const event = {
      itemId: id,
      seq: seq + 1,
      type: 'note-added',
      occurredAt: clock.now().toISOString(),
      recordedAt: clock.now().toISOString(),
      actorRole: 'system',
      actorId: null,
      facts: {},
      contentHash: null,
      previousHash: hash,
    };
    return { ...event, hash: hashEvent(event) };
  });
  await dataSource.query(
    `WITH event AS (SELECT * FROM jsonb_to_recordset($1) AS event ("itemId" uuid, seq int, type text, "occurredAt" timestamptz,
       "recordedAt" timestamptz, "actorRole" text, facts jsonb, "previousHash" text, hash text)),
     added AS (INSERT INTO history_events (item_id, seq, type, occurred_at, recorded_at, actor_role, facts, previous_hash, hash)
       SELECT "itemId", seq, type, "occurredAt", "recordedAt", "actorRole", facts, "previousHash", hash FROM event)
     UPDATE feedback_items SET last_seq = event.seq, last_hash = event.hash FROM event WHERE id = event."itemId"`,
    [JSON.stringify(events)],
  );
}

/** Complaints from receipt to answer. */
async function handledCases(dataSource, office) {
  const c = await import('#complaints');
  const clock = new c.MovedClock(new Date('2026-03-02T09:00:00Z'));
  const register = new c.RegisterFeedback(dataSource, clock);
  const perform = new c.PerformAction(dataSource, clock);
  const letter = {
    channel: 'e-mail',
    subject: 'Uw klacht',
    body: 'Beste klant,\n\nWij hebben uw klacht bekeken.\n\n'.repeat(15),
  };
  const ids = [];
  for (let index = 0; index < MODELS; index += 1) {
    const { id } = await register.execute({
      input: { ...office.complaint(index), receivedAt: clock.now().toISOString() },
      actor: office.actor,
    });
    for (const [action, input] of [
      ['take-over', {}],
      ['write-letter', { ...letter, purpose: 'reply' }],
      ['add-note', { note: 'Gebeld met de hersteller.' }],
      ['add-note', { note: 'De rekening is binnen.' }],
      ['decide', { outcome: 'upheld', isObliged: true, motivation: office.complaint(index).story }],
      ['send-answer', letter],
    ]) {
      clock.advance(60_000);
      await perform.execute({ itemId: id, action, input, actor: office.actor, version: null });
    }
    ids.push(id);
  }
  return { ids, clock };
}

/** The rows of a case as JSON, by table, cut where they name what is the case's own: its ids and its reference. */
async function modelOf(client, itemId) {
  const rows = {};
  for (const [table, column] of Object.entries(TABLES)) {
    const order = table === 'history_events' ? 'ORDER BY seq' : '';
    const found = await client.query(
      `SELECT to_jsonb(${table})::text AS row FROM ${table} WHERE ${column} = $1 ${order}`,
      [itemId],
    );
    rows[table] = found.rows.map(({ row }) => row);
  }
  const own = [...rows.decisions, ...rows.letters, ...rows.commitments].map((row) => JSON.parse(row).id);
  const [item] = rows.feedback_items;
  const names = [itemId, ...own, JSON.parse(item).reference];
  const cuts = new RegExp(`(${names.join('|')})`);
  const cut = Object.entries(rows).map(([table, texts]) => [table, texts.map((text) => text.split(cuts))]);
  return { names, rows: Object.fromEntries(cut) };
}

function copyOf({ names, rows }, number, hashEvent) {
  const renamed = new Map(names.map((name) => [name, v7()]));
  renamed.set(names.at(-1), `COPY-2026-${String(number).padStart(7, '0')}`);
  const joined = (pieces) => pieces.map((piece) => renamed.get(piece) ?? piece).join('');
  const copied = Object.fromEntries(Object.entries(rows).map(([table, texts]) => [table, texts.map(joined)]));
  let previousHash = '0'.repeat(64);
  const events = copied.history_events.map((text) => {
    const row = JSON.parse(text);
    const hash = hashEvent({
      itemId: row.item_id,
      seq: row.seq,
      type: row.type,
      occurredAt: new Date(row.occurred_at).toISOString(),
      recordedAt: new Date(row.recorded_at).toISOString(),
      actorRole: row.actor_role,
      actorId: row.actor_id,
      facts: row.facts,
      contentHash: row.content_hash,
      previousHash,
    });
    const chained = JSON.stringify({ ...row, previous_hash: previousHash, hash });
    previousHash = hash;
    return chained;
  });
  const item = { ...JSON.parse(copied.feedback_items[0]), last_hash: previousHash };
  return { ...copied, history_events: events, feedback_items: [JSON.stringify(item)] };
}
