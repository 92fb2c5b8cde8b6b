import { departments } from './departments.js';
import { labels } from './labels.js';
import { businesses, expatNames, mailDomains, places } from './names.js';
import { handlersOf, managerOf, staff, topManagers } from './staff.js';
import type { LabelCode } from './story.js';

const codes = Object.keys(labels) as LabelCode[];

describe('The staff', () => {
  it.each([
    ['VG', 6],
    ['DL', 4],
    ['PA', 3],
  ] as const)('of %s has %i handlers with a mandate from 250 to 750 euros, and a manager', (label, count) => {
    const handlers = handlersOf(label);
    expect(handlers).toHaveLength(count);
    expect(handlers.every(({ mandateCents }) => mandateCents >= 25_000 && mandateCents <= 75_000)).toBe(true);
    expect(managerOf(label).mandateCents).toBe(500_000);
  });

  it('has a coordinator for all labels, two top managers, two auditors and an administrator', () => {
    const acrossLabels = staff.filter((each) => each.labels === 'all').map(({ role }) => role);
    expect(acrossLabels).toEqual(['manager', 'top-manager', 'top-manager', 'auditor', 'auditor', 'administrator']);
    expect(topManagers).toHaveLength(2);
  });

  it('signs in with addresses of its own, all fictional', () => {
    expect(new Set(staff.map(({ email }) => email)).size).toBe(staff.length);
    expect(
      staff.filter(({ email }) => !/^[a-z.]+@(veldgroen|duinlicht|pleitanker|gehoor)\.example$/.test(email)),
    ).toEqual([]);
    expect(staff.filter(({ phone }) => !/^088-0000\d{3}$/.test(phone))).toEqual([]);
  });

  it('shares no name with the contacts of the departments', () => {
    const names = [...staff.map(({ name }) => name), ...Object.values(departments).map(({ contact }) => contact)];
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('The labels', () => {
  it.each(codes)('%s has a colour that is readable on white', (code) => {
    expect(contrastWithWhite(labels[code].colour)).toBeGreaterThanOrEqual(4.5);
  });

  it('measures contrast so that a pale colour fails', () => {
    expect(contrastWithWhite('#a8c8a8')).toBeLessThan(4.5);
  });

  it('publish different answer terms', () => {
    const answers = codes.map(
      (code) => labels[code].publishedTerms.find(({ milestone }) => milestone === 'answer')?.term,
    );
    expect(answers).toEqual([
      { unit: 'workingDays', length: 5 },
      { unit: 'workingDays', length: 10 },
      { unit: 'weeks', length: 2 },
    ]);
  });

  it('are reached at fictional addresses', () => {
    for (const { email, website, phone } of Object.values(labels)) {
      expect(email).toMatch(/\.example$/);
      expect(website).toMatch(/^https:\/\/www\.[a-z]+\.example$/);
      expect(phone).toMatch(/^088-0000\d{3}$/);
    }
  });
});

describe('The names', () => {
  it('hold one with an apostrophe twice over, to try every screen and letter', () => {
    expect(expatNames.surnames).toContain("O'Brien-van 't Hof");
  });

  it('keep to domains that cannot exist and postcodes that are well formed', () => {
    expect(
      [...mailDomains, ...businesses.map(({ domain }) => domain)].filter((each) => !each.endsWith('.example')),
    ).toEqual([]);
    expect(places.filter(({ digits }) => !/^[1-9]\d{3}$/.test(digits))).toEqual([]);
  });
});

function contrastWithWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) + 0.05);
}
