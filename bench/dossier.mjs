import 'reflect-metadata';
import { join } from 'node:path';
import { ensureBuilt } from '../scripts/build.mjs';

/**
 * `node bench/dossier.mjs [many]`: one dossier PDF of a case with 40 events and 6 letters (median, warm, each of another
 * case), a pack of 15, and so many dossiers in one order with the memory of the process that makes them. Then the daily seal over 100,000 cases.
 */
const MANY = Number(process.argv[2] ?? 1000);
const CASES_SEALED = 100_000;
const PDF_LIMIT_MS = 150;
const PACK_LIMIT_MS = 10_000;
const MEMORY_LIMIT_MB = 400;
const PDFS = 30;
const WARMING_UP = 10;
const PACK = 15;

await ensureBuilt();
const c = await import('#complaints');
const { FileStore, makeSealKey, SealKeyPair, Typesetter } = await import('#platform');
const { benchServer } = await import('./database.mjs');
const { seedOffice } = await import('./office.mjs');
const { fillCases, order } = await import('./dossier-case.mjs');

const server = await benchServer();
const typesetter = new Typesetter();
try {
  const url = await server.create('bench_dossier');
  const office = await seedOffice(url);
  const dataSource = await c.createDataSource(url).initialize();
  const store = new FileStore(join(server.folder, 'files'));
  const pair = SealKeyPair.from(makeSealKey());
  const readSigner = async () => pair;
  const { ids, clock } = await fillCases({ dataSource, office, store, count: PDFS + WARMING_UP + PACK });
  await new c.SealRegister(dataSource, clock, readSigner).execute();

  const pdfTimes = [];
  const timed = {
    typeset: async (document) => {
      const from = performance.now();
      const pdf = await typesetter.typeset(document);
      pdfTimes.push(performance.now() - from);
      return pdf;
    },
  };
  const make = new c.MakeDossiers(dataSource, clock, readSigner, timed, store);
  const single = ids.slice(0, PDFS + WARMING_UP);
  await make.execute(await order({ dataSource, clock, office, ids: single }));
  const warm = pdfTimes.slice(WARMING_UP).sort((a, b) => a - b);
  const median = warm[Math.floor(warm.length / 2)];

  const packFrom = performance.now();
  await make.execute(await order({ dataSource, clock, office, ids: ids.slice(-PACK) }));
  const packMs = performance.now() - packFrom;

  let highest = 0;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 50);
  const many = Array.from({ length: Math.ceil(MANY / ids.length) }, () => ids)
    .flat()
    .slice(0, MANY);
  const orderId = await order({ dataSource, clock, office, ids });
  // The same cases over and over, each a dossier of its own.
  await dataSource.query('DELETE FROM ordered_dossiers WHERE order_id = $1', [orderId]);
  await dataSource.query(
    `INSERT INTO ordered_dossiers (order_id, place, item_id, reference)
     SELECT $1, place, item_id, 'VG-2026-' || lpad(place::text, 6, '0') FROM unnest($2::uuid[]) WITH ORDINALITY AS t (item_id, place)`,
    [orderId, many],
  );
  const manyFrom = performance.now();
  await make.execute(orderId);
  const manyMs = performance.now() - manyFrom;
  clearInterval(watch);

  const sealMs = await sealing(dataSource, clock, readSigner);
  console.table([
    { what: `one PDF, median of ${warm.length}`, measured: `${Math.round(median)} ms`, limit: `${PDF_LIMIT_MS} ms` },
    { what: 'a pack of 15', measured: `${Math.round(packMs)} ms`, limit: `${PACK_LIMIT_MS} ms` },
    { what: `${many.length} dossiers`, measured: `${Math.round(manyMs / 1000)} s`, limit: '' },
    {
      what: 'highest memory of the process',
      measured: `${Math.round(highest / 2 ** 20)} MB`,
      limit: `${MEMORY_LIMIT_MB} MB`,
    },
    { what: `first seal over ${CASES_SEALED} cases`, measured: `${Math.round(sealMs.first)} ms`, limit: '' },
    { what: 'next seal, 1,000 cases changed', measured: `${Math.round(sealMs.next)} ms`, limit: '' },
    { what: 'check of all seals', measured: `${Math.round(sealMs.check)} ms`, limit: '' },
  ]);
  const isGood = median < PDF_LIMIT_MS && packMs < PACK_LIMIT_MS && highest < MEMORY_LIMIT_MB * 2 ** 20;
  console.log(isGood ? 'Within all limits.' : 'NOT within all limits.');
  await dataSource.destroy();
} finally {
  await typesetter.close();
  await server.stop();
}

/** Only the heads count for a seal, so copies of one case will do; their chains are not looked at. */
async function sealing(dataSource, clock, readSigner) {
  await dataSource.query(
    `INSERT INTO feedback_items SELECT made.* FROM (SELECT * FROM feedback_items LIMIT 1) item, generate_series(1, ${CASES_SEALED}) copy,
       LATERAL jsonb_populate_record(NULL::feedback_items, to_jsonb(item) || jsonb_build_object('id', gen_random_uuid(),
         'reference', 'COPY-2026-' || lpad(copy::text, 6, '0'), 'last_hash', md5(copy::text) || md5('x' || copy))) made`,
  );
  const seal = async () => {
    clock.advance(24 * 3_600_000);
    const from = performance.now();
    await new c.SealRegister(dataSource, clock, readSigner).execute();
    return performance.now() - from;
  };
  const first = await seal();
  await dataSource.query(
    "UPDATE feedback_items SET last_seq = last_seq + 1 WHERE reference IN (SELECT reference FROM feedback_items WHERE reference LIKE 'COPY-%' LIMIT 1000)",
  );
  const next = await seal();
  const from = performance.now();
  await c.verifySeals(dataSource);
  return { first, next, check: performance.now() - from };
}
