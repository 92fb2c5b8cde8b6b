import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { orderDossiers, readOrder } from '#complaints';
import { FileStore } from '#platform';
import { sourceOf, verify } from '../../libs/evidence/src/index.js';
import { nodeCryptography } from '../../libs/evidence/src/node.js';
import { Desk } from '../builders/desk.js';
import { barrierBefore } from '../harness/barrier.js';
import { testDatabase } from '../harness/database.js';
import { startWorker, temporaryDataDir } from '../harness/processes.js';
import { until } from '../harness/until.js';

const CASES = 25;

it('goes on with an order where a killed worker stopped, and ends in one pack in which every dossier is intact', async () => {
  const database = await testDatabase();
  const { dataSource } = database;
  const desk = await Desk.open(dataSource);
  const caseIds: string[] = [];
  for (let index = 0; index < CASES; index += 1) caseIds.push(await desk.answered());
  const env = { DATA_DIR: await temporaryDataDir() };
  const { id } = await orderDossiers(dataSource, desk.clock, { caseIds, orderedBy: desk.manager, reason: 'Toetsing' });
  const order = () => readOrder(dataSource, id, desk.manager);

  const barrier = await barrierBefore(dataSource, 'UPDATE ON ordered_dossiers', 'NEW.place = 4');
  const doomed = await startWorker({ databaseUrl: database.url, env });
  await barrier.reached();
  await doomed.kill();
  await barrier.lift();
  const before: { place: number; sha256: string }[] = await dataSource.query(MADE, [id]);
  expect(before).toHaveLength(3);
  expect(await order()).toMatchObject({ state: 'running', done: 3 });

  const next = await startWorker({ databaseUrl: database.url, env });
  await until('the order is ready', async () => (await order()).state === 'ready');
  await next.stop();
  const after: { place: number; sha256: string }[] = await dataSource.query(MADE, [id]);
  expect(after).toHaveLength(CASES);
  expect(after.slice(0, before.length)).toEqual(before);
  const [{ sha256 }] = await dataSource.query('SELECT sha256 FROM dossier_orders WHERE id = $1', [id]);
  const bytes = await buffer(await new FileStore(join(env.DATA_DIR, 'files')).read(sha256));
  const { isIntact, dossiers } = await verify(sourceOf(bytes), nodeCryptography);
  expect([isIntact, dossiers.length]).toEqual([true, CASES]);
  await database.drop();
});

const MADE = `SELECT place, sha256 FROM ordered_dossiers WHERE order_id = $1 AND sha256 IS NOT NULL ORDER BY place`;
