import 'reflect-metadata';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ensureBuilt } from '../scripts/build.mjs';

/**
 * An answer by post from decision to paper: the letter filled in, sent off (stored with its history, on a disk that
 * syncs) and its PDF made and kept. In between, in the same run, Typst alone on the very same document, in a process of
 * its own: in this one it would find what the typesetter just made. Prints the medians, warm, and their ratio.
 * `node bench/letter.mjs [number]`
 */
const number = Number(process.argv[2] ?? 100);
const WARM_UP = 20;

await ensureBuilt();
const { benchServer } = await import('./database.mjs');
const { seedOffice } = await import('./office.mjs');
const c = await import('#complaints');
const { letterOnPaper } = await import('#templates');
const { openFileStore, Typesetter } = await import('#platform');

const server = await benchServer();
const typesetter = new Typesetter();
const typst = fork(new URL('./typst-process.mjs', import.meta.url), { serialization: 'advanced' });
try {
  const url = await server.create('gehoor_bench_letters');
  const office = await seedOffice(url);
  const dataSource = await c.createDataSource(url).initialize();
  const clock = new c.SystemClock();
  const act = new c.PerformAction(dataSource, clock);
  const files = await openFileStore({ dataDir: join(server.folder, 'data') });
  const putOnPaper = new c.PutLetterOnPaper(dataSource, typesetter, files);
  const whole = [];
  const bare = [];
  for (let index = 0; index < WARM_UP + number; index++) {
    const itemId = await decided(dataSource, clock, act, office, index);
    const took = await timed(() => answerOnPaper(itemId));
    const letter = await c.readLetter(dataSource, took.result, office.actor);
    const document = letterOnPaper(await c.paperLetter(dataSource.manager, letter));
    typst.send(document);
    const [alone] = await once(typst, 'message');
    if (index < WARM_UP) continue;
    whole.push(took.ms);
    bare.push(alone);
  }
  await dataSource.destroy();
  const [mine, alone] = [median(whole), median(bare)];
  console.log(`an answer filled in, stored and put on paper: median ${mine.toFixed(1)} ms of ${number}, warm`);
  console.log(`Typst alone on the same document: median ${alone.toFixed(1)} ms`);
  console.log(`ratio: ${(mine / alone).toFixed(2)}`);

  async function answerOnPaper(itemId) {
    const now = clock.now();
    const { subject, text } = await c.draftLetter(dataSource, itemId, 'answer-upheld', office.actor, now);
    const input = { channel: 'post', subject, body: text };
    await act.execute({ itemId, action: 'send-answer', input, actor: office.actor, version: null });
    const [{ id }] = await dataSource.query(`SELECT id FROM letters WHERE item_id = $1 AND purpose = 'answer-upheld'`, [
      itemId,
    ]);
    await putOnPaper.execute(id, office.actor);
    return id;
  }
} finally {
  typst.disconnect();
  await typesetter.close();
  await server.stop();
}

/** A complaint that was decided, ready to be answered. */
async function decided(dataSource, clock, act, office, index) {
  const complaint = office.complaint(index);
  const address = { street: 'Laan 1', postalCode: '3511 AB', city: 'Utrecht' };
  const input = { ...complaint, complainant: { ...complaint.complainant, address } };
  const { id: itemId } = await new c.RegisterFeedback(dataSource, clock).execute({ input, actor: office.actor });
  const steps = [
    ['take-over', {}],
    ['decide', { outcome: 'upheld', isObliged: true, motivation: office.complaint(index).story }],
  ];
  for (const [action, given] of steps)
    await act.execute({ itemId, action, input: given, actor: office.actor, version: null });
  return itemId;
}

async function timed(run) {
  const start = performance.now();
  const result = await run();
  return { result, ms: performance.now() - start };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
