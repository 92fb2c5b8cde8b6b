import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { Desk } from '../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { Letter } from '../letters/letter.entity.js';
import { readPostBatches } from '../queries/post-batches.query.js';
import type { Actor } from '../staff/actor.js';
import { MakePostBatch } from './make-post-batch.js';
import { MarkBatchPosted } from './mark-batch-posted.js';
import { PutBatchOnPaper } from './put-batch-on-paper.js';
import { PutLetterOnPaper } from './put-letter-on-paper.js';

const address = { street: 'Laan 1', postalCode: '3511 AB', city: 'Utrecht' };
const complainant = { type: 'person', name: 'Anna Voorbeeld', preferredChannel: 'post', address };

/** Prints the facts as they are, so that a test can read them; counts how often. */
class Printer {
  readonly printed: string[] = [];
  readonly files = new Map<string, Buffer>();
  async typeset({ facts }: { facts: unknown }): Promise<Buffer> {
    this.printed.push(JSON.stringify(facts));
    return Buffer.from(JSON.stringify(facts));
  }
  async draw(): Promise<never> {
    throw new Error('Nothing is drawn here.');
  }
  async write(bytes: Buffer): Promise<{ sha256: string }> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.files.set(sha256, bytes);
    return { sha256 };
  }
  async read(sha256: string): Promise<Readable> {
    return Readable.from([this.files.get(sha256)]);
  }
}

let database: TestDatabase;
let dataSource: DataSource;
let desk: Desk;
beforeEach(async () => {
  database = await testDatabase();
  dataSource = database.dataSource;
  desk = await Desk.open(dataSource);
});
afterEach(() => database.drop());

async function answeredOnPaper(): Promise<{ item: string; letter: string }> {
  const item = await desk.inTreatment({ complainant });
  await desk.decide(item);
  await desk.act(item, 'send-answer', { ...(await desk.answerDraft(item)), channel: 'post' });
  const { id: letter } = await dataSource.manager.findOneByOrFail(Letter, { itemId: item, channel: 'post' });
  return { item, letter };
}
const make = (actor: Actor = desk.handler) => new MakePostBatch(dataSource, desk.clock).execute({}, actor, 'nl');
const print = (batch: string, printer = new Printer()) =>
  new PutBatchOnPaper(dataSource, printer, printer).execute(batch, desk.handler);
const mark = (batch: string, input: object = {}, actor: Actor = desk.handler) =>
  new MarkBatchPosted(dataSource, desk.clock).execute(batch, input, actor);
const stateOf = async (id: string) => (await dataSource.manager.findOneByOrFail(Letter, { id })).state;
const postedEvents = async (item: string) => (await desk.events(item)).filter(({ type }) => type === 'letter-posted');

describe('a letter on paper', () => {
  it('is made once and then stays the same, also when its label looks otherwise later', async () => {
    const { letter } = await answeredOnPaper();
    const printer = new Printer();
    const paper = () => new PutLetterOnPaper(dataSource, printer, printer).execute(letter, desk.handler);
    const first = await paper();
    await dataSource.query(`UPDATE labels SET name = 'Anders'`);
    expect(await paper()).toEqual(first);
    expect(printer.printed).toHaveLength(1);
    expect(printer.printed[0]).toContain('3511 AB Utrecht');
  });

  it('is the same for two people who ask at once', async () => {
    const { letter } = await answeredOnPaper();
    const printer = new Printer();
    const paper = () => new PutLetterOnPaper(dataSource, printer, printer).execute(letter, desk.handler);
    const [first, second] = await Promise.all([paper(), paper()]);
    expect(first).toEqual(second);
  });

  it('is not there for somebody of another label', async () => {
    const { letter } = await answeredOnPaper();
    const printer = new Printer();
    const stranger = { ...desk.handler, labels: [] };
    await expect(new PutLetterOnPaper(dataSource, printer, printer).execute(letter, stranger)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a batch for the post', () => {
  it('takes every letter once, also when two people make one at the same moment', async () => {
    await answeredOnPaper();
    await answeredOnPaper();
    const results = await Promise.allSettled([make(), make(desk.colleague)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { rows, toPrint } = await readPostBatches(dataSource, null, desk.handler);
    expect(rows).toMatchObject([{ letterCount: 2, waiting: 2, postedAt: null }]);
    expect(toPrint).toBe(0);
  });

  it('is refused when no letter waits', async () => {
    await expect(make()).rejects.toMatchObject({ code: 'requirement-not-met', reason: 'letter-waits-for-print' });
  });

  it('is printed again as it was printed first', async () => {
    await answeredOnPaper();
    const batch = await make();
    const first = await print(batch);
    await dataSource.query(`UPDATE letters SET subject = 'Anders'`);
    expect(await print(batch)).toEqual(first);
  });

  it('meets the promise of each of its letters at the instant at which the post took it', async () => {
    const one = await answeredOnPaper();
    const other = await answeredOnPaper();
    const batch = await make();
    await print(batch);
    desk.clock.advance(3 * 3_600_000);
    const occurredAt = new Date(desk.now.getTime() - 1_800_000).toISOString();
    await mark(batch, { occurredAt });
    for (const { item, letter } of [one, other]) {
      expect(await stateOf(letter)).toBe('posted');
      expect(await desk.commitment(item, 'answer')).toMatchObject({ state: 'kept', settledAt: new Date(occurredAt) });
    }
    const [{ facts } = { facts: {} }] = await postedEvents(one.item);
    expect(facts).toMatchObject({ pdfSha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('is marked once, whoever says so again and when', async () => {
    const { item, letter } = await answeredOnPaper();
    const batch = await make();
    await print(batch);
    await mark(batch);
    const { sentAt } = await dataSource.manager.findOneByOrFail(Letter, { id: letter });
    desk.clock.advance(60_000);
    await mark(batch, {}, desk.colleague);
    expect(await dataSource.manager.findOneByOrFail(Letter, { id: letter })).toMatchObject({ sentAt });
    expect(await postedEvents(item)).toHaveLength(1);
  });

  it('is marked once by two people at the same moment', async () => {
    const { item } = await answeredOnPaper();
    const other = await answeredOnPaper();
    const batch = await make();
    await print(batch);
    await Promise.all([mark(batch), mark(batch, {}, desk.colleague)]);
    expect(await postedEvents(item)).toHaveLength(1);
    expect(await postedEvents(other.item)).toHaveLength(1);
  });

  it('leaves a letter that was handed over singly its own instant', async () => {
    const { item, letter } = await answeredOnPaper();
    await answeredOnPaper();
    const batch = await make();
    await print(batch);
    await desk.act(item, 'hand-to-post', { letterId: letter });
    const { sentAt } = await dataSource.manager.findOneByOrFail(Letter, { id: letter });
    desk.clock.advance(60_000);
    await mark(batch);
    expect(await dataSource.manager.findOneByOrFail(Letter, { id: letter })).toMatchObject({ sentAt });
    expect((await readPostBatches(dataSource, null, desk.handler)).rows[0]).toMatchObject({ waiting: 0 });
  });

  it.each([
    ['before it was printed', 'requirement-not-met', false, {}],
    ['with an instant before that', 'invalid-input', true, { occurredAt: '2026-03-01T09:00:00Z' }],
    ['with an instant to come', 'invalid-input', true, { occurredAt: '2026-03-09T09:00:00Z' }],
  ])('is not marked %s, and then no letter is', async (_, code, isPrinted, input) => {
    const { letter } = await answeredOnPaper();
    const batch = await make();
    if (isPrinted) await print(batch);
    await expect(mark(batch, input)).rejects.toMatchObject({ code });
    expect(await stateOf(letter)).toBe('to-post');
    expect((await readPostBatches(dataSource, null, desk.handler)).rows[0]).toMatchObject({ postedAt: null });
  });

  it('is not there for somebody of another label', async () => {
    await answeredOnPaper();
    const batch = await make();
    await print(batch);
    const stranger = { ...desk.handler, labels: [] };
    await expect(mark(batch, {}, stranger)).rejects.toMatchObject({ code: 'not-found' });
    expect((await readPostBatches(dataSource, null, stranger)).rows).toEqual([]);
  });
});
