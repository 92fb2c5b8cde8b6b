import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deadline, isInTime } from './deadline.js';
import type { Term } from './term.js';
import { WorkingCalendar } from './working-calendar.js';

const calendarWithout = (...holidaysLeftOut: string[]) =>
  new WorkingCalendar({ version: 7, holidaysLeftOut, holidaysAdded: [] });
const calendar = calendarWithout();
const due = (start: string, unit: Term['unit'], length: number) =>
  deadline({ start: new Date(start), term: { unit, length }, calendar });

const workedCases = readFileSync(join(import.meta.dirname, 'worked-deadlines.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(',') as [string, string, Term['unit'], string, string, string, string]);

describe('deadline', () => {
  it.each(workedCases)(
    'received %s (%s), %s %s without "%s", is due %s',
    (_local, utc, unit, length, leftOut, dueUtc) => {
      const { dueAt } = deadline({
        start: new Date(utc),
        term: { unit, length: Number(length) },
        calendar: calendarWithout(...leftOut.split('|').filter(Boolean)),
      });
      expect(dueAt).toEqual(new Date(dueUtc));
    },
  );

  it('does not count the day of receipt, at whatever hour', () => {
    const early = due('2026-03-02T00:00:00+01:00', 'workingDays', 1);
    const late = due('2026-03-02T23:59:59.999+01:00', 'workingDays', 1);
    expect([early.dueOn, late.dueOn]).toEqual(['2026-03-03', '2026-03-03']);
    expect(due('2026-03-03T00:00:00+01:00', 'workingDays', 1).dueOn).toBe('2026-03-04');
  });

  it('keeps 24 elapsed hours over a change of the clock, and says so', () => {
    expect(due('2026-03-28T14:00:00+01:00', 'hours', 24)).toMatchObject({
      dueAt: new Date('2026-03-29T15:00:00+02:00'),
      dueOn: '2026-03-29',
      explanation: { count: { unit: 'hours', clockChange: 'forward' } },
    });
    expect(due('2026-10-24T14:00:00+02:00', 'hours', 24).explanation.count).toEqual({
      unit: 'hours',
      clockChange: 'back',
    });
    expect(due('2026-10-23T14:00:00+02:00', 'hours', 24).explanation.count).toEqual({
      unit: 'hours',
      clockChange: null,
    });
  });

  it('lists every day of a term in working days with its reason', () => {
    expect(due('2026-04-02T16:45:00+02:00', 'workingDays', 2).explanation).toEqual({
      term: { unit: 'workingDays', length: 2 },
      start: '2026-04-02T14:45:00.000Z',
      startOn: '2026-04-02',
      dueAt: '2026-04-08T22:00:00.000Z',
      dueOn: '2026-04-08',
      policyVersion: 7,
      pauses: [],
      count: {
        unit: 'workingDays',
        days: [
          { on: '2026-04-02', is: 'received' },
          { on: '2026-04-03', is: 'holiday', holiday: 'good-friday' },
          { on: '2026-04-04', is: 'weekend' },
          { on: '2026-04-05', is: 'weekend' },
          { on: '2026-04-06', is: 'holiday', holiday: 'easter-monday' },
          { on: '2026-04-07', is: 'counted' },
          { on: '2026-04-08', is: 'counted' },
        ],
      },
    });
  });

  it('tells of a term in weeks only where the weeks led and what that moved past', () => {
    expect(due('2026-03-13T10:00:00+01:00', 'weeks', 3).explanation.count).toEqual({
      unit: 'weeks',
      targetOn: '2026-04-03',
      pausedDays: 0,
      shifts: [
        { on: '2026-04-03', is: 'holiday', holiday: 'good-friday' },
        { on: '2026-04-04', is: 'weekend' },
        { on: '2026-04-05', is: 'weekend' },
        { on: '2026-04-06', is: 'holiday', holiday: 'easter-monday' },
      ],
    });
    expect(JSON.stringify(due('2026-01-08T10:00:00+01:00', 'weeks', 12).explanation).length).toBeLessThan(400);
  });

  it('refuses a start or a term that makes no sense', () => {
    expect(() => due('yesterday', 'hours', 1)).toThrow('not a valid date');
    for (const length of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2_601]) {
      expect(() => due('2026-03-02T10:00:00Z', 'workingDays', length)).toThrow('whole number from 1 to 2600');
    }
    for (const unit of ['days', 'toString']) {
      expect(() => due('2026-03-02T10:00:00Z', unit as Term['unit'], 1)).toThrow(`"${unit}" is not a unit`);
    }
  });
});

describe('isInTime', () => {
  it('holds at the due instant of a term in hours, and a millisecond later no more', () => {
    const promise = due('2026-03-02T10:00:00Z', 'hours', 24);
    expect(isInTime(promise, new Date('2026-03-03T10:00:00.000Z'))).toBe(true);
    expect(isInTime(promise, new Date('2026-03-03T10:00:00.001Z'))).toBe(false);
  });

  it.each(['workingDays', 'weeks'] as const)('ends with the last day of a term in %s', (unit) => {
    const promise = due('2026-03-02T10:00:00Z', unit, unit === 'weeks' ? 1 : 5);
    expect(promise.lateFrom).toEqual(promise.dueAt);
    expect(isInTime(promise, new Date('2026-03-09T22:59:59.999Z'))).toBe(true);
    expect(isInTime(promise, new Date('2026-03-09T23:00:00.000Z'))).toBe(false);
  });
});
