/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen } from '@testing-library/react';
import { renderComponent } from '../../../testing/render.js';
import type { Language } from '../../../text/language.js';
import { aPolicy, theHolidays } from '../made-up.js';
import type { PolicySettings } from '../settings-types.js';
import { policyDifferences, usePolicyLines } from './policy-lines.js';
import { policySettings, policyValues } from './policy-values.js';

function Differences({ before, after }: { before: PolicySettings; after: PolicySettings }) {
  const linesOf = usePolicyLines();
  const differences = policyDifferences(linesOf(before, theHolidays), linesOf(after, theHolidays));
  return (
    <ul>
      {differences.map(({ key, label, before: old, after: next }) => (
        <li key={key}>{`${label}: ${old ?? '–'} → ${next ?? '–'}`}</li>
      ))}
    </ul>
  );
}

function shown(after: Partial<PolicySettings>, language: Language = 'nl', before: Partial<PolicySettings> = {}) {
  renderComponent(<Differences before={aPolicy(before)} after={aPolicy(after)} />, { language });
  return screen.queryAllByRole('listitem').map((item) => item.textContent);
}

describe('The differences between two policies', () => {
  it('are none when nothing differs', () => expect(shown({})).toEqual([]));

  it('are said in words, with what was and what becomes', () => {
    const answer = {
      milestone: 'answer' as const,
      term: { unit: 'workingDays' as const, length: 3 },
      targetPercent: 95,
    };
    expect(shown({ publishedTerms: [answer], firstContact: { unit: 'workingDays', length: 1 } })).toEqual([
      'Bevestiging van ontvangst: binnen 24 uur, in ten minste 90 % van de klachten → niet gepubliceerd',
      'Antwoord op de klacht: binnen 5 werkdagen, in ten minste 90 % van de klachten → binnen 3 werkdagen, in ten minste 95 % van de klachten',
      'Eerste gesprek met de klant: 2 werkdagen → 1 werkdag',
    ]);
  });

  it('name holidays by their name, also where a policy keeps the name', () => {
    const calendar = { holidaysLeftOut: ['Goede Vrijdag'], holidaysAdded: [] };
    expect(shown({ calendar })).toEqual(['Goede Vrijdag: vrije dag → gewone werkdag']);
  });

  it('tell an own day that comes, one that goes, and one with another name', () => {
    const kept = { on: '2026-12-24', name: 'Kerstavond' };
    const before = { calendar: { holidaysLeftOut: [], holidaysAdded: [kept, { on: '2026-05-15', name: 'brugdag' }] } };
    const after = {
      calendar: {
        holidaysLeftOut: [],
        holidaysAdded: [
          { ...kept, name: 'kantoor dicht' },
          { on: '2027-05-07', name: 'brugdag' },
        ],
      },
    };
    expect(shown(after, 'en', before)).toEqual([
      'kantoor dicht, Thursday 24 December 2026: day off → day off',
      'brugdag, Friday 7 May 2027: – → day off',
      'brugdag, Friday 15 May 2026: day off → –',
    ]);
  });
});

describe('What is still being typed', () => {
  it('breaks no line', () => {
    const firstContact = { unit: 'workingDays' as const, length: Number('') };
    const calendar = { holidaysLeftOut: [], holidaysAdded: [{ on: '', name: '' }] };
    expect(shown({ firstContact, secondLook: { unit: 'weeks', length: Number('x') }, calendar })).toEqual([
      'Eerste gesprek met de klant: 2 werkdagen → …',
      'Uitkomst van een tweede blik: 10 werkdagen → …',
    ]);
  });
});

describe('The form of a policy', () => {
  it('gives back the very policy that it was given', () => {
    const policy = aPolicy({
      calendar: { holidaysLeftOut: ['good-friday'], holidaysAdded: [{ on: '2026-12-24', name: 'Kerstavond' }] },
    });
    expect(policySettings(policyValues(policy, theHolidays))).toEqual(policy);
  });
});
