import { judgedQuarters, quarterlyScope } from './judged-quarters.js';
import { measuredScope } from './measure.js';

const scope = (from: string, to: string, now: string) => measuredScope({ labelId: 'label', from, to }, new Date(now));
const quarters = (from: string, to: string, now = '2026-11-22T10:00:00Z') =>
  judgedQuarters(scope(from, to, now)).map(({ from: day, isOver }) => `${day} ${isOver ? 'over' : 'running'}`);

describe('The quarters that a period is judged by', () => {
  it('are those that begin in it, also when it ends in the middle of one', () => {
    expect(quarters('2025-12-01', '2026-11-30')).toEqual([
      '2026-01-01 over',
      '2026-04-01 over',
      '2026-07-01 over',
      '2026-10-01 running',
    ]);
    expect(quarters('2026-02-01', '2026-06-30')).toEqual(['2026-04-01 over']);
  });

  it('are those that it touches when none begins in it', () => {
    expect(quarters('2026-02-01', '2026-03-31')).toEqual(['2026-01-01 over']);
  });

  it('leave out what has not begun yet', () => {
    expect(quarters('2027-01-01', '2027-03-31')).toEqual([]);
    expect(quarterlyScope(scope('2027-01-01', '2027-03-31', '2026-11-22T10:00:00Z'))).toBeNull();
  });

  it('end and begin at midnight of the office, not of Greenwich', () => {
    expect(quarters('2026-07-01', '2026-09-30', '2026-09-30T21:59:59Z')).toEqual(['2026-07-01 running']);
    expect(quarters('2026-07-01', '2026-09-30', '2026-09-30T22:00:00Z')).toEqual(['2026-07-01 over']);
    expect(quarterlyScope(scope('2026-02-01', '2026-06-30', '2026-11-22T10:00:00Z'))).toMatchObject({
      startsAt: new Date('2026-03-31T22:00:00Z'),
      endsAt: new Date('2026-06-30T22:00:00Z'),
    });
  });
});
