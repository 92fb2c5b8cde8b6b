import { followUpDates } from './follow-up-dates.js';

describe('followUpDates', () => {
  it.each([
    ['2026-03-02', '2026-06-02', '2026-09-02'],
    ['2025-10-15', '2026-01-15', '2026-04-15'],
    ['2025-11-30', '2026-02-28', '2026-05-30'],
    ['2023-11-30', '2024-02-29', '2024-05-30'],
    ['2026-08-31', '2026-11-30', '2027-02-28'],
  ])('plans a report of %s for %s and %s', (reportOn, planOfActionDueOn, reassessmentDueOn) => {
    expect(followUpDates(reportOn)).toEqual({ planOfActionDueOn, reassessmentDueOn });
  });

  it.each(['2026-02-30', '02-03-2026', '2026-03', ''])('refuses "%s", which is no day', (day) => {
    expect(() => followUpDates(day)).toThrow(RangeError);
  });
});
