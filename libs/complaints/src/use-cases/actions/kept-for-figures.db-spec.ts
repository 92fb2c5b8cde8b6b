import { Desk } from '../../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { bitOf, type Mark, marksOf } from '../../feedback-item/marks.js';
import type { Actor } from '../../staff/actor.js';
import { NEEDS } from '../../vocabulary.js';

let database: TestDatabase;
let desk: Desk;

beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterAll(() => database.drop());

/** Three decisions in two rounds, one of them sent back, and three answers, two of them in the first round. */
async function aLongCase(): Promise<string> {
  const id = await desk.inTreatment({ needs: [{ need: 'reading', adjustment: 'Grote letters' }] });
  const above = {
    outcome: 'upheld',
    isObliged: true,
    motivation: 'Te laat.',
    solution: 'Betalen.',
    redressCents: 60_000,
  };
  await desk.act(id, 'log-contact', { channel: 'phone', direction: 'outgoing', reached: true, summary: 'Gesproken.' });
  await desk.act(id, 'decide', above);
  await desk.act(id, 'return-decision', { reason: 'Te hoog.' }, desk.manager);
  await desk.answer(id);
  await desk.act(id, 'ask-closure', { by: 'phone' });
  await desk.act(id, 'record-closure-answer', { answer: 'yes' });
  await desk.act(id, 'carry-out-adjustment', { need: 'reading', note: 'Gedaan.' });
  await desk.act(id, 'reopen', { reason: 'Het klopt toch niet.' });
  await desk.answer(id);
  await desk.act(id, 'start-second-look', { handlerId: desk.colleague.userId, reason: 'Niet eens.' });
  await desk.answer(id, { outcome: 'rejected' }, desk.colleague);
  return id;
}

describe('What is kept beside a case for the figures', () => {
  it('is what its history, decisions and letters say', async () => {
    const id = await aLongCase();
    const decisions: { isFirst: boolean; hasEarlier: boolean }[] = await database.dataSource.query(
      `SELECT is_first AS "isFirst", EXISTS (SELECT FROM decisions earlier WHERE earlier.item_id = decision.item_id
         AND earlier.approval <> 'returned' AND earlier.decided_at < decision.decided_at) AS "hasEarlier"
       FROM decisions decision WHERE item_id = $1 ORDER BY decided_at`,
      [id],
    );
    expect(decisions.map(({ isFirst }) => isFirst)).toEqual([true, true, false, false]);
    expect(decisions.map(({ isFirst }) => isFirst)).toEqual(decisions.map(({ hasEarlier }) => !hasEarlier));
    const answers: { round: number; isSuperseded: boolean }[] = await database.dataSource.query(
      `SELECT round, is_superseded AS "isSuperseded" FROM letters
       WHERE item_id = $1 AND (purpose LIKE 'answer-%' OR purpose = 'second-look-outcome') ORDER BY rendered_at`,
      [id],
    );
    expect(answers).toEqual([
      { round: 1, isSuperseded: true },
      { round: 1, isSuperseded: false },
      { round: 2, isSuperseded: false },
    ]);
    const { marks } = await desk.item(id);
    const history = await database.dataSource.query(
      'SELECT type, facts FROM history_events WHERE item_id = $1 ORDER BY seq',
      [id],
    );
    expect(marks).toEqual(marksOf(history, []));
    expect(marks).toBe(numberOf('spoken-by-phone', 'need-met-reading', 'closure-answered'));
  });
});

it('The channel that a customer prefers is kept beside the case, and changes with it', async () => {
  const kept = async (id: string) => (await desk.item(id)).preferredChannel;
  const address = { street: 'Dorpsstraat 1', postalCode: '1234 AB', city: 'Dorp' };
  const complainant = { type: 'person', name: 'Anna Voorbeeld', phone: '06 00001234', preferredChannel: 'phone' };
  const customer: Actor = { role: 'customer', userId: null, mandateCents: 0, labels: [desk.label.id] };
  const id = await desk.register({ complainant });
  expect(await kept(id)).toBe('phone');
  await desk.act(id, 'correct-contact-details', { address, preferredChannel: 'post' }, customer);
  expect(await kept(id)).toBe('post');
});

const numberOf = (...marks: Mark[]) => marks.reduce((sum, mark) => sum | bitOf(mark), 0);

describe('Marks', () => {
  const letter = (type: string, letterId: string, also: object = {}) => ({ type, facts: { letterId, ...also } });
  const fedBack = (letterId: string, round: number) => [
    letter('letter-written', letterId, { purpose: 'causer-feedback', round }),
    letter('letter-delivered', letterId),
  ];

  it('tell a letter that was given from one that is on its way or came back', () => {
    const written = letter('letter-written', 'a', { purpose: 'monitor-invitation', round: 1 });
    const delivered = letter('letter-delivered', 'a');
    expect(marksOf([written], [])).toBe(0);
    expect(marksOf([written, delivered], [])).toBe(numberOf('monitor-invited'));
    expect(marksOf([written, letter('letter-posted', 'a')], [])).toBe(numberOf('monitor-invited'));
    expect(marksOf([written, delivered, letter('letter-bounced', 'a')], [])).toBe(0);
    expect(marksOf([written, letter('letter-delivered', 'b')], [])).toBe(0);
  });

  it('tell an update that came too late from one in time and from another promise', () => {
    expect(marksOf([], [{ kind: 'progress-update', state: 'broken' }])).toBe(numberOf('update-too-late'));
    expect(marksOf([], [{ kind: 'progress-update', state: 'kept' }])).toBe(0);
    expect(marksOf([], [{ kind: 'answer', state: 'broken' }])).toBe(0);
  });

  it('tell in which round a cause was fed back, and share one from the fifteenth on', () => {
    expect(marksOf([...fedBack('a', 1), ...fedBack('b', 3)], [])).toBe(
      numberOf('cause-fed-back-1', 'cause-fed-back-3'),
    );
    expect(bitOf('cause-fed-back-1')).not.toBe(bitOf('cause-fed-back-2'));
    expect(marksOf(fedBack('a', 15), [])).toBe(marksOf(fedBack('a', 40), []));
  });

  it('each have a bit of their own, that fits in the column', () => {
    const needs = NEEDS.map((need): Mark => `need-met-${need}`);
    const rounds = Array.from({ length: 15 }, (_, place): Mark => `cause-fed-back-${place + 1}`);
    const single = ['similar-cases-examined', 'closure-answered', 'reaction-recorded', 'needs-marked'] as const;
    const all: Mark[] = [
      ...single,
      'response-shared',
      'spoken-by-phone',
      'monitor-invited',
      'monitor-answered',
      'update-too-late',
      ...needs,
      ...rounds,
    ];
    const bits = all.map(bitOf);
    expect(new Set(bits).size).toBe(all.length);
    expect(Math.min(...bits)).toBe(1);
    expect(Math.max(...bits)).toBeLessThan(2 ** 31);
  });

  it('tell a talk on the phone from a call that nobody took and from a mail', () => {
    const call = (facts: object) => marksOf([{ type: 'contact-logged', facts: { ...facts } }], []);
    expect(call({ reached: true, channel: 'phone' })).toBe(numberOf('spoken-by-phone'));
    expect(call({ reached: false, channel: 'phone' })).toBe(0);
    expect(call({ reached: true, channel: 'e-mail' })).toBe(0);
  });

  it('leave out what no figure asks for', () => {
    expect(marksOf([{ type: 'note-added', facts: {} }], [])).toBe(0);
  });
});
