import { deadline } from './deadline.js';
import type { Pause } from './paused-time.js';
import type { Term } from './term.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar({ version: 1, holidaysLeftOut: [], holidaysAdded: [] });
const start = new Date('2026-03-05T10:00:00+01:00'); // a Thursday

/** Times are local, in winter time. */
function pause(from: string, until: string | null): Pause {
  const at = (local: string) => new Date(`${local}:00+01:00`);
  return { from: at(from), until: until === null ? null : at(until), reason: 'waiting for the customer' };
}

function dueWith(unit: Term['unit'], length: number, pauses: Pause[], now?: Date) {
  return deadline({ start, term: { unit, length }, calendar, pauses, now });
}

describe('a pause in a term of working days', () => {
  const dueOn = (...pauses: Pause[]) => dueWith('workingDays', 5, pauses).dueOn;

  it('adds the working days on which the clock stood still at noon', () => {
    expect(dueOn()).toBe('2026-03-12');
    expect(dueOn(pause('2026-03-09T10:00', '2026-03-11T10:00'))).toBe('2026-03-16');
  });

  it('adds nothing from Friday 17:00 to Monday 09:00, even over the last day', () => {
    const weekend = pause('2026-03-06T17:00', '2026-03-09T09:00');
    expect(dueOn(weekend)).toBe('2026-03-12');
    expect(dueWith('workingDays', 1, [weekend]).dueOn).toBe('2026-03-06');
  });

  it('begins at noon itself and has ended at noon itself', () => {
    expect(dueOn(pause('2026-03-09T12:00', '2026-03-10T12:00'))).toBe('2026-03-13');
    expect(dueOn(pause('2026-03-09T12:01', '2026-03-10T12:00'))).toBe('2026-03-12');
  });

  it('adds nothing on the day of receipt, which does not count', () => {
    expect(dueOn(pause('2026-03-05T10:30', '2026-03-05T18:00'))).toBe('2026-03-12');
  });

  it('adds nothing once the term has ended, or when noon of the last day has gone by', () => {
    expect(dueOn(pause('2026-03-12T12:01', '2026-03-20T10:00'))).toBe('2026-03-12');
    expect(dueOn(pause('2026-03-12T11:00', '2026-03-20T10:00'))).toBe('2026-03-20');
  });

  it('counts once where pauses overlap', () => {
    expect(dueOn(pause('2026-03-09T10:00', '2026-03-11T10:00'), pause('2026-03-09T11:00', '2026-03-10T10:00'))).toBe(
      '2026-03-16',
    );
  });

  it('is told in the explanation, a pause that the clock did not feel is not', () => {
    const { explanation } = dueWith('workingDays', 1, [
      pause('2026-03-06T10:00', '2026-03-06T14:00'),
      pause('2026-03-20T10:00', '2026-03-21T14:00'),
      pause('2026-03-05T09:00', '2026-03-05T10:00'),
      pause('2026-03-06T15:00', '2026-03-06T15:00'),
    ]);
    expect(explanation).toMatchObject({ dueOn: '2026-03-09', count: { days: [{}, { is: 'paused' }, {}, {}, {}] } });
    expect(explanation.pauses).toEqual([
      {
        from: '2026-03-06T09:00:00.000Z',
        until: '2026-03-06T13:00:00.000Z',
        isOpen: false,
        reason: 'waiting for the customer',
      },
    ]);
  });
});

describe('a pause in a term of hours', () => {
  const dueAt = (...pauses: Pause[]) => dueWith('hours', 24, pauses).dueAt.toISOString();

  it('adds its elapsed time, once where pauses overlap', () => {
    expect(dueAt()).toBe('2026-03-06T09:00:00.000Z');
    expect(dueAt(pause('2026-03-05T12:00', '2026-03-05T13:30'))).toBe('2026-03-06T10:30:00.000Z');
    expect(dueAt(pause('2026-03-05T12:00', '2026-03-05T13:30'), pause('2026-03-05T13:00', '2026-03-05T14:00'))).toBe(
      '2026-03-06T11:00:00.000Z',
    );
  });

  it('counts from receipt on, and only before the term has ended', () => {
    expect(dueAt(pause('2026-03-05T08:00', '2026-03-05T11:00'))).toBe('2026-03-06T10:00:00.000Z');
    expect(dueAt(pause('2026-03-05T08:00', '2026-03-05T09:00'))).toBe('2026-03-06T09:00:00.000Z');
    expect(dueAt(pause('2026-03-06T10:00', '2026-03-06T12:00'))).toBe('2026-03-06T09:00:00.000Z');
  });

  it('can be reached only thanks to an earlier pause', () => {
    expect(dueAt(pause('2026-03-06T11:00', '2026-03-06T12:00'), pause('2026-03-05T12:00', '2026-03-05T14:00'))).toBe(
      '2026-03-06T12:00:00.000Z',
    );
  });
});

describe('a pause in a term of weeks', () => {
  const due = (...pauses: Pause[]) => dueWith('weeks', 2, pauses);

  it('adds nothing over a weekend, also when the term ends on the Monday after it', () => {
    const weekend = pause('2026-03-06T17:00', '2026-03-09T09:00');
    expect(due(weekend).dueOn).toBe('2026-03-19');
    const monday = new Date('2026-03-02T10:00:00+01:00');
    const term = { unit: 'weeks' as const, length: 1 };
    expect(deadline({ start: monday, term, calendar, pauses: [weekend] }).dueOn).toBe('2026-03-09');
  });

  it('adds a week for a week', () => {
    expect(due(pause('2026-03-09T08:00', '2026-03-16T08:00')).dueOn).toBe('2026-03-26');
  });

  it('adds its working days as working days', () => {
    expect(due().dueOn).toBe('2026-03-19');
    const longer = due(pause('2026-03-09T10:00', '2026-03-11T10:00'));
    expect(longer.dueOn).toBe('2026-03-23');
    expect(longer.explanation.count).toEqual({
      unit: 'weeks',
      targetOn: '2026-03-19',
      pausedDays: 2,
      shifts: [],
    });
  });

  it('takes noon by the local clock, also after that has changed', () => {
    const overNoon = pause('2026-03-30T10:30', '2026-03-30T11:30');
    expect(dueWith('weeks', 4, [overNoon]).explanation.count).toMatchObject({ targetOn: '2026-04-02', pausedDays: 1 });
    const after = pause('2026-03-30T11:30', '2026-03-30T12:30');
    expect(dueWith('weeks', 4, [after]).explanation.count).toMatchObject({ pausedDays: 0 });
  });

  it('keeps the last day off a paused day that begins while moving past a weekend', () => {
    const twoDays = pause('2026-03-09T10:00', '2026-03-11T10:00');
    expect(due(twoDays, pause('2026-03-22T10:00', '2026-03-24T10:00')).dueOn).toBe('2026-03-24');
  });
});

describe('an open pause', () => {
  const open = pause('2026-03-09T10:00', null);

  it('runs to now', () => {
    const dueOn = (now: string) => dueWith('workingDays', 5, [open], new Date(now)).dueOn;
    expect(dueOn('2026-03-09T09:30:00Z')).toBe('2026-03-12');
    expect(dueOn('2026-03-09T12:00:00Z')).toBe('2026-03-13');
    expect(dueOn('2026-03-11T09:00:00Z')).toBe('2026-03-16');
    expect(dueOn('2026-03-01T09:00:00Z')).toBe('2026-03-12');
  });

  it('never lets the term lapse while it lasts', () => {
    for (let hour = 0; hour < 24 * 21; hour++) {
      const now = new Date(open.from.getTime() + hour * 3_600_000);
      for (const unit of ['hours', 'workingDays', 'weeks'] as const) {
        expect(dueWith(unit, unit === 'hours' ? 100 : 3, [open], now).lateFrom.getTime()).toBeGreaterThan(
          now.getTime(),
        );
      }
    }
  });

  it('says so in the explanation, with the instant up to which it was counted', () => {
    const { explanation } = dueWith('workingDays', 5, [open], new Date('2026-03-11T09:00:00Z'));
    expect(explanation.pauses).toMatchObject([{ until: '2026-03-11T09:00:00.000Z', isOpen: true }]);
  });

  it('cannot be counted without now', () => {
    expect(() => dueWith('workingDays', 5, [open])).toThrow('only be counted with the present instant');
  });
});

it('refuses a pause that ends before it begins', () => {
  expect(() => dueWith('hours', 5, [pause('2026-03-09T10:00', '2026-03-09T09:59')])).toThrow('in this order');
});
