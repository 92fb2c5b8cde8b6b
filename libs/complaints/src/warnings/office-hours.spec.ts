import { WorkingCalendar } from '../deadlines/working-calendar.js';
import { isOfficeTime, lastOfficeTime, nextOfficeTime, openingAfterDay } from './office-hours.js';

const hours = { from: '09:00', until: '17:00' };
const calendar = new WorkingCalendar({ version: 1, holidaysLeftOut: [], holidaysAdded: [] });
/** Local time, in winter unless the offset is given. */
const at = (local: string, offset = '+01:00') => new Date(`${local}:00${offset}`);

describe('isOfficeTime', () => {
  it.each([
    ['on a working day in the hours', '2026-03-03T09:00', true],
    ['up to the last minute', '2026-03-03T16:59', true],
    ['not before opening', '2026-03-03T08:59', false],
    ['not from closing on', '2026-03-03T17:00', false],
    ['not on a Saturday', '2026-03-07T10:00', false],
    ['not on a holiday', '2026-12-25T10:00', false],
  ])('is so %s', (_, local, expected) => {
    expect(isOfficeTime(at(local), hours, calendar)).toBe(expected);
  });

  it('follows summer time', () => {
    expect(isOfficeTime(at('2026-03-30T09:00', '+02:00'), hours, calendar)).toBe(true);
    expect(isOfficeTime(at('2026-03-30T09:00', '+03:00'), hours, calendar)).toBe(false);
  });
});

describe('moments in office hours', () => {
  it('are the next opening, past weekends and holidays', () => {
    expect(nextOfficeTime(at('2026-03-03T10:30'), hours, calendar)).toEqual(at('2026-03-03T10:30'));
    expect(nextOfficeTime(at('2026-03-03T03:00'), hours, calendar)).toEqual(at('2026-03-03T09:00'));
    expect(nextOfficeTime(at('2026-03-06T17:00'), hours, calendar)).toEqual(at('2026-03-09T09:00'));
    expect(nextOfficeTime(at('2026-04-02T20:00', '+02:00'), hours, calendar)).toEqual(at('2026-04-07T09:00', '+02:00'));
  });

  it('are the last minute of work before an instant', () => {
    expect(lastOfficeTime(at('2026-03-03T12:00'), hours, calendar)).toEqual(at('2026-03-03T11:59'));
    expect(lastOfficeTime(at('2026-03-03T09:00'), hours, calendar)).toEqual(at('2026-03-02T16:59'));
    expect(lastOfficeTime(at('2026-03-09T00:00'), hours, calendar)).toEqual(at('2026-03-06T16:59'));
  });

  it('are the opening after a day, whatever the hour on that day', () => {
    expect(openingAfterDay(at('2026-03-03T08:00'), hours, calendar)).toEqual(at('2026-03-04T09:00'));
    expect(openingAfterDay(at('2026-03-06T23:00'), hours, calendar)).toEqual(at('2026-03-09T09:00'));
  });
});
