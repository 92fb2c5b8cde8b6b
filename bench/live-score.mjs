import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { ensureBuilt } from '../scripts/build.mjs';

/**
 * The live score over HTTP of a label with 100,000 complaints in the past year (and a quarter as many of other labels among
 * them): median and p95 of what the Score page asks, and beside it bare SQL that only counts those complaints with their terms.
 * Then the score of a label of some 400 complaints in the same register, which must not read the rows of the large one.
 * `node bench/live-score.mjs [complaints]`
 */
const complaints = Number(process.argv[2] ?? 100_000);
/** Complaints of other labels, for each of the label that is measured. */
const ELSEWHERE = 0.25;
/** Of those, of the smallest label. */
const SMALL = 400;
const ROUNDS = 20;
const BARE = `SELECT count(*), count(*) FILTER (WHERE term.state = 'kept') FROM feedback_items item JOIN commitments term ON term.item_id = item.id
  WHERE item.label_id = $1 AND item.kind = 'complaint'`;

await ensureBuilt();
const { bitOf } = await import('#complaints');
const { benchServer } = await import('./database.mjs');
const { seedOffice, startBenchApi } = await import('./office.mjs');

const server = await benchServer();
try {
  const url = await server.create('gehoor_bench_score');
  const office = await seedOffice(url);
  const client = new pg.Client(url);
  await client.connect();
  await seedComplaints(client, office);
  const api = await startBenchApi(url, server.folder);
  try {
    const [large, , small] = office.labelIds;
    const { rows } = await client.query('SELECT count(*)::int AS count FROM feedback_items WHERE label_id = $1', [
      small,
    ]);
    for (const [labelId, frameworkId, count] of [
      [large, 'stv-2018', complaints],
      [large, 'afm-2016', complaints],
      [small, 'stv-2018', rows[0].count],
    ]) {
      const path = `/api/v1/scores/live?labelId=${labelId}&frameworkId=${frameworkId}`;
      const { median, p95 } = await percentiles(() => api.get(path));
      console.log(`live score, ${frameworkId}, ${count} complaints: median ${median} ms, p95 ${p95} ms`);
      const score = JSON.parse(await api.get(path));
      const measured = score.parts.flatMap((part) => part.questions).filter((question) => question.measured?.recorded);
      console.log(`  mean ${score.overall}, ${measured.length} questions measured`);
    }
    const bare = await percentiles(() => client.query(BARE, [office.labelIds[0]]));
    console.log(`by hand, those complaints counted with their terms: median ${bare.median} ms, p95 ${bare.p95} ms`);
  } finally {
    await api.stop();
    await client.end();
  }
} finally {
  await server.stop();
}

/** Written as rows; every complaint has what a handled one has: promises, a talk, a decision, letters, a closing, lessons. */
async function seedComplaints(client, { labelIds, productId, userId }) {
  const started = performance.now();
  const { rows: labels } = await client.query(
    'SELECT label_id AS id, id AS policy FROM label_policies ORDER BY array_position($1::uuid[], label_id)',
    [labelIds],
  );
  await client.query('SET synchronous_commit = off');
  await client.query('ALTER TABLE commitments ENABLE ALWAYS TRIGGER tally_insert');
  await client.query('DROP INDEX item_contents_search');
  await client.query('SET session_replication_role = replica');
  // In order, as real ones are.
  await client.query(`CREATE FUNCTION pg_temp.id(kind int, n int) RETURNS uuid IMMUTABLE LANGUAGE sql AS
    $$ SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n::bigint * 16 + kind), 12, '0'))::uuid $$`);
  const page = 20_000;
  const total = Math.round(complaints * (1 + ELSEWHERE));
  const oneIn = Math.max(2, Math.round((complaints * ELSEWHERE) / SMALL));
  const place = `(CASE WHEN n <= ${complaints} THEN 1 WHEN n % ${oneIn} = 0 THEN 3 ELSE 2 END)`;
  const at = `(now() - ((n * 7919::bigint) % ${total}) * make_interval(secs => 86400.0 * 350 / ${total}))`;
  const ofRange = `FROM (SELECT n, ${at} AS at, ${place} AS place FROM generate_series($1::int, $2::int) n) complaint`;
  for (let from = 1; from <= total; from += page) {
    const range = [from, Math.min(from + page - 1, total)];
    await client.query(
      `INSERT INTO feedback_items (id, label_id, reference, kind, status, channel, received_at, registered_at, registered_by, language, product_id, category,
        urgency, impact, needs, preferred_channel, marks, wish_state, handler_id, policy_id, is_open, closed_at, closure_reason, steps_done, last_seq, last_hash)
      SELECT pg_temp.id(0, n), ($3::uuid[])[place], 'BN-2026-' || lpad(n::text, 7, '0'), 'complaint', CASE WHEN at > now() - interval '9 days' THEN 'in-treatment' ELSE 'closed' END,
        (ARRAY['phone','web-form','e-mail','letter'])[1 + n % 4], at, at, $6, 'nl', $5, 'motor', CASE WHEN n % 20 = 0 THEN 'urgent' ELSE 'normal' END,
        CASE WHEN n % 50 = 0 THEN 'high' ELSE 'ordinary' END, CASE WHEN n % 5 = 0 THEN '{reading}'::text[] ELSE '{}' END,
        (ARRAY['e-mail','e-mail','phone'])[1 + n % 3], ${bitOf('spoken-by-phone') | bitOf('monitor-invited')} + CASE WHEN n % 3 < 2 AND n % 40 > 2 THEN ${bitOf('similar-cases-examined')} ELSE 0 END
          + CASE WHEN n % 5 = 0 THEN ${bitOf('need-met-reading')} ELSE 0 END + CASE WHEN n % 6 = 0 THEN ${bitOf('response-shared')} ELSE 0 END
          + CASE WHEN n % 3 < 2 THEN ${bitOf('cause-fed-back-1')} ELSE 0 END + CASE WHEN n % 180 >= 168 AND at + interval '1 hour' * (n % 180) <= now() THEN ${bitOf('update-too-late')} ELSE 0 END
          + CASE WHEN n % 6 = 0 AND at < now() - interval '11 days' THEN ${bitOf('monitor-answered')} ELSE 0 END, 'asked', $6, ($4::uuid[])[place],
        at > now() - interval '9 days', CASE WHEN at <= now() - interval '9 days' THEN at + interval '9 days' END, CASE WHEN at <= now() - interval '9 days' THEN 'agreed' END, 5, 8, repeat('0', 64)
      ${ofRange}`,
      [...range, labels.map(({ id }) => id), labels.map(({ policy }) => policy), productId, userId],
    );
    await client.query(
      `INSERT INTO item_contents (item_id, complainant_type, name, preferred_channel, story)
       SELECT pg_temp.id(0, n), 'person', 'Klant ' || n, (ARRAY['e-mail','e-mail','phone'])[1 + n % 3], 'Mijn schade is nog niet betaald, zaak ' || n FROM generate_series($1::int, $2::int) n`,
      range,
    );
    await client.query(
      `INSERT INTO commitments (id, item_id, kind, made_to, made_at, due_at, late_from, explanation, state, settled_at, norm_policy_id)
       SELECT pg_temp.id(nr, n), pg_temp.id(0, n), kind, 'customer', at, due, due, '{}',
         CASE WHEN settled > now() THEN 'open' WHEN settled < due THEN 'kept' ELSE 'broken' END, CASE WHEN settled <= now() THEN settled END,
         CASE WHEN kind IN ('confirmation', 'answer') THEN ($3::uuid[])[place] END
       ${ofRange}, LATERAL (VALUES (1, 'confirmation', at + interval '1 day', at + interval '1 hour' * (n % 26)), (2, 'first-contact', at + interval '2 days', at + interval '1 day'),
         (3, 'progress-update', at + interval '7 days', at + interval '1 hour' * (n % 180)), (4, 'two-week-duty', at + interval '14 days', at + interval '7 days'),
         (5, 'answer', at + interval '8 days', at + interval '1 hour' * (n % 205)), (6, 'twelve-week-limit', at + interval '84 days', at + interval '7 days'),
         (7, 'closure-attempt', at + interval '9 days', at + interval '8 days')) term (nr, kind, due, settled)`,
      [...range, labels.map(({ policy }) => policy)],
    );
    await client.query(
      `INSERT INTO history_events (item_id, seq, type, occurred_at, recorded_at, actor_role, actor_id, facts, previous_hash, hash)
       SELECT pg_temp.id(0, n), seq, type, at + seq * interval '1 day', at + seq * interval '1 day', CASE WHEN n % 500 = 0 THEN 'top-manager' ELSE 'handler' END, $3,
         CASE type WHEN 'contact-logged' THEN '{"reached": true, "channel": "phone"}'::jsonb WHEN 'similar-cases-examined' THEN jsonb_build_object('othersAffected', n % 10 = 0, 'hasFollowUp', true)
           WHEN 'cause-fed-back' THEN jsonb_build_object('round', 1, 'letterId', pg_temp.id(3, n)) WHEN 'adjustment-carried-out' THEN '{"need": "reading"}'
           ELSE '{"letterId": "3b241101-e2bb-4255-8caf-4136c566a962"}' END, repeat('0', 64), repeat('f', 64)
       ${ofRange}, LATERAL (VALUES (1, 'registered'), (2, 'taken-over'), (3, 'contact-logged'), (4, 'decided'), (5, 'letter-written'), (6, 'answer-sent'), (7, 'letter-delivered'), (8, 'closed'),
         (9, 'similar-cases-examined'), (10, 'cause-fed-back'), (11, 'improvement-recorded'), (12, 'improvement-measured'), (13, 'adjustment-carried-out'), (14, 'response-shared')) event (seq, type)
       WHERE seq <= 8 OR (seq <= 10 AND n % 3 < 2 AND n % 40 > 2) OR (seq IN (11, 12) AND n % 30 = 0) OR (seq = 13 AND n % 5 = 0) OR (seq = 14 AND n % 6 = 0)`,
      [...range, userId],
    );
    await client.query(
      `INSERT INTO decisions (id, item_id, round, outcome, is_obliged, redress_cents, has_solution, has_cause, was_wish_asked, is_within_mandate, decided_by, decided_at, approval, answered_at)
       SELECT pg_temp.id(1, n), pg_temp.id(0, n), 1, (ARRAY['upheld','partly-upheld','rejected'])[1 + n % 3], true, 0, false, n % 3 < 2, n % 40 > 0, n % 4 > 0, $3, at + interval '4 days', 'not-needed', at + interval '5 days' ${ofRange}`,
      [...range, userId],
    );
    await client.query(
      `INSERT INTO letters (id, item_id, dedupe_key, purpose, round, language, channel, recipient, subject, body, html, message_id, state, rendered_at, sent_at, refers_to)
       SELECT pg_temp.id(nr, n), pg_temp.id(0, n), key, CASE key WHEN 'answer' THEN 'answer-rejected' ELSE key END, 1, 'nl', 'e-mail', 'klant@voorbeeld.example', 'Uw klacht',
         CASE key WHEN 'answer' THEN repeat('Wij hebben uw klacht bekeken en leggen uit waarom. ', 30) ELSE 'Dank u wel. ' END || 'U kunt naar Kifid of naar de rechter. ' || n, '-', key || n, 'sent', at + interval '5 days', at + interval '5 days', CASE key WHEN 'answer' THEN 3 ELSE 0 END
       ${ofRange}, LATERAL (VALUES (1, 'confirmation'), (2, 'answer'), (3, 'causer-feedback'), (4, 'monitor-invitation')) letter (nr, key) WHERE nr <> 3 OR n % 3 < 2`,
      range,
    );
    await client.query(
      `INSERT INTO monitor_responses (item_id, answers, wants_improvements, started_at, saved_at, completed_at)
       SELECT pg_temp.id(0, n), '[{"statement": "smooth-on-the-whole", "appreciation": 4, "importance": 5}]', n % 2 = 0, at + interval '10 days', at + interval '10 days', at + interval '10 days'
       ${ofRange} WHERE n % 6 = 0 AND at < now() - interval '11 days'`,
      range,
    );
  }
  await client.query(`UPDATE feedback_items item SET next_late_from = (SELECT min(term.late_from) FROM commitments term
    WHERE term.item_id = item.id AND term.state = 'open') WHERE is_open`);
  await client.query('SET session_replication_role = origin');
  await client.query('VACUUM ANALYZE');
  console.log(`seeded ${total} complaints in ${Math.round((performance.now() - started) / 1000)} s`);
}

async function percentiles(work) {
  for (let round = 0; round < 3; round++) await work();
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share) => Math.round(times[Math.floor(share * times.length)]);
  return { median: at(0.5), p95: at(0.95) };
}
