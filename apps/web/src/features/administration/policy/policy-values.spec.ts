import { aPolicy, theHolidays } from '../made-up.js';
import { policySettings, policyValues } from './policy-values.js';

describe('a policy in its form', () => {
  const guarantee = { satisfiedPercent: 90, complaints: null, forfeit: { cents: 20_000, to: 'Stichting Voorbeeld' } };

  it.each([
    ['without a guarantee', aPolicy()],
    ['with a part of a guarantee', aPolicy({ guarantee })],
    [
      'with a whole guarantee',
      aPolicy({ guarantee: { ...guarantee, complaints: { mostPercent: 10, customers: 5000 } } }),
    ],
  ])('comes out as it went in, %s', (_, policy) => {
    expect(policySettings(policyValues(policy, theHolidays))).toEqual(policy);
  });
});
