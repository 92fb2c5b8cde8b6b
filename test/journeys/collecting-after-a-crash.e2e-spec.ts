import { aLabel } from '../builders/office.js';
import { type Barrier, barrierBefore } from '../harness/barrier.js';
import { type TestDatabase, testDatabase } from '../harness/database.js';
import { mailboxesSetting, startImapServer, type TestImapServer } from '../harness/imap-server.js';
import { type RunningProcess, startWorker, temporaryDataDir } from '../harness/processes.js';
import { until } from '../harness/until.js';

const MAILS = 10;

let database: TestDatabase;
let imap: TestImapServer;
let barrier: Barrier | undefined;
const workers: RunningProcess[] = [];
beforeEach(async () => {
  database = await testDatabase();
  imap = await startImapServer();
  await aLabel(database.dataSource);
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((one) => one.kill()));
  await barrier?.lift();
  await imap.stop();
  await database.drop();
});

const count = async (sql: string): Promise<number> =>
  (await database.dataSource.query(`SELECT count(*)::int FROM ${sql}`))[0].count;

async function worker(env: NodeJS.ProcessEnv): Promise<RunningProcess> {
  const one = await startWorker({ databaseUrl: database.url, env });
  workers.push(one);
  return one;
}

it.each([
  ['while a mail is entered whose bytes are kept', 'INSERT ON incoming_mails', `NEW.uid = '4'`],
  ['before it noted how far it is', 'UPDATE ON mailbox_states', `NEW.last_uid = '4'`],
])('a worker that is killed %s loses no mail, and stores none twice', async (_, change, when) => {
  barrier = await barrierBefore(database.dataSource, change, when);
  const sent = Array.from({ length: MAILS }, (_, index) => `<mail-${index}@voorbeeld.example>`);
  for (const id of sent) await imap.receive(`From: bo@voorbeeld.example\r\nMessage-ID: ${id}\r\n\r\nMijn klacht.\r\n`);
  const env = { MAILBOXES: mailboxesSetting(imap, 'VG'), DATA_DIR: await temporaryDataDir() };

  const killed = await worker(env);
  await barrier.reached();
  await killed.kill();
  await barrier.lift();
  expect(await count('incoming_mails')).toBeLessThan(MAILS);

  // A mailbox of a worker that died is free after a minute; the test does not wait for that.
  await database.dataSource.query('UPDATE mailbox_states SET next_check_at = now()');
  await worker(env);
  await until('everything is read', async () => (await count(`incoming_mails WHERE state = 'to-place'`)) === MAILS);
  const stored: { id: string }[] = await database.dataSource.query(
    'SELECT message_id AS id FROM incoming_mails ORDER BY message_id',
  );
  expect(stored.map(({ id }) => id)).toEqual(sent);
  expect(await imap.count('INBOX')).toBe(MAILS);
});
