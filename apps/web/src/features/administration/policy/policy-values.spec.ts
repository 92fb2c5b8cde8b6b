import { aPolicy, theHolidays } from '../made-up.js';
import { policySettings, policyValues } from './policy-values.js';

describe('a policy in its form', () => {
  const guarantee = { satisfiedPercent: 90, complaints: null, forfeit: { cents: 20_000, to: 'Stichting Voorbeeld' } };

  it.each([
    ['without a guarantee', aPolicy()],
    ['with a guarantee, which the form does not show', aPolicy({ guarantee })],
  ])('comes out as it went in, %s', (_, policy) => {
    expect(policySettings(policyValues(policy, theHolidays))).toEqual(policy);
  });
});
