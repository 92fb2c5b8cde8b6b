import { aColleague, aComplaint, aLabel } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { MovedClock } from '../clock.js';
import { Commitment } from '../commitments/commitment.entity.js';
import type { Label } from '../labels/label.entity.js';
import type { Actor } from '../staff/actor.js';
import { RegisterFeedback } from '../use-cases/register-feedback.js';
import { registrationPromises } from './registration-promises.query.js';

let database: TestDatabase;
let label: Label;
let actor: Actor;
const now = new Date('2026-03-04T10:00:00Z');
const monday = '2026-03-02T09:14:00Z';

beforeAll(async () => {
  database = await testDatabase();
  label = await aLabel(database.dataSource);
  ({ actor } = await aColleague(database.dataSource));
});
afterAll(() => database.drop());

function promises(asked: Partial<Parameters<typeof registrationPromises>[1]>, as = actor) {
  const all = { labelId: label.id, kind: 'complaint' as const, receivedAt: monday, language: 'nl' as const, ...asked };
  return registrationPromises(database.dataSource, all, as, now);
}

describe('registrationPromises', () => {
  it('names the last day of each promise, and why', async () => {
    const { commitments, team } = await promises({});
    const answer = commitments.find(({ kind }) => kind === 'answer');
    expect(answer).toMatchObject({ dueOn: '2026-03-09', lateFrom: new Date('2026-03-09T23:00:00Z') });
    expect(answer?.explanation.at(-2)).toContain('maandag 9 maart 2026');
    expect(commitments.find(({ kind }) => kind === 'confirmation')).toMatchObject({
      dueAt: new Date('2026-03-03T09:14:00Z'),
    });
    expect(team).toEqual({ name: 'Team Klachten', phone: '088 0000100' });
  });

  it('says what registering then promises, to the instant', async () => {
    const register = new RegisterFeedback(database.dataSource, new MovedClock(now));
    const { id } = await register.execute({ input: aComplaint(label.id, { receivedAt: monday }), actor });
    const made = await database.dataSource.manager.findBy(Commitment, { itemId: id });
    const instants = (all: { kind: string; lateFrom: Date }[]) =>
      all.map(({ kind, lateFrom }) => [kind, lateFrom]).sort();
    expect(instants((await promises({})).commitments)).toEqual(instants(made));
  });

  it('counts from now when no moment of receipt is given', async () => {
    const { commitments } = await promises({ receivedAt: null });
    expect(commitments.find(({ kind }) => kind === 'confirmation')?.dueAt).toEqual(new Date('2026-03-05T10:00:00Z'));
  });

  it('promises no answer to who only pays a compliment', async () => {
    const { commitments } = await promises({ kind: 'compliment' });
    expect(commitments.map(({ kind }) => kind)).toEqual(['confirmation']);
  });

  it('explains in the language asked for', async () => {
    const { commitments } = await promises({ language: 'en' });
    expect(commitments[0]?.explanation[0]).toMatch(/^The term began on Monday 2 March 2026/);
  });

  it('refuses a receipt in the future, and a label that is not theirs', async () => {
    await expect(promises({ receivedAt: '2026-03-04T10:00:01Z' })).rejects.toMatchObject({
      errors: [{ pointer: '/receivedAt' }],
    });
    const elsewhere = await aLabel(database.dataSource, { code: 'DL' });
    const colleague = await aColleague(database.dataSource, { name: 'Ander Label', labels: [elsewhere] });
    await expect(promises({}, colleague.actor)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('RegisterFeedback without a moment of receipt', () => {
  it('takes the moment of registering, and the same request again is the same item', async () => {
    const clock = new MovedClock(now);
    const register = new RegisterFeedback(database.dataSource, clock);
    const input = aComplaint(label.id, { receivedAt: undefined });
    const idempotency = { caller: 'somebody', key: 'once' };
    const first = await register.execute({ input, actor, idempotency });
    clock.advance(60_000);
    expect(await register.execute({ input, actor, idempotency })).toEqual(first);
    const [item] = await database.dataSource.query('SELECT received_at FROM feedback_items WHERE id = $1', [first.id]);
    expect(item.received_at).toEqual(now);
  });
});
