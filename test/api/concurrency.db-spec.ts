import { verifyRegister } from '#complaints';
import { apiUnderTest } from './api-under-test.js';
import { aCaseIn } from './case-stages.js';
import { expectProblem } from './expect-problem.js';
import type { Reply, Visitor } from './visitor.js';

const api = apiUnderTest();
let handler: Visitor;
let manager: Visitor;
beforeAll(async () => {
  const labels = [api.ours, api.theirs];
  [handler, manager] = [await api.signIn('handler', { labels }), await api.signIn('manager', { labels })];
});
beforeEach(() => api.moveTo('2026-03-09T10:00:00Z'));

describe('References', () => {
  it('of twenty registrations at once follow each other', async () => {
    const first = (await lastNumber('VG')) + 1;
    const replies = await Promise.all(times(20, () => handler.register(api.ours.id)));
    expect(numbersOf(replies, 'VG-2026')).toEqual(times(20, (index) => first + index));
  });

  it('of two labels at once each follow their own', async () => {
    const [ours, theirs] = [(await lastNumber('VG')) + 1, (await lastNumber('DL')) + 1];
    const replies = await Promise.all(times(20, (index) => handler.register(index % 2 ? api.ours.id : api.theirs.id)));
    expect(numbersOf(replies, 'VG-2026')).toEqual(times(10, (index) => ours + index));
    expect(numbersOf(replies, 'DL-2026')).toEqual(times(10, (index) => theirs + index));
  });

  it('have no gap where a registration failed after its number was taken', async () => {
    // The database itself refuses the story, after the register gave the number out.
    await api.dataSource.query(`ALTER TABLE item_contents ADD CONSTRAINT broken CHECK (story <> 'kapot')`);
    const first = (await lastNumber('VG')) + 1;
    const replies = await Promise.all(
      times(9, (index) => handler.register(api.ours.id, index % 3 ? {} : { story: 'kapot' })),
    );
    await api.dataSource.query('ALTER TABLE item_contents DROP CONSTRAINT broken');
    expect(replies.filter(({ status }) => status === 500)).toHaveLength(3);
    expect(numbersOf(replies, 'VG-2026')).toEqual(times(6, (index) => first + index));
    const after = await handler.register(api.ours.id);
    expect(numbersOf([after], 'VG-2026')).toEqual([first + 6]);
  });

  it('begin again at one with the local year', async () => {
    await api.moveTo('2026-12-31T22:59:59Z');
    const late = await api.signIn('handler');
    expect((await late.register(api.ours.id)).body.reference).toMatch(/^VG-2026-/);
    await api.moveTo('2026-12-31T23:00:00Z');
    const replies = await Promise.all(times(5, () => late.register(api.ours.id)));
    expect(numbersOf(replies, 'VG-2027')).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('Two people at once', () => {
  const decision = { outcome: 'upheld', isObliged: true, motivation: 'Wij waren te laat.' };

  it('do not both decide a case', async () => {
    const staged = await aCaseIn(api, 'in-treatment', { wish: 'Betaal de schade.' });
    const seen = await staged.version();
    const replies = await Promise.all(
      [handler, manager].map((visitor) => visitor.act(staged.id, 'decide', decision, seen)),
    );
    expectOneDone(replies);
    const [{ count }] = await api.dataSource.query('SELECT count(*)::int FROM decisions WHERE item_id = $1', [
      staged.id,
    ]);
    expect(count).toBe(1);
  });

  it('do not both take over a case, however many try', async () => {
    const { id } = await aCaseIn(api, 'received');
    expectOneDone(await Promise.all(times(8, (index) => (index % 2 ? handler : manager).act(id, 'take-over', {}, 1))));
  });

  it('who merge two cases into each other do not wait for ever, and only one succeeds', async () => {
    for (let round = 0; round < 3; round++) {
      const [one, other] = [await aCaseIn(api, 'received'), await aCaseIn(api, 'received')];
      const merge = (visitor: Visitor, id: string, intoId: string) =>
        visitor.act(id, 'merge', { intoId, reason: 'Dezelfde klacht.' }, 1);
      expectOneDone(await Promise.all([merge(handler, one.id, other.id), merge(manager, other.id, one.id)]));
    }
  });

  it('may change two cases at once', async () => {
    const cases = await Promise.all(times(6, () => aCaseIn(api, 'received')));
    const replies = await Promise.all(cases.map(({ id }) => handler.act(id, 'take-over', {}, 1)));
    expect(replies.map(({ status }) => status)).toEqual(times(6, () => 200));
  });

  it('who save the same draft both succeed, and the last one is kept', async () => {
    const replies = await Promise.all(
      times(10, (index) => handler.send('PUT', '/api/v1/drafts/both', { body: { content: { index } } })),
    );
    expect(replies.map(({ status }) => status)).toEqual(times(10, () => 200));
  });
});

describe('The register', () => {
  it('verifies after changes at once', async () => {
    const { id } = await aCaseIn(api, 'received');
    await Promise.all(
      times(6, (index) => (index % 2 ? handler : manager).act(id, 'add-note', { note: `Nummer ${index}.` }, 1)),
    );
    const { items, broken, contradicted } = await verifyRegister(api.dataSource);
    expect(items).toBeGreaterThan(0);
    expect([broken, contradicted]).toEqual([[], []]);
  });
});

function expectOneDone(replies: Reply[]): void {
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const reply of replies.filter(({ status }) => status !== 200)) expectProblem(reply, 409, 'case-changed');
}

async function lastNumber(code: string): Promise<number> {
  const [row] = await api.dataSource.query(
    'SELECT last_number AS last FROM reference_counters JOIN labels ON id = label_id WHERE code = $1 AND year = 2026',
    [code],
  );
  return row?.last ?? 0;
}

/** The numbers given out under a label and year, in order. */
function numbersOf(replies: Reply[], start: string): number[] {
  const references = replies
    .map(({ body }) => String(body.reference))
    .filter((reference) => reference.startsWith(`${start}-`));
  return references.map((reference) => Number(reference.slice(-6))).sort((a, b) => a - b);
}

function times<Result>(count: number, make: (index: number) => Result): Result[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
