import { exactShare } from './exact-share.js';
import type { NormBand, NormFigures } from './norm-figures.query.js';
import { normFiguresCsv } from './norm-figures-csv.js';

const figure = {
  met: 394,
  missed: 28,
  missedOpen: 0,
  leftOut: { withdrawn: 4, merged: 2 },
  toFallDue: { total: 11, kept: 5, open: 6 },
  share: exactShare(394, 422),
  isMet: true,
  pausedTerms: 0,
};

/** The lines of a file of one band under a label's name. */
function linesOf(
  labelName: string,
  language: 'nl' | 'en' = 'nl',
  groups: NormBand['groups'] = null,
  pauses = false,
): string[] {
  const band: NormBand = {
    key: 'answer-5-workingDays-90',
    labelId: 'label',
    labelCode: 'VG',
    labelName,
    milestone: 'answer',
    term: { unit: 'workingDays', length: 5 },
    targetPercent: 90,
    policyVersions: [1],
    isInForce: true,
    clockPausesForCustomer: pauses,
    ...figure,
    budget: null,
    forecast: null,
    groups,
  };
  const period = { from: '2026-01-01', to: '2026-03-31', today: '2026-03-11' };
  const figures: NormFigures = { asOf: new Date('2026-03-11T09:00:00Z'), ...period, cohort: 'fell-due', bands: [band] };
  return normFiguresCsv(figures, language).split('\r\n');
}

describe('normFiguresCsv', () => {
  it('opens in a Dutch spreadsheet: a byte order mark, semicolons and a decimal comma', () => {
    const [head, line, end] = linesOf('Veldgroen');
    expect(head).toMatch(/^\uFEFFlabel;naam;mijlpaal;/);
    expect(line).toBe(
      'VG;Veldgroen;answer;5;workingDays;90;2026-01-01;2026-03-31;fell-due;;394;28;394;422;93,4;4;2;11;;;;',
    );
    expect(end).toBe('');
  });

  it('has a decimal point in English', () => {
    expect(linesOf('Veldgroen', 'en')[1]).toContain(';93.4;');
  });

  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx'])('takes %j for a name, not for a formula', (name) => {
    expect(linesOf(name)[1]).toMatch(/^VG;"?'/);
  });

  it('keeps a semicolon, a quote and a line break inside their cell', () => {
    const text = linesOf('Een; "twee"\ndrie').join('\r\n');
    expect(text).toContain(';"Een; ""twee""\ndrie";');
  });

  it('says of how many terms the clock stood still, only where it may', () => {
    const groups = [{ key: 'h1', name: 'Kees', ...figure, pausedTerms: 3 }];
    const [head = '', line = ''] = linesOf('Veldgroen', 'nl', groups, true);
    const at = head.split(';').indexOf('termijnen_stilgezet');
    expect(line.split(';')[at]).toBe('3');
    expect(linesOf('Veldgroen', 'nl', null, true)[1]?.split(';')[at]).toBe('0');
    expect(linesOf('Veldgroen', 'nl', groups)[1]?.split(';')[at]).toBe('');
  });

  it('gives a group a line of its own, with the name that people know it by', () => {
    const groups = [
      { key: 'h1', name: '=Kees', ...figure },
      { key: null, name: null, ...figure },
    ];
    const [, first, second] = linesOf('Veldgroen', 'nl', groups);
    expect(first).toContain(";fell-due;'=Kees;394;");
    expect(second).toContain(';fell-due;–;394;');
  });
});
