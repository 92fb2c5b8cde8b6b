import { v7 as newId } from 'uuid';
import { aColleague, aLabel } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { MovedClock } from '../clock.js';
import type { Label } from '../labels/label.entity.js';
import { ScoreSnapshot } from '../live-score/score-snapshot.entity.js';
import { frameworkById } from '../norms/measured/measure-questions.js';
import type { Actor } from '../staff/actor.js';
import { readBenchmark } from './benchmark.query.js';
import { benchmarkCsv } from './benchmark-csv.js';
import { ImportOutsideScores } from './import-outside-scores.js';

let database: TestDatabase;
let auditor: Actor;
let administrator: Actor;
let ours: Label;
let ourManager: Actor;
const clock = new MovedClock(new Date('2026-11-02T09:00:00Z'));

beforeEach(async () => {
  database = await testDatabase();
  const { dataSource } = database;
  ({ actor: auditor } = await aColleague(dataSource, { role: 'auditor' }));
  ({ actor: administrator } = await aColleague(dataSource, { role: 'administrator' }));
  ours = await aLabel(dataSource, { code: 'VG' });
  ({ actor: ourManager } = await aColleague(dataSource, { role: 'manager', labels: [ours] }));
});
afterEach(() => database.drop());

const bring = (csv: string, more: object = {}, actor = administrator) =>
  new ImportOutsideScores(database.dataSource, clock).execute(
    { frameworkId: 'stv-2018', source: 'Bond', year: 2019, csv, ...more },
    actor,
  );
const read = (actor = auditor, year?: number) =>
  readBenchmark(database.dataSource.manager, { frameworkId: 'stv-2018', year }, actor);
const snapshot = (
  label: Label,
  takenOn: string,
  [I, II, III, IV]: [number, number, number, number],
  carriedBy: Record<string, number[]> | null = {},
) =>
  database.dataSource.manager.insert(ScoreSnapshot, {
    ...{ labelId: label.id, frameworkId: 'stv-2018', takenOn, takenAt: clock.now() },
    ...{ parts: { I, II, III, IV } as Record<string, number>, carriedBy, overall: '3.0', unanswered: 0 },
  });

describe('Scores from outside', () => {
  it('give the published figure of 2019 for part I', async () => {
    const scores = [...Array(4).fill(2), ...Array(12).fill(3), ...Array(8).fill(4), ...Array(8).fill(5)];
    await bring(['naam;I;II;III;IV', ...scores.map((score, index) => `Merk ${index};${score};4;3;4`)].join('\n'));
    const { spreads, rows, sector } = await read();
    expect(rows).toHaveLength(32);
    expect(spreads.find(({ id }) => id === 'I')).toEqual({
      id: 'I',
      mean: '3.6',
      spread: { minimum: 2, lowerQuartile: 3, median: 3.5, upperQuartile: 4.25, maximum: 5 },
    });
    expect([rows.filter(({ rank }) => rank === 1).length, rows.filter(({ rank }) => rank === 9).length]).toEqual([
      8, 8,
    ]);
    expect(sector).toMatchObject({ year: 2019, overall: '3.8', parts: { I: '3.6', II: '4.3', III: '3.2', IV: '3.9' } });
  });

  it('replace what the same source gave over the same year, and nothing else', async () => {
    await bring('naam;I;II;III;IV\nA;1;1;1;1\nB;2;2;2;2');
    await bring('naam;I;II;III;IV\nC;3;3;3;3', { source: 'Ander' });
    await bring('naam;I;II;III;IV\nD;4;4;4;4', { year: 2018 });
    expect(await bring('naam;I;II;III;IV\nB;5;5;5;5')).toBe(1);
    expect((await read()).rows.map(({ name, mean }) => [name, mean])).toEqual([
      ['B', '5.0'],
      ['C', '3.0'],
    ]);
    expect((await read(auditor, 2018)).rows.map(({ name }) => name)).toEqual(['D']);
    expect((await read()).years).toEqual([2019, 2018]);
  });

  it('stay whole when two people bring the same in at once', async () => {
    const file = (name: string) => `naam;I;II;III;IV\n${name}1;1;1;1;1\n${name}2;2;2;2;2`;
    await Promise.all([bring(file('A')), bring(file('B'))]);
    const names = (await read()).rows.map(({ name }) => name?.[0]);
    expect([
      ['A', 'A'],
      ['B', 'B'],
    ]).toContainEqual(names);
  });

  it('are refused as a whole when one line is wrong, which keeps what was there', async () => {
    await bring('naam;I;II;III;IV\nA;1;1;1;1');
    const faulty = bring('naam;I;II;III;IV\nB;2;2;2;2\nC;6;2;2;2\n;2;2;2;2\nb;3;3;3;3\nE;1;1;1');
    await expect(faulty).rejects.toMatchObject({
      issues: [
        { path: ['csv', 3, 'I'], message: 'Write a whole score of 1 to 5.' },
        { path: ['csv', 4, 'naam'] },
        { path: ['csv', 6], message: 'This line has more or fewer columns than the first line.' },
        { path: ['csv', 5, 'naam'], message: 'This name stands in the file twice. Keep one.' },
      ],
    });
    expect((await read()).rows.map(({ name }) => name)).toEqual(['A']);
  });

  it.each([
    ['', 'Begin with a line that has "naam" and each part of the framework once.'],
    ['naam;I;II;III\nA;1;1;1', 'Begin with a line that has "naam" and each part of the framework once.'],
    ['naam;I;I;III;IV\nA;1;1;1;1', 'Begin with a line that has "naam" and each part of the framework once.'],
    ['naam;I;II;III;IV', 'There are no scores under the first line. Add them.'],
    ['naam;I;II;III;IV\n"A;1;1;1;1', 'A double quote is opened and never closed. Close it or take it out.'],
  ])('are refused with what to do: %j', async (csv, message) => {
    await expect(bring(csv)).rejects.toMatchObject({ issues: [{ path: ['csv', 1], message }] });
  });

  it('are brought in by an administrator only', async () => {
    await expect(bring('naam;I;II;III;IV\nA;1;1;1;1', {}, auditor)).rejects.toMatchObject({ code: 'role-not-allowed' });
  });
});

describe('The comparison', () => {
  it('takes the newest score of each active label, shares ranks and skips the next', async () => {
    const theirs = await aLabel(database.dataSource, { code: 'DL' });
    const third = await aLabel(database.dataSource, { code: 'PA' });
    const gone = await aLabel(database.dataSource, { code: 'XX' });
    await database.dataSource.query('UPDATE labels SET is_active = false WHERE id = $1', [gone.id]);
    await snapshot(ours, '2026-10-31', [1, 1, 1, 1]);
    await snapshot(ours, '2026-11-01', [4, 4, 4, 3]);
    await snapshot(theirs, '2026-11-01', [3, 4, 4, 4]);
    await snapshot(third, '2026-11-01', [3, 3, 3, 3]);
    await snapshot(gone, '2026-11-01', [5, 5, 5, 5]);
    const { rows, spreads } = await read();
    expect(rows.map(({ rank, mean }) => [rank, mean])).toEqual([
      [1, '3.8'],
      [1, '3.8'],
      [3, '3.0'],
    ]);
    expect(spreads.find(({ id }) => id === 'overall')?.spread).toMatchObject({ minimum: 3, maximum: 3.75 });
  });

  it('tells somebody who works for one label only which one is theirs', async () => {
    const theirs = await aLabel(database.dataSource, { code: 'DL' });
    await snapshot(ours, '2026-11-01', [3, 3, 3, 3]);
    await snapshot(theirs, '2026-11-01', [4, 4, 4, 4]);
    await bring('naam;I;II;III;IV\nBuitenlicht;2;2;2;2');
    const benchmark = await read(ourManager);
    expect(benchmark.rows.map(({ name, isOwn }) => [name, isOwn])).toEqual([
      [null, false],
      ['Verzekeraar VG', true],
      [null, false],
    ]);
    const said = JSON.stringify(benchmark) + benchmarkCsv(benchmark, 'nl');
    for (const secret of ['Verzekeraar DL', theirs.id, 'Buitenlicht', 'Bond']) expect(said).not.toContain(secret);
    expect(JSON.stringify(await read())).toContain('Buitenlicht');
  });

  it('is a file for a spreadsheet, in which no name runs as a formula', async () => {
    await snapshot(ours, '2026-11-01', [4, 4, 4, 3]);
    await bring('naam;I;II;III;IV\n=1+1;2;2;2;2');
    const lines = benchmarkCsv(await read(), 'nl').split('\r\n');
    expect(lines.slice(0, 5)).toEqual([
      '\uFEFFplaats;naam;I;II;III;IV;gemiddelde;compensatie;eigen;van;bron',
      '1;Verzekeraar VG;4;4;4;3;3,8;geen;;2026-11-01;',
      "2;'=1+1;2;2;2;2;2,0;onbekend;;2019;Bond",
      '',
      'Aannames van het normenkader',
    ]);
    expect(benchmarkCsv(await read(ourManager), 'en')).toContain('2;Participant 2;2;2;2;2;2.0;unknown;;2019;\r\n');
  });

  it('says which scores lean on compensation, of which that is not known, and what the framework assumes', async () => {
    const theirs = await aLabel(database.dataSource, { code: 'DL' });
    await snapshot(ours, '2026-11-01', [4, 4, 4, 3], { I: [4, 5], III: [5] });
    await snapshot(theirs, '2026-11-01', [3, 3, 3, 3], null);
    const benchmark = await read();
    expect(benchmark.rows.map(({ carriedBy }) => carriedBy)).toEqual([{ I: [4, 5], III: [5] }, null]);
    const csv = benchmarkCsv(benchmark, 'en');
    expect(csv).toContain('I by level 4, 5 / III by level 5');
    const { assumptions } = frameworkById('stv-2018');
    expect(assumptions.length).toBeGreaterThan(0);
    for (const { text } of assumptions) expect(csv.replaceAll('""', '"')).toContain(text.en);
  });

  it('is of a known framework', async () => {
    const asked = { frameworkId: newId() };
    await expect(readBenchmark(database.dataSource.manager, asked, auditor)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
