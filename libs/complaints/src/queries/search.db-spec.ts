import { aColleague, aComplaint, aLabel } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { MovedClock } from '../clock.js';
import type { Actor } from '../staff/actor.js';
import { RegisterFeedback } from '../use-cases/register-feedback.js';
import { searchCases } from './search.query.js';

const NOW = new Date('2026-03-02T09:20:00Z');
let database: TestDatabase;
let actor: Actor;
beforeAll(async () => {
  database = await testDatabase();
  const label = await aLabel(database.dataSource);
  ({ actor } = await aColleague(database.dataSource));
  const register = new RegisterFeedback(database.dataSource, new MovedClock(NOW));
  const filler = 'Het is al weken stil en ik weet niet meer wie ik moet bellen. '.repeat(20);
  const story = `${filler}De expert heeft mijn schades verkeerd opgenomen. ${filler}`;
  await register.execute({
    actor,
    input: aComplaint(label.id, { story, wish: 'Een nieuwe opname van de schade.', policyNumber: 'P-778' }),
  });
  await register.execute({
    actor,
    input: aComplaint(label.id, {
      story: 'De premie klopt niet.',
      complainant: { type: 'person', name: 'Bo Proef', phone: '06 00005678', preferredChannel: 'phone' },
    }),
  });
});
afterAll(() => database.drop());

const search = async (q: string) => (await searchCases(database.dataSource, { q, limit: 10 }, actor, NOW)).rows;
const marked = (parts: { text: string; isHit: boolean }[] = []) =>
  parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

describe('searchCases', () => {
  it('tells which words of the story were found, by their stem, in a short excerpt', async () => {
    const [row, ...others] = await search('expert schade');
    expect(others).toEqual([]);
    const story = row?.matches.find(({ field }) => field === 'story');
    expect(marked(story?.parts)).toContain('De [expert] heeft mijn [schades] verkeerd opgenomen');
    expect(marked(story?.parts).length).toBeLessThan(250);
    expect(marked(row?.matches.find(({ field }) => field === 'wish')?.parts)).toContain('opname van de [schade]');
  });

  it.each([
    ['P-778', 'policy-number', 'VG-2026-000001'],
    ['+31 6 0000 5678', 'phone', 'VG-2026-000002'],
    ['vg-2026-000002', 'reference', 'VG-2026-000002'],
    ['proef', 'name', 'VG-2026-000002'],
  ])('finds by %s and says that it is the %s', async (q, field, reference) => {
    const rows = await search(q);
    expect(rows.map((row) => row.reference)).toEqual([reference]);
    expect(rows[0]?.matches.map((match) => match.field)).toContain(field);
  });

  it('names no reason when nothing was typed, and finds nothing by what is nowhere', async () => {
    expect((await search('')).map(({ matches }) => matches)).toEqual([[], []]);
    expect(await search('olifant')).toEqual([]);
    expect(await search("' | !:* <->")).toEqual([]);
  });
});
