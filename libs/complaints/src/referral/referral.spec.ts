import { aCase, type CaseSoFar } from '../../../../test/builders/case.js';
import { defaultPolicySettings } from '../labels/policy-settings.js';
import { letterCarriesReferral, referralFor } from './referral.js';

const forSmallBusiness = { referral: { ...defaultPolicySettings.referral, kifidForSmallBusiness: true } };

function referral(item: CaseSoFar['item'], rejectedAt = '2026-03-20T10:00:00Z', policy: CaseSoFar['policy'] = {}) {
  return referralFor(aCase({ item, policy }), new Date(rejectedAt));
}

const received = (day: string) => ({ receivedAt: new Date(`${day}T12:00:00Z`) });

describe('where a rejected customer can go', () => {
  it.each<[string, CaseSoFar['item'], CaseSoFar['policy'], string | null]>([
    ['a consumer with a health complaint to SKGZ', { category: 'health' }, {}, 'skgz'],
    ['a consumer with any other complaint to Kifid', { category: 'motor' }, {}, 'kifid'],
    ['a consumer whose product is not known to Kifid', { category: 'other' }, {}, 'kifid'],
    ['a business to the court only', { category: 'motor', isBusiness: true }, {}, null],
    [
      'a business of a label that admits small business to Kifid',
      { category: 'motor', isBusiness: true },
      forSmallBusiness,
      'kifid',
    ],
    [
      'a business with a health complaint to the court only, whatever the label admits',
      { category: 'health', isBusiness: true },
      forSmallBusiness,
      null,
    ],
  ])('sends %s', (_, item, policy, body) => {
    expect(referral(item, undefined, policy).body).toBe(body);
  });
});

describe('the last day at Kifid', () => {
  it.each([
    ['a year after the complaint', '2026-03-02', '2026-03-20T10:00:00Z', '2027-03-02'],
    ['three months after the rejection, when that is later', '2026-03-02', '2027-01-15T10:00:00Z', '2027-04-15'],
    ['a year after the complaint, on the very day that both end', '2026-03-02', '2026-12-02T10:00:00Z', '2027-03-02'],
    ['28 February, a year after a leap day', '2024-02-29', '2024-03-10T10:00:00Z', '2025-02-28'],
    ['the last day of a shorter month', '2025-06-01', '2025-11-30T10:00:00Z', '2026-06-01'],
    ['the last day of February, three months after 30 November', '2025-01-02', '2025-11-30T10:00:00Z', '2026-02-28'],
    ['29 February in a leap year, three months after 30 November', '2023-01-02', '2023-11-30T10:00:00Z', '2024-02-29'],
  ])('is %s', (_, receivedOn, rejectedAt, lastDayOn) => {
    expect(referral(received(receivedOn), rejectedAt).lastDayOn).toBe(lastDayOn);
  });

  it('counts from the local day on which the complaint came in', () => {
    expect(referral({ receivedAt: new Date('2026-03-02T23:30:00Z') }).lastDayOn).toBe('2027-03-03');
    expect(referral({ receivedAt: new Date('2026-03-02T22:30:00Z') }).lastDayOn).toBe('2027-03-02');
  });

  it('lets the customer go there without an answer after eight weeks', () => {
    expect(referral(received('2026-03-02')).openWithoutAnswerOn).toBe('2026-04-27');
  });

  it('follows the version of the terms that the complaint fell under, and names its source', () => {
    const kifid = { monthsAfterComplaint: 24, monthsAfterRejection: 6, openAfterWeeks: 6 };
    const policy = {
      referral: { ...defaultPolicySettings.referral, kifid, source: 'Reglement 2030', checkedOn: '2030-01-02' },
    };
    expect(referral(received('2026-03-02'), '2026-03-20T10:00:00Z', policy)).toMatchObject({
      lastDayOn: '2028-03-02',
      openWithoutAnswerOn: '2026-04-13',
      source: 'Reglement 2030',
      checkedOn: '2030-01-02',
    });
  });
});

describe('the last day at SKGZ', () => {
  it.each([
    ['2026-03-20T10:00:00Z', '2027-03-20'],
    ['2028-02-29T10:00:00Z', '2029-02-28'],
    ['2026-12-31T23:30:00Z', '2028-01-01'],
  ])('is a year after the answer of %s', (answeredAt, lastDayOn) => {
    expect(referral({ category: 'health', ...received('2026-03-02') }, answeredAt)).toMatchObject({
      lastDayOn,
      openWithoutAnswerOn: null,
    });
  });
});

describe('a letter carries the referral', () => {
  const kifid = referral(received('2026-03-02'));
  const whole = 'U kunt tot en met 2 maart 2027 naar Kifid (www.kifid.nl). U kunt ook naar de rechter.';
  const english = 'You can go to Kifid (www.kifid.nl) until 2 March 2027, or to court.';

  it('in Dutch and in English', () => {
    expect([letterCarriesReferral(whole, 'nl', kifid), letterCarriesReferral(english, 'en', kifid)]).toEqual([
      true,
      true,
    ]);
  });

  it.each([
    ['the dispute body', 'Kifid (www.kifid.nl)', 'een instantie (www.voorbeeld.example)'],
    ['its website', 'www.kifid.nl', 'op internet'],
    ['the last day', '2 maart 2027', 'volgend jaar'],
    ['the right last day', '2 maart 2027', '3 maart 2027'],
    ['the court', 'rechter', 'ombudsman'],
  ])('not without %s', (_, needed, instead) => {
    expect(letterCarriesReferral(whole.replace(needed, instead), 'nl', kifid)).toBe(false);
  });

  it('not when it names the other dispute body, or speaks another language than its reader', () => {
    expect(letterCarriesReferral(whole.replaceAll(/kifid/gi, 'skgz'), 'nl', kifid)).toBe(false);
    expect(letterCarriesReferral(whole, 'nl', referral({ category: 'health' }))).toBe(false);
    expect(letterCarriesReferral(whole, 'en', kifid)).toBe(false);
  });

  it('by naming the court, when no dispute body takes the case', () => {
    const court = referral({ isBusiness: true });
    expect([
      letterCarriesReferral('U kunt naar de rechter.', 'nl', court),
      letterCarriesReferral('Dit is ons antwoord.', 'nl', court),
    ]).toEqual([true, false]);
  });
});
