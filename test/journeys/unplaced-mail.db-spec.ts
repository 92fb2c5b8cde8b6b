import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CollectMail, DeliverMail, ReadIncomingMail, ReplyTokens, StaffUser, WarnOfUnplacedMail } from '#complaints';
import {
  createMailTransport,
  type FileStore,
  type MailTransport,
  openFileStore,
  readConfig,
  readStoredMail,
} from '#platform';
import { mailboxesOf } from '../../apps/worker/src/mailboxes.js';
import { Desk } from '../builders/desk.js';
import { type TestDatabase, testDatabase } from '../harness/database.js';
import { mailboxesSetting, startImapServer, type TestImapServer } from '../harness/imap-server.js';
import { startSmtpServer, type TestSmtpServer } from '../harness/smtp-server.js';

const MAIL_URL = 'https://gehoor.example/app/mail/incoming';
let database: TestDatabase;
let desk: Desk;
let imap: TestImapServer;
let smtp: TestSmtpServer;
let transport: MailTransport;
let folder: string;
let files: FileStore;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
  [imap, smtp] = await Promise.all([startImapServer(), startSmtpServer()]);
  transport = createMailTransport({ smtpUrl: smtp.url, dataDir: '/nowhere' });
  folder = await mkdtemp(join(tmpdir(), 'gehoor-files-'));
  files = await openFileStore({ s3Url: undefined, dataDir: folder });
});
afterAll(async () => {
  await transport.close();
  await Promise.all([smtp.stop(), imap.stop()]);
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

/** What the worker does by itself, once, when so many mails are expected. */
async function workerGoesRound({ expected }: { expected: number }): Promise<void> {
  const { dataSource } = database;
  const MAILBOXES = mailboxesSetting(imap, desk.label.code);
  const { mailboxes } = readConfig({ DATABASE_URL: database.url, MAILBOXES });
  expect(await new CollectMail(dataSource, desk.clock, mailboxesOf(mailboxes, files)).execute()).toBe(expected);
  const read = new ReadIncomingMail(dataSource, desk.clock, (sha) => readStoredMail(files, sha), new ReplyTokens('x'));
  const unread: { id: string }[] = await dataSource.query(`SELECT id FROM incoming_mails WHERE state = 'unread'`);
  for (const { id } of unread) await read.execute(id);
  await new WarnOfUnplacedMail(dataSource, desk.clock, MAIL_URL).execute();
  await new DeliverMail(dataSource, desk.clock, transport, desk.links).execute();
}

it('mail that nobody places for a working day reaches the manager by mail, once, with the way to it', async () => {
  const raw = 'From: Bo <bo@voorbeeld.example>\r\nSubject: Klacht\r\n\r\nNiemand belt terug.\r\n';
  await imap.receive(raw, desk.now);
  await workerGoesRound({ expected: 1 });
  desk.at('2026-03-03T15:00:00Z');
  await workerGoesRound({ expected: 0 });
  expect(smtp.received).toEqual([]);

  desk.at('2026-03-04T09:00:00Z');
  await workerGoesRound({ expected: 0 });
  await workerGoesRound({ expected: 0 });
  const manager = await database.dataSource.manager.findOneByOrFail(StaffUser, { id: String(desk.manager.userId) });
  expect(smtp.received.map(({ to }) => to)).toEqual([[manager.email]]);
  const told = smtp.received[0]?.raw.toString().replace(/=\r\n/g, '') ?? '';
  expect(told).toContain(MAIL_URL);
});
