import { createHash, randomBytes } from 'node:crypto';
import { FileStore, readStoredMail } from '#platform';
import { apiUnderTest } from './api-under-test.js';
import { expectProblem } from './expect-problem.js';
import type { Visitor } from './visitor.js';

const api = apiUnderTest();
const LIMIT = 25 * 1024 * 1024;
let handler: Visitor;
beforeAll(async () => {
  handler = await api.signIn('handler');
});

/** A mail as a mail program saves it, with one attachment. */
function mailWith(attachment: Buffer): Buffer {
  const head = [
    'From: Anna Voorbeeld <anna@voorbeeld.example>',
    'To: klachten@vg.example',
    'Subject: Mijn klacht',
    `Message-ID: <${attachment.length}@voorbeeld.example>`,
    'Content-Type: multipart/mixed; boundary=grens',
    '',
    '--grens',
    '',
    'Zie de foto’s.',
    '--grens',
    'Content-Type: application/octet-stream; name=foto.bin',
    'Content-Disposition: attachment; filename=foto.bin',
    'Content-Transfer-Encoding: base64',
    '',
    '',
  ].join('\r\n');
  const lines = attachment.toString('base64').replace(/.{76}/g, '$&\r\n');
  return Buffer.from(`${head}${lines}\r\n--grens--\r\n`);
}

function upload(mail: Buffer) {
  const form = new FormData();
  form.set('file', new Blob([mail as BlobPart]), 'klacht.eml');
  return handler.send('POST', `/api/v1/incoming-mails?labelId=${api.ours.id}`, { body: form });
}

describe('An .eml file', () => {
  it('may carry attachments of the limit for files, and keeps every byte of them', async () => {
    const attachment = randomBytes(LIMIT);
    const mail = mailWith(attachment);
    const { status, body } = await upload(mail);
    expect([status, body.isNew]).toEqual([201, true]);
    const raw = await handler.get(`/incoming-mails/${body.id}/raw`);
    expect(raw.text.length).toBeGreaterThan(LIMIT);
    const sha256 = createHash('sha256').update(mail).digest('hex');
    const read = await readStoredMail(new FileStore(`${api.dataDir}/files`), sha256);
    expect(read.attachments).toMatchObject([
      { name: 'foto.bin', sizeBytes: LIMIT, sha256: createHash('sha256').update(attachment).digest('hex') },
    ]);
  });

  it('is taken in once', async () => {
    const mail = mailWith(Buffer.from('bon'));
    const first = await upload(mail);
    expect((await upload(mail)).body).toEqual({ id: first.body.id, isNew: false });
  });

  it('that is larger than any mail with such attachments is refused', async () => {
    expectProblem(await upload(mailWith(randomBytes(LIMIT + 2 * 1024 * 1024))), 413, 'too-large');
  });
});
