import { forecast, type Upcoming } from './forecast.js';

const on = (day: number, counts: Partial<Upcoming>): Upcoming => ({
  lateFrom: new Date(Date.UTC(2026, 2, day)),
  kept: 0,
  open: 0,
  failed: 0,
  ...counts,
});

describe('forecast', () => {
  it('finds the first instant at which the share would fall below the target, and what it takes to prevent that', () => {
    const result = forecast(91, 100, 90, [on(5, { open: 4 }), on(4, { open: 2 }), on(6, { open: 9 })]);
    // 91 of 102 is below 90 %, 92 of 102 is not.
    expect(result).toMatchObject({ kind: 'drops', at: new Date(Date.UTC(2026, 2, 4)), open: 2, needed: 1 });
  });

  it('holds on exactly the target', () => {
    expect(forecast(90, 99, 90, [on(4, { open: 1 })])).toMatchObject({ kind: 'holds', lowest: { shown: '90.0' } });
    expect(forecast(90, 100, 90, [on(4, { open: 1 })])).toMatchObject({ kind: 'drops', needed: 1 });
  });

  it('counts what was kept before it fell due, and what ended without proof as missed', () => {
    expect(forecast(90, 100, 90, [on(4, { kept: 9, open: 1 })])).toMatchObject({ kind: 'holds' });
    expect(forecast(90, 100, 90, [on(4, { failed: 1 })])).toMatchObject({ kind: 'drops', open: 0, needed: 1 });
  });

  it('says whether a share that is below the target can still recover', () => {
    expect(forecast(89, 100, 90, [on(4, { open: 10 })])).toMatchObject({
      kind: 'below',
      canRecover: true,
      best: { shown: '90.0' },
    });
    expect(forecast(89, 100, 90, [on(4, { open: 9 })])).toMatchObject({ kind: 'below', canRecover: false });
  });

  it('has nothing to say when nothing falls due any more', () => {
    expect(forecast(1, 10, 90, [])).toEqual({ kind: 'settled' });
  });

  it('starts from nothing: the first one to fall due decides', () => {
    expect(forecast(0, 0, 90, [on(4, { open: 1 })])).toMatchObject({ kind: 'drops', open: 1, needed: 1 });
  });
});
