import type { Holiday, LabelSettings, PolicySettings } from './settings-types.js';

/** Holidays as the API gives them, for tests. */
export const theHolidays: Holiday[] = [
  { key: 'christmas-day', nl: 'eerste kerstdag', en: 'Christmas Day', on: '2026-12-25' },
  { key: 'good-friday', nl: 'Goede Vrijdag', en: 'Good Friday', on: '2027-03-26' },
];

/** A policy for tests; say only what matters. */
export function aPolicy(settings: Partial<PolicySettings> = {}): PolicySettings {
  return {
    publishedTerms: [
      { milestone: 'confirmation', term: { unit: 'hours', length: 24 }, targetPercent: 90 },
      { milestone: 'answer', term: { unit: 'workingDays', length: 5 }, targetPercent: 90 },
    ],
    confirmation: { unit: 'hours', length: 24 },
    firstContact: { unit: 'workingDays', length: 2 },
    progressUpdate: { unit: 'workingDays', length: 5 },
    twoWeekDuty: { unit: 'weeks', length: 2 },
    twelveWeekLimit: { unit: 'weeks', length: 12 },
    colleagueRequest: { unit: 'workingDays', length: 2 },
    carryOutSolution: { unit: 'workingDays', length: 5 },
    secondLook: { unit: 'workingDays', length: 10 },
    disputeReply: { unit: 'weeks', length: 3 },
    closure: { askWithinWorkingDays: 3, attempts: 2, windowWorkingDays: 10, reopenWeeks: 8 },
    warnings: { handlerPercent: 75, managerPercent: 90, officeHours: { from: '09:00', until: '17:00' } },
    calendar: { holidaysLeftOut: [], holidaysAdded: [] },
    fourEyes: 'none',
    clockPausesForCustomer: false,
    referral: {
      kifidForSmallBusiness: false,
      kifid: { monthsAfterComplaint: 12, monthsAfterRejection: 3, openAfterWeeks: 8 },
      skgz: { monthsAfterAnswer: 12 },
      source: 'Reglement Kifid; reglement SKGZ',
      checkedOn: '2026-11-01',
    },
    ...settings,
  };
}

/** A label with one version of its policy, for tests. */
export function aLabelSettings(label: Partial<LabelSettings> = {}): LabelSettings {
  return {
    id: 'a1',
    code: 'VG',
    name: 'Veldgroen Verzekeringen',
    colour: '#2f6b3a',
    phone: '088 0000100',
    email: 'klachten@veldgroen.example',
    website: 'https://www.veldgroen.example',
    postalAddress: ['Postbus 1', '1000 AA Voorbeeldstad'],
    teamName: 'Team Klachten',
    embedOrigins: [],
    isActive: true,
    version: 1,
    lastChange: null,
    policies: [
      { id: 'p1', version: 1, validFrom: '2026-01-01', settings: aPolicy(), isInForce: true, lastChange: null },
    ],
    ...label,
  };
}
