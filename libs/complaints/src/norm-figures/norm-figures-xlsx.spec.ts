import { sheetsOf } from '../../../../test/builders/workbook.js';
import { exactShare } from './exact-share.js';
import type { NormBand, NormFigures } from './norm-figures.query.js';
import { normFiguresXlsx } from './norm-figures-xlsx.js';

const band: NormBand = {
  key: 'answer-5-workingDays-90',
  labelId: 'label',
  labelCode: 'VG',
  labelName: '=HYPERLINK("x")',
  milestone: 'answer',
  term: { unit: 'workingDays', length: 5 },
  targetPercent: 90,
  policyVersions: [1],
  isInForce: true,
  clockPausesForCustomer: false,
  pausedTerms: 0,
  met: 394,
  missed: 28,
  missedOpen: 0,
  leftOut: { withdrawn: 4, merged: 2 },
  toFallDue: { total: 11, kept: 5, open: 6 },
  share: exactShare(394, 422),
  isMet: true,
  budget: null,
  forecast: null,
  groups: null,
};
const figures = (more: Partial<NormFigures> = {}): NormFigures => ({
  asOf: new Date('2026-03-11T09:00:00Z'),
  from: '2026-01-01',
  to: '2026-03-31',
  today: '2026-03-11',
  cohort: 'fell-due',
  bands: [band],
  ...more,
});
const workbook = async (given: NormFigures, language: 'nl' | 'en' = 'nl', asked = {}) =>
  sheetsOf(await normFiguresXlsx(given, asked, language));

describe('normFiguresXlsx', () => {
  it('holds numbers and dates that a spreadsheet can reckon with', async () => {
    const [head, row] = (await workbook(figures()))[0] ?? [];
    expect(head?.slice(10, 15)).toEqual(['gehaald', 'gemist', 'teller', 'noemer', 'procent']);
    expect(row?.slice(10, 18)).toEqual([394, 28, 394, 422, 0.934, 4, 2, 11]);
    // 1 January and 31 March 2026 as a spreadsheet counts days.
    expect(row?.slice(6, 8)).toEqual([46023, 46112]);
    expect(row?.slice(18)).toEqual([]);
  });

  it('says milestones, units and cohorts in words, and headings in the language', async () => {
    expect((await workbook(figures()))[0]?.[1]?.slice(2, 5)).toEqual(['antwoord', 5, 'werkdagen']);
    const [head, row] = (await workbook(figures({ cohort: 'closed' }), 'en'))[0] ?? [];
    expect(head?.[17]).toBe('still to fall due');
    expect(row?.[8]).toBe('closed in the period');
  });

  it('holds each stop of the clock on a sheet of its own, and no such sheet without any', async () => {
    const pauses = ['=1+1', 'De klok stond stil van 3 tot 5 maart.'];
    const paused = [{ labelCode: 'VG', reference: 'VG-2026-000001', milestone: 'answer' as const, pauses }];
    expect((await workbook(figures(), 'nl', { paused }))[2]).toEqual([
      ['label', 'kenmerk', 'mijlpaal', 'pauze'],
      ['VG', 'VG-2026-000001', 'antwoord', '=1+1'],
      ['VG', 'VG-2026-000001', 'antwoord', 'De klok stond stil van 3 tot 5 maart.'],
    ]);
    expect(await workbook(figures(), 'nl', { paused: [] })).toHaveLength(2);
  });

  it('says of how many terms the clock stood still, only where it may', async () => {
    const paused = { ...band, clockPausesForCustomer: true, pausedTerms: 3 };
    const [head, row] = (await workbook(figures({ bands: [paused] })))[0] ?? [];
    expect([head?.[18], row?.[18]]).toEqual(['termijnen stilgezet', 3]);
    expect((await workbook(figures()))[0]?.[1]?.[18]).toBeUndefined();
  });

  it('keeps a name that looks like a formula a name', async () => {
    expect((await workbook(figures()))[0]?.[1]?.[1]).toBe('=HYPERLINK("x")');
  });

  it('has no percentage where nothing fell due', async () => {
    const empty = { ...band, met: 0, missed: 0, share: exactShare(0, 0), isMet: null };
    const [, row] = (await workbook(figures({ bands: [empty] })))[0] ?? [];
    expect(row?.[14]).toBeUndefined();
    expect(row?.[13]).toBe(0);
  });

  it('says on a second sheet what was asked, when, and what the number means', async () => {
    const asked = { labelName: 'Veldgroen', groupBy: 'channel' };
    const said = ((await workbook(figures({ cohort: 'received' }), 'nl', asked))[1] ?? []).flat().join(' | ');
    expect(said).toContain('2026-01-01 tot en met 2026-03-31');
    expect(said).toContain('Veldgroen');
    expect(said).toContain('kanaal');
    expect(said).toContain('11 maart 2026');
    expect(said).toContain('Dit is niet de norm');
    expect(said).toContain('Zet de klok niet stil');
    const pausing = figures({ bands: [{ ...band, clockPausesForCustomer: true, labelName: 'Veldgroen' }] });
    expect((await workbook(pausing))[1]?.flat().join(' ')).toContain('gepubliceerde termijnen van Veldgroen');
  });
});
