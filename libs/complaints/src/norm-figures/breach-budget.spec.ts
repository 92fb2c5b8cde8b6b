import { type BudgetBasis, breachBudget } from './breach-budget.js';

/** The middle of a quarter at a rate of 5 terms a day, of which one in 14 is missed. */
const basis: BudgetBasis = {
  targetPercent: 90,
  from: '2026-01-01',
  to: '2026-03-31',
  today: '2026-03-01',
  counted: 290,
  missed: 20,
  toFallDue: 40,
  recent: { counted: 140, missed: 10 },
  horizonOn: '2026-03-09',
};

describe('breachBudget', () => {
  it('expects what is known, and the run rate for the days after which a complaint of now falls due', () => {
    // 290 + 40 known, and 22 days after 9 March at 5 a day.
    expect(breachBudget(basis)).toMatchObject({ expected: 440, allowed: 44, used: 20, left: 24 });
  });

  it('says how the period ends at the present rate when the budget lasts', () => {
    // 30 days at 10 in 28 days: 20 + 10.71 missed of 440.
    const { lastsUntil, endsAt } = breachBudget(basis);
    expect(lastsUntil).toBeNull();
    expect(endsAt).toEqual({ numerator: 28 * 420 - 10 * 30, denominator: 28 * 440, shown: '93.0' });
  });

  it('names the day on which the budget is used up when it does not last', () => {
    // 4 left at 10 in 28 days: 11 days from 1 March.
    expect(breachBudget({ ...basis, missed: 40 }).lastsUntil).toBe('2026-03-12');
    expect(breachBudget({ ...basis, missed: 44 }).lastsUntil).toBe('2026-03-01');
  });

  it('names no day once the budget is overspent', () => {
    expect(breachBudget({ ...basis, missed: 45 })).toMatchObject({ left: -1, lastsUntil: null });
  });

  it('rounds down what may be missed: one of nine is one too many', () => {
    const past = { ...basis, today: '2026-05-01', horizonOn: '2026-05-08', toFallDue: 0 };
    expect(breachBudget({ ...past, counted: 9, missed: 0 }).allowed).toBe(0);
    expect(breachBudget({ ...past, counted: 10, missed: 0 }).allowed).toBe(1);
  });

  it('expects nothing beyond what is known of a period that is over, or of a term that nobody gets any more', () => {
    expect(breachBudget({ ...basis, today: '2026-05-01', horizonOn: '2026-05-08', toFallDue: 0 })).toMatchObject({
      expected: 290,
    });
    expect(breachBudget({ ...basis, horizonOn: null })).toMatchObject({ expected: 330 });
  });

  it('counts a period that is still to come from its first day', () => {
    const coming = { ...basis, from: '2026-04-01', to: '2026-04-28', counted: 0, missed: 0, toFallDue: 0 };
    expect(breachBudget(coming)).toMatchObject({ expected: 140, endsAt: { numerator: 28 * 140 - 280 } });
  });

  it('shows no share where nothing is expected', () => {
    const nothing = { ...basis, counted: 0, missed: 0, toFallDue: 0, recent: { counted: 0, missed: 0 } };
    expect(breachBudget(nothing)).toMatchObject({ expected: 0, allowed: 0, endsAt: { shown: null } });
  });
});
