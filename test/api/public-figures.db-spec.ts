import { v7 as newId } from 'uuid';
import { defaultPolicySettings, LabelPolicy } from '#complaints';
import { apiUnderTest } from './api-under-test.js';
import { aCaseIn } from './case-stages.js';
import { Customer } from './customer.js';
import { expectProblem } from './expect-problem.js';

const api = apiUnderTest();
const DAY = 24 * 3_600_000;
const figures = (query = '') => api.anybody().get(`/public/labels/VG/figures${query}`);
const report = (half: string) => api.anybody().get(`/public/labels/VG/guarantee-reports/${half}`);

/** Somebody who has had an answer says how it went. */
async function monitored(appreciation: number): Promise<void> {
  const { id } = await aCaseIn(api, 'closed');
  const answers = [{ statement: 'smooth-on-the-whole', appreciation, importance: 5 }];
  await (await Customer.of(api, id)).act('monitor', { answers, isDone: true });
}

async function guarantee(settings: object): Promise<void> {
  await api.dataSource.manager.insert(LabelPolicy, {
    id: newId(),
    labelId: api.ours.id,
    version: 2,
    validFrom: '2026-01-01',
    settings: { ...defaultPolicySettings, guarantee: settings } as object,
  });
}

describe('The public figures', () => {
  it('are the same as inside, and say honestly what was missed', async () => {
    await aCaseIn(api, 'closed');
    await aCaseIn(api, 'received');
    await api.advance(20 * DAY);
    const manager = await api.signIn('manager');
    const inside = (await manager.get('/norm-figures?period=last-12-months')).body.bands;
    const { body } = await figures();
    expect(body.terms.map(({ milestone }: { milestone: string }) => milestone)).toEqual(['confirmation', 'answer']);
    for (const term of body.terms) {
      const { key, met, missed, share, isMet } = term;
      expect(inside).toContainEqual(expect.objectContaining({ key, met, missed, share, isMet }));
      expect([missed > 0, isMet]).toEqual([true, false]);
    }
    expect(body.definition.length).toBeGreaterThan(3);
    expect(body).not.toHaveProperty('improvements');
  });

  it('give no average of the monitor before enough customers answered, and say how many did', async () => {
    for (let count = 0; count < 9; count++) await monitored(count < 2 ? 2 : 5);
    const smooth = async () =>
      (await figures()).body.monitor.statements.find(
        ({ statement }: { statement: string }) => statement === 'smooth-on-the-whole',
      );
    expect(await smooth()).toEqual({
      statement: 'smooth-on-the-whole',
      count: 9,
      appreciation: null,
      importance: null,
    });
    await monitored(5);
    expect(await smooth()).toEqual({
      statement: 'smooth-on-the-whole',
      count: 10,
      appreciation: '4.4',
      importance: '5.0',
    });
    expect((await figures()).body.monitor).toMatchObject({ responses: 10, leastResponses: 10 });
  });

  it('hold nothing of a customer or a case', async () => {
    expect((await figures()).text).not.toMatch(/Voorbeeld"|VG-2026|anna/);
  });

  it('are there for each label that is there', async () => {
    expectProblem(await api.anybody().get('/public/labels/XX/figures'), 404, 'not-found');
  });
});

describe('The guarantee report', () => {
  it('sets what was agreed beside what was reached, and owes nothing as long as the half year runs', async () => {
    await guarantee({
      satisfiedPercent: 90,
      complaints: { mostPercent: 10, customers: 1000 },
      forfeit: { cents: 20_000, to: 'Stichting Voorbeeld' },
    });
    const { body } = await report('2026-1');
    expect(body).toMatchObject({ half: '2026-1', from: '2026-01-01', to: '2026-06-30', isProvisional: true });
    const line = (promise: string) => body.lines.find((one: { promise: string }) => one.promise === promise);
    expect(line('satisfaction')).toMatchObject({ agreedPercent: 90, performed: { shown: '80.0' }, isMet: false });
    expect(line('few-complaints')).toMatchObject({ agreedPercent: 10, isMet: true });
    expect(body.forfeit).toEqual({ cents: 20_000, to: 'Stichting Voorbeeld', isDue: false });
  });

  it('is not there for a half year that has not begun, or that is none', async () => {
    expectProblem(await report('2026-2'), 422, 'invalid-input');
    expectProblem(await report('2026-3'), 422, 'invalid-input');
    expectProblem(await report('vorig'), 422, 'invalid-input');
  });

  it('is an accessible PDF too, the same bytes for the same report', async () => {
    const pdf = async (language: string) => {
      const response = await fetch(`${api.url}/api/v1/public/labels/VG/guarantee-reports/2026-1/pdf`, {
        headers: { 'Accept-Language': language },
      });
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      return Buffer.from(await response.arrayBuffer());
    };
    const [first, again, english] = [await pdf('nl'), await pdf('nl'), await pdf('en')];
    expect(first.equals(again)).toBe(true);
    expect(first.equals(english)).toBe(false);
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.toString('latin1')).toMatch(/pdfuaid:part/);
  });

  it('owes the forfeit once a half year is over in which a promise was missed', async () => {
    await api.moveTo('2026-07-02T09:00:00Z');
    const { body } = await report('2026-1');
    expect(body).toMatchObject({ isProvisional: false, forfeit: { isDue: true } });
    expect((await report('2026-2')).body).toMatchObject({ isProvisional: true, forfeit: { isDue: false } });
  });
});
