import { Desk } from '../../../../test/builders/desk.js';
import { mailComes } from '../../../../test/builders/incoming-mail.js';
import { mailContents } from '../../../../test/builders/mail.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { SYSTEM } from '../staff/actor.js';
import { readCustomerCase } from './customer-case.query.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterAll(() => database.drop());

const customer = { ...SYSTEM, role: 'customer' as const };
const look = (itemId: string) => readCustomerCase(desk.dataSource, itemId, customer, 'nl', desk.now);

/** A mail with this text that waits for a place. */
async function waits(address: string, text: string): Promise<string> {
  const attachment = { name: `${address}.pdf`, mediaType: 'application/pdf', sizeBytes: 3, contentId: null };
  const contents = mailContents({
    messageId: null,
    from: { name: null, address },
    subject: `Van ${address}`,
    text,
    attachments: [{ ...attachment, sha256: 'b'.repeat(64) }],
  });
  return (await mailComes(desk, contents)).id;
}

describe('The page of the customer', () => {
  it('shows the mails of the customer with what they quote set apart, and their files', async () => {
    const itemId = await desk.inTreatment();
    const mailId = await waits('anna@voorbeeld.example', 'Hier is de bon.\n> Heeft u een bon?');
    await desk.act(itemId, 'receive-mail', { mailId, writer: 'customer' });
    const { messages, files } = await look(itemId);
    expect(messages.at(-1)).toMatchObject({
      from: 'customer',
      what: 'message',
      subject: 'Van anna@voorbeeld.example',
      parts: [
        { text: 'Hier is de bon.', isQuoted: false },
        { text: '> Heeft u een bon?', isQuoted: true },
      ],
    });
    expect(files.map(({ name }) => name)).toContain('anna@voorbeeld.example.pdf');
  });

  it('shows a mail that came with its case by itself', async () => {
    const itemId = await desk.register();
    await desk.confirm(itemId);
    const inReplyTo = [desk.sent.at(-1)?.messageId ?? ''];
    await mailComes(desk, mailContents({ messageId: '<1@x>', inReplyTo, text: 'Dank u.' }));
    expect((await look(itemId)).messages.at(-1)).toMatchObject({ from: 'customer', body: 'Dank u.' });
  });

  it('shows no mail of a colleague or of somebody else, nor their files', async () => {
    const itemId = await desk.inTreatment();
    const question = { colleagueName: 'Piet', colleagueEmail: 'piet@vg.example', question: 'Wat zegt de expert?' };
    await desk.act(itemId, 'ask-colleague', question);
    const { id: commitmentId } = await desk.commitment(itemId, 'colleague-request');
    const mailId = await waits('piet@vg.example', 'Onder ons: niet gedekt.');
    await desk.act(itemId, 'receive-mail', { mailId, writer: 'colleague', commitmentId });
    const other = await waits('info@garage.example', 'De auto is klaar.');
    await desk.act(itemId, 'receive-mail', { mailId: other, writer: 'other' });
    const seen = await look(itemId);
    expect(seen.messages.filter(({ what }) => what === 'message')).toEqual([]);
    expect(seen.files).toEqual([]);
    expect(JSON.stringify(seen)).not.toMatch(/piet@|garage|Onder ons|De auto/);
  });

  it('shows a message of the page itself as it was, without parts', async () => {
    const itemId = await desk.inTreatment();
    await desk.act(itemId, 'send-message', { text: 'Hoe staat het?\n> ermee' }, customer);
    expect((await look(itemId)).messages.at(-1)).toMatchObject({ body: 'Hoe staat het?\n> ermee', parts: null });
  });
});
