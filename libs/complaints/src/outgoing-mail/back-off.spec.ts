import fc from 'fast-check';
import { awayFor, nextTry } from './back-off.js';

const now = new Date('2026-03-02T09:00:00Z');
const waitAfter = (attempts: number) => (nextTry(attempts, now)?.getTime() ?? Number.NaN) - now.getTime();

describe('nextTry', () => {
  it('waits ten seconds first, four times as long each time, and an hour at most', () => {
    expect([1, 2, 3, 4, 5, 6, 74].map((attempts) => waitAfter(attempts) / 1000)).toEqual([
      10, 40, 160, 640, 2560, 3600, 3600,
    ]);
  });

  it('gives up after some three days, and not before', () => {
    expect(nextTry(75, now)).toBeNull();
    let total = 0;
    for (let attempts = 1; attempts < 75; attempts++) total += waitAfter(attempts);
    expect(total / 3_600_000).toBeGreaterThan(69);
    expect(total / 3_600_000).toBeLessThan(75);
  });

  it('never goes back or stands still, whatever it is given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73 }), (attempts) => {
        expect(waitAfter(attempts)).toBeGreaterThanOrEqual(10_000);
        expect(waitAfter(attempts + 1)).toBeGreaterThanOrEqual(waitAfter(attempts));
      }),
    );
  });
});

describe('awayFor', () => {
  it('grows, so that a server that is away is not knocked at all day, and stays short enough to notice its return', () => {
    expect([1, 2, 3, 4, 5, 60].map(awayFor)).toEqual([2000, 4000, 8000, 16_000, 20_000, 20_000]);
  });
});
