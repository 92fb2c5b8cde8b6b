import fc from 'fast-check';
import { DateTime } from 'luxon';
import { deadline } from './deadline.js';
import { holidayNames } from './holidays.js';
import { localDay } from './local-day.js';
import type { Pause } from './paused-time.js';
import type { Term } from './term.js';
import { isWorkingDay, WorkingCalendar, workingDaysBetween } from './working-calendar.js';

const from = new Date('2020-01-01T00:00:00Z');
const to = new Date('2035-12-31T23:59:59Z');
const anyStart = fc.date({ min: from, max: to, noInvalidDate: true });
const longest = { hours: 1_000, workingDays: 60, weeks: 14 };
const anyTerm: fc.Arbitrary<Term> = fc
  .constantFrom('hours' as const, 'workingDays' as const, 'weeks' as const)
  .chain((unit) => fc.integer({ min: 1, max: longest[unit] }).map((length) => ({ unit, length })));
/** Long enough for pauses to lie within it. */
const anyLongTerm: fc.Arbitrary<Term> = fc.oneof(
  fc.integer({ min: 40, max: 60 }).map((length) => ({ unit: 'workingDays' as const, length })),
  fc.integer({ min: 8, max: 12 }).map((length) => ({ unit: 'weeks' as const, length })),
);
const tenWorkingDays: Term[] = [
  { unit: 'workingDays', length: 10 },
  { unit: 'weeks', length: 2 },
];
const anyDay = anyStart.map(localDay);
const anyPolicy = fc.record({
  version: fc.constant(1),
  holidaysLeftOut: fc.subarray(Object.keys(holidayNames)),
  holidaysAdded: fc.array(fc.record({ on: anyDay, name: fc.string() }), { maxLength: 40 }),
});
const anyCalendar = anyPolicy.map((policy) => new WorkingCalendar(policy));
const calendar = new WorkingCalendar({ version: 1, holidaysLeftOut: [], holidaysAdded: [] });

/** Pauses given as hours from the start, so that most of them touch the term. */
const anyPauses = fc.array(
  fc.record({ after: fc.integer({ min: -48, max: 900 }), hours: fc.integer({ min: 0, max: 300 }) }),
  {
    maxLength: 4,
  },
);
const pausesOf = (start: Date, pauses: { after: number; hours: number }[]): Pause[] =>
  pauses.map(({ after, hours }) => ({
    from: new Date(start.getTime() + after * 3_600_000),
    until: new Date(start.getTime() + (after + hours) * 3_600_000),
    reason: 'waiting',
  }));

/** Easter by the anonymous Gregorian rule: no library of dates. */
function easter(year: number): DateTime {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return DateTime.utc(year, Math.floor(n / 31), (n % 31) + 1);
}

const holidaysByYear = new Map<number, Record<string, string>>();

function holidaysIn(year: number): Record<string, string> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const easterDay = easter(year);
  const moving = (days: number) => easterDay.plus({ days }).toISODate() ?? '';
  const holidays = {
    'new-year': `${year}-01-01`,
    'good-friday': moving(-2),
    'easter-monday': moving(1),
    'kings-day': DateTime.utc(year, 4, 27).weekday === 7 ? `${year}-04-26` : `${year}-04-27`,
    'liberation-day': `${year}-05-05`,
    ascension: moving(39),
    'whit-monday': moving(50),
    'christmas-day': `${year}-12-25`,
    'boxing-day': `${year}-12-26`,
  };
  holidaysByYear.set(year, holidays);
  return holidays;
}

function isDayOff(day: DateTime, leftOut: string[]): boolean {
  const on = day.toISODate();
  return (
    day.weekday > 5 || Object.entries(holidaysIn(day.year)).some(([key, date]) => date === on && !leftOut.includes(key))
  );
}

/** The law once more, day by day and without any cleverness. */
function plainDeadline(start: Date, { unit, length }: Term, leftOut: string[]): Date {
  const received = DateTime.fromJSDate(start, { zone: 'Europe/Amsterdam' });
  if (unit === 'hours') return received.plus({ hours: length }).toJSDate();
  let day = unit === 'weeks' ? received.startOf('day').plus({ weeks: length }) : received.startOf('day');
  for (let left = unit === 'weeks' ? 0 : length; left > 0; ) {
    day = day.plus({ days: 1 });
    if (!isDayOff(day, leftOut)) left--;
  }
  while (isDayOff(day, leftOut)) day = day.plus({ days: 1 });
  return day.plus({ days: 1 }).startOf('day').toJSDate();
}

describe('deadline, whatever the input', () => {
  it('agrees with a plain count over days', () => {
    fc.assert(
      fc.property(anyStart, anyTerm, fc.subarray(Object.keys(holidayNames)), (start, term, holidaysLeftOut) => {
        const calendar = new WorkingCalendar({ version: 1, holidaysLeftOut, holidaysAdded: [] });
        expect(deadline({ start, term, calendar }).dueAt).toEqual(plainDeadline(start, term, holidaysLeftOut));
      }),
      { numRuns: 800 },
    );
  });

  it('is after its start, and for days and weeks ends on a working day', () => {
    fc.assert(
      fc.property(anyStart, anyTerm, anyCalendar, anyPauses, (start, term, calendar, pauses) => {
        const due = deadline({ start, term, calendar, pauses: pausesOf(start, pauses) });
        expect(due.dueAt.getTime()).toBeGreaterThan(start.getTime());
        expect(due.dueOn).toBe(localDay(new Date(due.lateFrom.getTime() - 1)));
        if (term.unit !== 'hours') expect(isWorkingDay(due.dueOn, calendar)).toBe(true);
      }),
    );
  });

  it('never comes earlier for a later start or a longer term, paused or not', () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.nat(30 * 86_400_000),
        anyTerm,
        fc.nat(10),
        anyCalendar,
        anyPauses,
        (start, later, term, longer, calendar, given) => {
          const pauses = pausesOf(start, given);
          const dueAt = (from: Date, length = term.length, paused = pauses) =>
            deadline({ start: from, term: { ...term, length }, calendar, pauses: paused }).dueAt.getTime();
          // Weeks that would end on a day off end together with later ones; a pause before the later start is not shared.
          const shared = term.unit === 'weeks' ? [] : pauses;
          const startedLater = dueAt(new Date(start.getTime() + later), term.length, shared);
          expect(startedLater).toBeGreaterThanOrEqual(dueAt(start, term.length, shared));
          expect(dueAt(start, term.length + longer)).toBeGreaterThanOrEqual(dueAt(start));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never comes earlier for a day off added, nor later for a holiday left out', () => {
    fc.assert(
      fc.property(
        anyStart,
        anyTerm,
        anyPolicy,
        fc.nat(60),
        fc.constantFrom(...Object.keys(holidayNames)),
        (start, term, policy, after, key) => {
          const on = localDay(new Date(start.getTime() + after * 86_400_000));
          const dueUnder = (change: Partial<typeof policy>) =>
            deadline({ start, term, calendar: new WorkingCalendar({ ...policy, ...change }) }).dueAt.getTime();
          const base = dueUnder({});
          const added = dueUnder({ holidaysAdded: [...policy.holidaysAdded, { on, name: 'One more' }] });
          const leftOut = dueUnder({ holidaysLeftOut: [...policy.holidaysLeftOut, key] });
          expect(added).toBeGreaterThanOrEqual(base);
          expect(leftOut).toBeLessThanOrEqual(base);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('explains itself in plain JSON, with as many counted days as the term has', () => {
    fc.assert(
      fc.property(anyStart, anyTerm, anyCalendar, anyPauses, (start, term, calendar, pauses) => {
        const { explanation } = deadline({ start, term, calendar, pauses: pausesOf(start, pauses) });
        expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
        if (explanation.count.unit !== 'workingDays') return;
        expect(explanation.count.days.filter(({ is }) => is === 'counted')).toHaveLength(term.length);
        expect(explanation.count.days.at(-1)).toEqual({ on: explanation.dueOn, is: 'counted' });
      }),
    );
  });
});

describe('pauses, whatever the input', () => {
  it('never make a term end earlier, however many there are', () => {
    fc.assert(
      fc.property(anyStart, anyTerm, anyPauses, anyPauses, (start, term, some, more) => {
        const dueWith = (pauses: typeof some) =>
          deadline({ start, term, calendar, pauses: pausesOf(start, pauses) }).dueAt;
        expect(dueWith([...some, ...more]).getTime()).toBeGreaterThanOrEqual(dueWith(some).getTime());
      }),
      { numRuns: 500 },
    );
  });

  it('are the same cut in two, doubled, or in another order', () => {
    fc.assert(
      fc.property(anyStart, anyTerm, anyPauses, fc.nat(300), (start, term, given, cut) => {
        const inPieces = given.flatMap(({ after, hours }) => {
          const first = Math.min(cut, hours);
          return [
            { after: after + first, hours: hours - first },
            { after, hours: first },
            { after, hours: first },
          ];
        });
        const dueWith = (pauses: typeof given) =>
          deadline({ start, term, calendar, pauses: pausesOf(start, pauses) }).dueAt;
        expect(dueWith(inPieces)).toEqual(dueWith(given));
      }),
      { numRuns: 500 },
    );
  });

  it('add up when they lie apart within the term', () => {
    const stretch = fc.record({ after: fc.integer({ min: 0, max: 300 }), hours: fc.integer({ min: 0, max: 200 }) });
    fc.assert(
      fc.property(anyStart, anyLongTerm, stretch, stretch, (start, term, first, gap) => {
        const second = { after: first.after + first.hours + gap.after, hours: gap.hours };
        const dueOn = (...pauses: (typeof first)[]) =>
          deadline({ start, term, calendar, pauses: pausesOf(start, pauses) }).dueOn;
        const added = (...pauses: (typeof first)[]) => workingDaysBetween(dueOn(), dueOn(...pauses), calendar);
        expect(added(first, second)).toBe(added(first) + added(second));
      }),
      { numRuns: 500 },
    );
  });

  it('over a weekend add nothing, wherever it lies and on whatever day the term ends', () => {
    fc.assert(
      fc.property(anyStart, anyLongTerm, fc.nat(8), (start, term, weeks) => {
        const friday = DateTime.fromJSDate(start, { zone: 'Europe/Amsterdam' })
          .set({ weekday: 5, hour: 17 })
          .plus({ weeks });
        const monday = friday.plus({ days: 3 }).set({ hour: 9 });
        const pauses = [{ from: friday.toJSDate(), until: monday.toJSDate(), reason: 'waiting' }];
        expect(deadline({ start, term, calendar, pauses }).dueOn).toBe(deadline({ start, term, calendar }).dueOn);
      }),
      { numRuns: 500 },
    );
  });

  it('of n times 24 hours without a day off add exactly n working days', () => {
    const noOff = fc.record({
      day: fc.integer({ min: 0, max: 3 }),
      days: fc.integer({ min: 1, max: 4 }),
      minute: fc.nat(1_439),
    });
    fc.assert(
      fc.property(noOff, fc.constantFrom(...tenWorkingDays), ({ day, days, minute }, term) => {
        // Monday 9 to Friday 13 March 2026; the pause ends at the latest on Friday, at the minute at which it began.
        const until = Math.min(day + days, 4);
        const at = (offset: number) => new Date(Date.UTC(2026, 2, 9 + offset, -1, minute));
        const pauses = [{ from: at(day), until: at(until), reason: 'waiting' }];
        const start = new Date('2026-03-06T09:00:00Z');
        const { dueOn } = deadline({ start, term, calendar, pauses });
        expect(workingDaysBetween('2026-03-20', dueOn, calendar)).toBe(until - day);
      }),
    );
  });
});
