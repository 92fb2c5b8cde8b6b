import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeliverMail,
  PrepareConfirmation,
  ReadIncomingMail,
  ReplyTokens,
  readLetters,
  readWorkList,
  StoreIncomingMail,
  SYSTEM,
} from '#complaints';
import {
  createMailTransport,
  type FileStore,
  keepMail,
  type MailTransport,
  openFileStore,
  readStoredMail,
} from '#platform';
import { Desk } from '../builders/desk.js';
import { type TestDatabase, testDatabase } from '../harness/database.js';
import { startSmtpServer, type TestSmtpServer } from '../harness/smtp-server.js';

let database: TestDatabase;
let desk: Desk;
let smtp: TestSmtpServer;
let transport: MailTransport;
let folder: string;
let files: FileStore;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
  smtp = await startSmtpServer();
  transport = createMailTransport({ smtpUrl: smtp.url, dataDir: '/nowhere' });
  folder = await mkdtemp(join(tmpdir(), 'gehoor-files-'));
  files = await openFileStore({ s3Url: undefined, dataDir: folder });
});
afterAll(async () => {
  await transport.close();
  await smtp.stop();
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

/** What a mail server sends back that could not deliver a mail after all (RFC 3464). */
function returned(raw: Buffer): Buffer {
  const head = [
    'From: MAILER-DAEMON@mx.voorbeeld.example',
    'To: klachten@vg.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Message-ID: <dsn-1@mx.voorbeeld.example>',
    'Date: Mon, 02 Mar 2026 10:40:00 +0100',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="grens"',
    '',
    '--grens',
    'Content-Type: text/plain',
    '',
    'The mail could not be delivered.',
    '--grens',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.voorbeeld.example',
    '',
    'Final-Recipient: rfc822; anna@voorbeeld.example',
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no such user',
    '--grens',
    'Content-Type: message/rfc822',
    '',
    '',
  ].join('\r\n');
  return Buffer.concat([Buffer.from(head), raw, Buffer.from('\r\n--grens--\r\n')]);
}

async function comesIn(raw: Buffer): Promise<void> {
  const { sha256: rawSha256, size: sizeBytes, fingerprint } = await keepMail(files, raw);
  const { id } = await new StoreIncomingMail(database.dataSource, desk.clock).execute(
    { labelId: desk.label.id, found: null, rawSha256, sizeBytes, fingerprint, receivedAt: desk.now },
    SYSTEM,
  );
  const read = (sha256: string) => readStoredMail(files, sha256);
  await new ReadIncomingMail(database.dataSource, desk.clock, read, new ReplyTokens('a secret')).execute(id);
}

describe('a confirmation that comes back', () => {
  it('was taken by the server, returns as a bounce, and becomes a call for whoever has the case', async () => {
    const item = await desk.inTreatment();
    await new PrepareConfirmation(database.dataSource, desk.clock).execute(item);
    await new DeliverMail(database.dataSource, desk.clock, transport, desk.links).execute();
    expect(await desk.commitment(item, 'confirmation')).toMatchObject({ state: 'kept' });

    desk.clock.advance(20 * 60_000);
    const bounce = returned(smtp.received[0]?.raw ?? Buffer.alloc(0));
    await comesIn(bounce);
    await comesIn(bounce);
    expect(await desk.commitment(item, 'confirmation')).toMatchObject({ state: 'open', nextStep: 'call-or-write' });
    const { rows, counts } = await readLetters(database.dataSource, { box: 'bounced', limit: 10 }, desk.handler);
    expect([rows.map(({ itemId }) => itemId), counts.bounced]).toEqual([[item], 1]);
    expect(rows[0]?.failure).toContain('550 5.1.1 no such user');
    const returns = (await desk.events(item)).filter(({ type }) => type === 'letter-bounced');
    expect(returns).toHaveLength(1);
    const work = await readWorkList(
      database.dataSource,
      { who: String(desk.handler.userId), limit: 10 },
      desk.handler,
      desk.now,
    );
    expect(work.rows[0]).toMatchObject({
      id: item,
      nextAction: 'confirm-receipt',
      next: { nextStep: 'call-or-write' },
    });

    await desk.act(item, 'confirm-receipt', { channel: 'phone' });
    expect(await desk.commitment(item, 'confirmation')).toMatchObject({ state: 'kept' });
    await new DeliverMail(database.dataSource, desk.clock, transport, desk.links).execute();
    expect(smtp.received).toHaveLength(1);
  });
});
