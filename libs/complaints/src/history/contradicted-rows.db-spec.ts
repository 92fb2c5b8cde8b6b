import { Desk } from '../../../../test/builders/desk.js';
import { aSigner, directTypesetter, MemoryStore } from '../../../../test/builders/evidence-tools.js';
import { zipContents } from '../../../../test/builders/zip-contents.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { findingWords, sourceOf, verify } from '../../../evidence/src/index.js';
import { nodeCryptography } from '../../../evidence/src/node.js';
import { DossierOrder } from '../dossier/dossier-order.entity.js';
import { MakeDossiers } from '../dossier/make-dossiers.js';
import { orderDossiers } from '../dossier/order-dossiers.js';
import { verifyRegister } from './verify-register.js';

let database: TestDatabase;
let desk: Desk;
const store = new MemoryStore();
const readSigner = aSigner();
const onPaper = directTypesetter();
/** What the last dossier says at its beginning, on paper. */
let warnings: unknown;
const typesetter: typeof onPaper = {
  typeset: (document) => {
    warnings = (document.facts as { warnings: unknown }).warnings;
    return onPaper.typeset(document);
  },
};
/** Runs SQL as the owner of the tables, who is a superuser here. */
const sql = (text: string, parameters: unknown[] = []) => database.dataSource.query(text, parameters);

beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterAll(() => database.drop());

/** A case that came to its closing, with a decision, letters that went, a promise that was kept, and one that is open. */
async function aCase(): Promise<string> {
  const item = await desk.register({ story: 'Mijn schade is niet betaald.' });
  await desk.confirm(item);
  await desk.act(item, 'take-over', {});
  await desk.act(item, 'make-promise', { dueOn: '2026-12-01', words: 'bellen over het rapport' });
  await desk.act(item, 'record-wish', { wish: 'Betaal mijn schade.' });
  await desk.answer(item, { outcome: 'partly-upheld', solution: 'Wij betalen alsnog.', redressCents: 2500 });
  await desk.deliver();
  return item;
}

async function seqOf(item: string, type: string, purpose?: string): Promise<number | undefined> {
  const events = await desk.events(item);
  return events.find((event) => event.type === type && (!purpose || event.facts.purpose === purpose))?.seq;
}

/** What is found of one case of the register. */
async function foundIn(item: string) {
  const { broken, contradicted } = await verifyRegister(database.dataSource);
  expect(broken).toEqual([]);
  return contradicted.filter(({ itemId }) => itemId === item).map(({ record, field, seq }) => [record, field, seq]);
}

async function dossierOf(caseIds: string[], options: { pseudonymised?: boolean; withoutNotes?: boolean } = {}) {
  const { dataSource } = database;
  const { id } = await orderDossiers(dataSource, desk.clock, {
    caseIds,
    orderedBy: desk.manager,
    reason: 'Toetsing',
    options,
  });
  await new MakeDossiers(dataSource, desk.clock, readSigner, typesetter, store).execute(id);
  const { sha256 } = await dataSource.manager.findOneByOrFail(DossierOrder, { id });
  return store.files.get(sha256 ?? '') ?? Buffer.alloc(0);
}

/** How a changed story is named. */
const SAID =
  'De zaak: “wat er gebeurde (in woorden van de klant)” is in strijd met de geschiedenis, gebeurtenis 1 zegt iets anders.';

const checked = (bytes: Uint8Array) => verify(sourceOf(bytes), nodeCryptography);

/** What was changed with SQL, which field is found, and the event that says otherwise. */
const CHANGES: [string, string, [string, string | null, string | null, string?]][] = [
  [
    'a story',
    `UPDATE item_contents SET story = 'Het was mijn schuld.' WHERE item_id = $1`,
    ['case', 'story', 'registered'],
  ],
  ['a wish', `UPDATE item_contents SET wish = 'Niets.' WHERE item_id = $1`, ['case', 'wish', 'wish-recorded']],
  [
    'the instant of receipt',
    `UPDATE feedback_items SET received_at = received_at - interval '1 day' WHERE id = $1`,
    ['case', 'receivedAt', 'registered'],
  ],
  ['an outcome', `UPDATE decisions SET outcome = 'upheld' WHERE item_id = $1`, ['decision', 'outcome', 'decided']],
  [
    'a redress',
    `UPDATE decisions SET redress_cents = 250000 WHERE item_id = $1`,
    ['decision', 'redressCents', 'decided'],
  ],
  [
    'a motivation',
    `UPDATE decisions SET motivation = 'Ander verhaal.' WHERE item_id = $1`,
    ['decision', 'motivation', 'decided'],
  ],
  [
    'the instant of an answer',
    `UPDATE decisions SET answered_at = answered_at - interval '3 days' WHERE item_id = $1`,
    ['decision', 'answeredAt', 'answer-sent'],
  ],
  ['a decision that was removed', 'DELETE FROM decisions WHERE item_id = $1', ['decision', null, 'decided']],
  [
    'a letter',
    `UPDATE letters SET body = body || ' En nog iets.' WHERE item_id = $1 AND purpose = 'answer-partly-upheld'`,
    ['letter', 'body', 'letter-written', 'answer-partly-upheld'],
  ],
  [
    'when a letter went',
    `UPDATE letters SET sent_at = sent_at - interval '2 days' WHERE item_id = $1 AND purpose = 'confirmation'`,
    ['letter', 'sentAt', 'letter-delivered', 'confirmation'],
  ],
  [
    'a letter that never came back',
    `UPDATE letters SET state = 'bounced' WHERE item_id = $1 AND purpose = 'confirmation'`,
    ['letter', 'state', 'letter-delivered', 'confirmation'],
  ],
  [
    'the end of a term',
    `UPDATE commitments SET due_at = due_at + interval '7 days' WHERE item_id = $1 AND kind = 'twelve-week-limit'`,
    ['commitment', 'dueAt', 'registered'],
  ],
  [
    'when a term was kept',
    `UPDATE commitments SET settled_at = settled_at - interval '1 minute' WHERE item_id = $1 AND kind = 'confirmation'`,
    ['commitment', 'settledAt', 'letter-delivered', 'confirmation'],
  ],
  [
    'whether a term was kept',
    `UPDATE commitments SET state = 'broken' WHERE item_id = $1 AND kind = 'confirmation'`,
    ['commitment', 'state', 'letter-delivered', 'confirmation'],
  ],
  [
    'a miss that never was',
    `UPDATE commitments SET missed_at = made_at WHERE item_id = $1 AND kind = 'promise'`,
    ['commitment', 'missedAt', null],
  ],
  [
    'what was promised',
    `UPDATE commitments SET words = 'niets' WHERE item_id = $1 AND kind = 'promise'`,
    ['commitment', 'words', 'promise-made'],
  ],
  [
    'what was said with an event',
    `DELETE FROM event_contents content USING history_events event
     WHERE event.item_id = $1 AND event.type = 'promise-made' AND content.item_id = $1 AND content.seq = event.seq`,
    ['content', null, 'promise-made'],
  ],
];

describe('a row that was changed with SQL past its history', () => {
  it.each(CHANGES)(
    'is named by verify-register and by verification of its dossier: %s',
    async (_, change, expected) => {
      const [record, field, type, purpose] = expected;
      const item = await aCase();
      expect(await foundIn(item)).toEqual([]);
      await sql(change, [item]);
      const seq = type === null ? null : await seqOf(item, type, purpose);
      expect(await foundIn(item)).toEqual([[record, field, seq]]);
      const { isIntact, dossiers } = await checked(await dossierOf([item]));
      const named = dossiers[0]?.findings.map(({ code, contradiction }) => ({ code, ...contradiction }));
      expect([isIntact, named]).toEqual([
        false,
        [
          {
            code: 'data-contradicts-history',
            record,
            field,
            seq,
            id: ['case', 'content'].includes(record) ? null : expect.any(String),
          },
        ],
      ]);
    },
  );

  it('is said by the dossier of itself, to who reads it on paper, as data or in its read-me', async () => {
    const item = await aCase();
    const whole = zipContents(await dossierOf([item]));
    expect(warnings).toEqual([]);
    await sql(`UPDATE item_contents SET story = 'Het was mijn schuld.' WHERE item_id = $1`, [item]);
    const files = zipContents(await dossierOf([item]));
    const said = (path: string) =>
      [whole, files].map((all) => String(all[path]).includes('wat er gebeurde (in woorden'));
    expect(said('LEESMIJ.txt')).toEqual([false, true]);
    expect(String(files['README.txt'])).toContain('contradicts the history, event 1 says otherwise');
    expect([whole, files].map((all) => JSON.parse(String(all['dossier.json'])).contradictions)).toEqual([
      [],
      [{ record: 'case', id: null, field: 'story', seq: 1 }],
    ]);
    expect(warnings).toEqual([SAID]);
  });

  it('is named too where the words themselves are left out of the dossier', async () => {
    const item = await aCase();
    await sql(`UPDATE item_contents SET story = 'Het was mijn schuld.' WHERE item_id = $1`, [item]);
    const { dossiers } = await checked(await dossierOf([item], { pseudonymised: true }));
    expect(dossiers[0]?.findings.map((finding) => findingWords(finding, 'nl'))).toEqual([SAID]);
  });

  it('is not sought where the history itself was broken, which is named instead', async () => {
    const item = await aCase();
    await sql(`UPDATE item_contents SET story = 'Het was mijn schuld.' WHERE item_id = $1`, [item]);
    await sql(`UPDATE feedback_items SET last_seq = last_seq + 1 WHERE id = $1`, [item]);
    const { broken, contradicted } = await verifyRegister(database.dataSource);
    expect(broken).toMatchObject([{ itemId: item, reason: 'chain-cut' }]);
    expect(contradicted.filter(({ itemId }) => itemId === item)).toEqual([]);
    await sql(`UPDATE feedback_items SET last_seq = last_seq - 1 WHERE id = $1`, [item]);
  });
});

describe('what was changed by the use cases', () => {
  it('contradicts nothing: a correction, a revised decision, a second look', async () => {
    const item = await aCase();
    await desk.act(item, 'correct-data', { reason: 'Verkeerd gehoord', story: 'Mijn schade is maar half betaald.' });
    await desk.act(item, 'start-second-look', { reason: 'Niet eens' });
    expect(await foundIn(item)).toEqual([]);
    expect(await checked(await dossierOf([item]))).toMatchObject({ isIntact: true });
  });

  it('contradicts nothing in a dossier that leaves out internal notes or personal data', async () => {
    const item = await aCase();
    for (const options of [
      { withoutNotes: true },
      { pseudonymised: true },
      { withoutNotes: true, pseudonymised: true },
    ])
      expect(await checked(await dossierOf([item], options))).toMatchObject({ isIntact: true });
  });
});
