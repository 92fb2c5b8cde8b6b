import type { Cell, SheetData } from 'write-excel-file/node';
import type { Language } from '../vocabulary.js';
import type { NormCase } from './norm-cases.query.js';
import type { NormFigures } from './norm-figures.query.js';
import { FIGURE_COLUMNS, type FigureColumn, figureRows } from './norm-figures-table.js';
import { workbookWords } from './norm-workbook-words.js';

/** What the figures were asked for, as the sheet with the definition says it. */
export interface AskedFigures {
  /** The one label that was asked for; all when left out. */
  labelName?: string | undefined;
  groupBy?: string | undefined;
  /** The cases whose clock stood still. */
  paused?: readonly Pick<NormCase, 'labelCode' | 'reference' | 'milestone' | 'pauses'>[];
}

/** Excel counts a name of a sheet in 31 characters at most. */
const WIDTHS: Record<FigureColumn['kind'], number> = { text: 24, word: 22, number: 14, day: 12, percent: 10 };

/**
 * The figures as an Excel workbook: a sheet with the very numbers of the screen, as numbers and dates that a spreadsheet can
 * reckon with, a sheet that says what they mean, for which period and filters, and as of when, and where the clock stood
 * still a sheet with each time that it did.
 */
export async function normFiguresXlsx(figures: NormFigures, asked: AskedFigures, language: Language): Promise<Buffer> {
  const words = workbookWords[language];
  const headings: Cell[] = FIGURE_COLUMNS.map((column) => ({
    value: column[language].replaceAll('_', ' '),
    fontWeight: 'bold',
  }));
  const rows = figureRows(figures).map((values) =>
    values.map((value, index) => cellOf(FIGURE_COLUMNS[index] as FigureColumn, value, words.values)),
  );
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile([
    {
      data: [headings, ...rows],
      sheet: words.figures,
      columns: FIGURE_COLUMNS.map(({ kind }) => ({ width: WIDTHS[kind] })),
      stickyRowsCount: 1,
    },
    { data: definition(figures, asked, language), sheet: words.definition, columns: [{ width: 26 }, { width: 110 }] },
    ...pauseSheet(asked.paused ?? [], language),
  ]).toBuffer();
}

function pauseSheet(paused: NonNullable<AskedFigures['paused']>, language: Language) {
  const words = workbookWords[language];
  if (paused.length === 0) return [];
  const rows = paused.flatMap(({ labelCode, reference, milestone, pauses }) =>
    pauses.map((pause) => [labelCode, reference, words.values[milestone] ?? milestone, pause]),
  );
  const heads = words.pauseColumns.map((value) => ({ value, fontWeight: 'bold' as const }));
  const data: SheetData = [heads, ...rows.map((cells) => cells.map((value) => ({ value, type: String })))];
  return [{ data, sheet: words.paused, columns: [8, 18, 14, 120].map((width) => ({ width })), stickyRowsCount: 1 }];
}

/** Text is always written as text, so that nothing in a name runs as a formula. */
function cellOf({ kind }: FigureColumn, value: string | number | null, words: Record<string, string>): Cell {
  if (value === null) return null;
  switch (kind) {
    case 'number':
      return { value: Number(value), type: Number, format: '0' };
    case 'percent':
      return { value: Number(value) / 100, type: Number, format: '0.0%' };
    case 'day':
      return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
    case 'word':
      return { value: words[String(value)] ?? String(value), type: String };
    case 'text':
      return { value: String(value), type: String };
  }
}

function definition(
  { from, to, cohort, asOf, bands }: NormFigures,
  asked: AskedFigures,
  language: Language,
): SheetData {
  const words = workbookWords[language];
  const zone = { timeZone: 'Europe/Amsterdam', dateStyle: 'long', timeStyle: 'short' } as const;
  const pausing = bands
    .filter(({ clockPausesForCustomer }) => clockPausesForCustomer)
    .map(({ labelName }) => labelName);
  const lines: [string, string][] = [
    [words.period, words.days(from, to)],
    [words.cohort, words.values[cohort] ?? cohort],
    [words.label, asked.labelName ?? words.everyLabel],
    [words.split, asked.groupBy ? (words.values[asked.groupBy] ?? asked.groupBy) : words.noSplit],
    [words.asOf, new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', zone).format(asOf)],
    [words.meaning, words.cohorts[cohort]],
    ...words.rules.map((rule): [string, string] => ['', rule]),
    [words.pauses, pausing.length === 0 ? words.noPauses : words.pausesOf([...new Set(pausing)].join(', '))],
  ];
  return lines.map(([name, value]) => [
    name === '' ? null : { value: name, type: String, fontWeight: 'bold' },
    { value, type: String, wrap: true },
  ]);
}
