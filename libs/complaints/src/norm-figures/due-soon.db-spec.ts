import type { TermFact } from '../../../../test/builders/norm-reference.js';
import { aRegister } from '../../../../test/builders/norm-register.js';
import { aColleague } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import type { Actor } from '../staff/actor.js';
import { dueSoon } from './due-soon.query.js';
import { normCases } from './norm-cases.query.js';

let database: TestDatabase;
let actor: Actor;
beforeAll(async () => {
  database = await testDatabase();
  ({ actor } = await aColleague(database.dataSource, { role: 'manager' }));
});
afterAll(() => database.drop());

/** Wednesday 11 March 2026, 10:00 in Amsterdam. */
const now = new Date('2026-03-11T09:00:00Z');
const fact = (lateFrom: string, more: Partial<TermFact> = {}): TermFact => ({
  kind: 'complaint',
  policy: 0,
  milestone: 'answer',
  receivedAt: new Date('2026-03-04T09:00:00Z'),
  lateFrom: new Date(lateFrom),
  ...{ closedAt: null, keptAt: null, withdrawnAt: null, mergedAt: null },
  channel: 'phone',
  product: null,
  handler: 0,
  ...more,
});
const END_OF_TODAY = '2026-03-11T23:00:00Z';

/** All that the lists have of the same days, page after page. */
async function listed(labelId: string, from: string, to: string): Promise<(string | null)[]> {
  const names: (string | null)[] = [];
  let cursor: string | undefined;
  do {
    const only = { cohort: 'fell-due', outcome: 'open', limit: 50, cursor } as const;
    const page = await normCases(database.dataSource, { labelIds: [labelId], from, to, ...only }, actor, now);
    names.push(...page.rows.map(({ handlerName }) => handlerName));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return names;
}

describe('What falls due soon', () => {
  it('is counted whole, by day and by handler, as the lists have it', async () => {
    const { labelId } = await aRegister(database.dataSource, [
      ...Array.from({ length: 120 }, () => fact(END_OF_TODAY)),
      ...Array.from({ length: 3 }, () => fact(END_OF_TODAY, { handler: 1 })),
      fact(END_OF_TODAY, { handler: null }),
      fact('2026-03-11T08:59:00Z', { handler: 1 }),
      // Rest of the week: from the first instant after today until the end of Sunday.
      fact('2026-03-11T23:00:00.001Z'),
      fact('2026-03-15T23:00:00Z', { handler: null }),
      // Not at all: yesterday, next week, answered, withdrawn, and what is no complaint.
      fact('2026-03-10T23:00:00Z'),
      fact('2026-03-15T23:00:00.001Z'),
      fact(END_OF_TODAY, { keptAt: new Date('2026-03-10T09:00:00Z') }),
      fact(END_OF_TODAY, { withdrawnAt: now, closedAt: now }),
      fact(END_OF_TODAY, { kind: 'customer-signal' }),
    ]);
    const { today, week } = await dueSoon(database.dataSource.manager, { labelIds: [labelId] }, actor, now);
    const said = ({ handlers }: typeof today) => handlers.map(({ handlerName, count }) => [handlerName, count]);
    expect(today).toMatchObject({ from: '2026-03-11', to: '2026-03-11', total: 125, late: 1 });
    expect(said(today)).toEqual([
      ['Kees Demo', 120],
      ['Lies Demo', 4],
      [null, 1],
    ]);
    expect(week).toMatchObject({ from: '2026-03-12', to: '2026-03-15', total: 2, late: 0, isNextWeek: false });
    expect(said(week)).toEqual([
      ['Kees Demo', 1],
      [null, 1],
    ]);
    for (const part of [today, week]) {
      const names = await listed(labelId, part.from, part.to);
      expect(names).toHaveLength(part.total);
      for (const { handlerName, count } of part.handlers)
        expect(names.filter((name) => name === handlerName)).toHaveLength(count);
    }
  });

  it('is on a Sunday what falls due in the week that begins tomorrow', async () => {
    const { labelId } = await aRegister(database.dataSource, [
      fact('2026-03-16T23:00:00Z'),
      fact('2026-03-22T23:00:00Z'),
      fact('2026-03-23T23:00:00Z'),
    ]);
    const sunday = new Date('2026-03-15T09:00:00Z');
    const { today, week } = await dueSoon(database.dataSource.manager, { labelIds: [labelId] }, actor, sunday);
    expect(today).toMatchObject({ from: '2026-03-15', to: '2026-03-15', total: 0, handlers: [] });
    expect(week).toMatchObject({ from: '2026-03-16', to: '2026-03-22', total: 2, isNextWeek: true });
  });

  it('says whose handler left, and nothing of labels that one does not work for', async () => {
    const { labelId } = await aRegister(database.dataSource, [fact(END_OF_TODAY)]);
    const read = (by: Actor) => dueSoon(database.dataSource.manager, {}, by, now);
    const own: Actor = { ...actor, labels: [labelId] };
    expect((await read(own)).today.handlers).toMatchObject([{ handlerHasLeft: false, count: 1 }]);
    await database.dataSource.query(
      `UPDATE staff_users SET is_active = false WHERE id = (SELECT handler_id FROM feedback_items WHERE label_id = $1)`,
      [labelId],
    );
    expect((await read(own)).today.handlers).toMatchObject([{ handlerHasLeft: true, count: 1 }]);
    expect((await read({ ...actor, labels: [] })).today).toMatchObject({ total: 0, handlers: [] });
  });
});
