import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuilt } from '../scripts/build.mjs';

/**
 * `node bench/verify.mjs [dossiers]`: verifies so many dossiers, each a file of its own, and hashes the very same files with
 * `sha256sum`, in turn. Asked of the median: at least half its rate.
 */
const COUNT = Number(process.argv[2] ?? 1000);
const RATIO_LIMIT = 0.5;
const ROUNDS = 7;

await ensureBuilt();
const c = await import('#complaints');
const { FileStore, makeSealKey, SealKeyPair, Typesetter } = await import('#platform');
const { verify } = await import('../dist/libs/evidence/src/index.js');
const { nodeCryptography, sourceOfFile } = await import('../dist/libs/evidence/src/node.js');
const { benchServer } = await import('./database.mjs');
const { seedOffice } = await import('./office.mjs');
const { bytesOf, fillCases, order } = await import('./dossier-case.mjs');

const server = await benchServer();
const typesetter = new Typesetter();
try {
  const files = await makeFiles();
  const bytes = (await Promise.all(files.map((file) => stat(file)))).reduce((sum, { size }) => sum + size, 0);
  const results = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const hashed = timeOf(() => spawnSync('sha256sum', files, { maxBuffer: 2 ** 28 }));
    const from = performance.now();
    let intact = 0;
    for (const file of files) intact += (await verifyFile(file)) ? 1 : 0;
    const verified = performance.now() - from;
    if (intact !== files.length) throw new Error(`Only ${intact} of ${files.length} were found intact.`);
    results.push({
      round: round + 1,
      dossiers: files.length,
      MB: Math.round(bytes / 2 ** 20),
      'sha256sum MB/s': Math.round(bytes / 2 ** 20 / (hashed / 1000)),
      'verify MB/s': Math.round(bytes / 2 ** 20 / (verified / 1000)),
      ratio: Number((hashed / verified).toFixed(2)),
    });
  }
  console.table(results);
  const [median] = results
    .map(({ ratio }) => ratio)
    .sort((a, b) => a - b)
    .slice(Math.floor(ROUNDS / 2));
  console.log(`Median ratio ${median}, asked at least ${RATIO_LIMIT}.`);
  console.log(median >= RATIO_LIMIT ? 'Within all limits.' : 'NOT within all limits.');
} finally {
  await typesetter.close();
  await server.stop();
}

async function verifyFile(path) {
  const file = await open(path);
  try {
    return (await verify(await sourceOfFile(file), nodeCryptography)).isIntact;
  } finally {
    await file.close();
  }
}

async function makeFiles() {
  const url = await server.create('bench_verify');
  const office = await seedOffice(url);
  const dataSource = await c.createDataSource(url).initialize();
  const store = new FileStore(join(server.folder, 'files'));
  const pair = SealKeyPair.from(makeSealKey());
  const { ids, clock } = await fillCases({ dataSource, office, store, count: 20 });
  await new c.SealRegister(dataSource, clock, async () => pair).execute();
  const make = new c.MakeDossiers(dataSource, clock, async () => pair, typesetter, store);
  const made = [];
  for (const id of ids) {
    const orderId = await order({ dataSource, clock, office, ids: [id] });
    await make.execute(orderId);
    made.push(await bytesOf({ dataSource, store, orderId }));
  }
  await dataSource.destroy();
  const folder = join(server.folder, 'dossiers');
  mkdirSync(folder);
  return Array.from({ length: COUNT }, (_, index) => {
    const path = join(folder, `${index}.zip`);
    writeFileSync(path, made[index % made.length]);
    return path;
  });
}

function timeOf(work) {
  const from = performance.now();
  work();
  return performance.now() - from;
}
