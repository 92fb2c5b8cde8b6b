import type { Language } from '../vocabulary.js';
import type { NormFigures } from './norm-figures.query.js';
import { FIGURE_COLUMNS, figureRows } from './norm-figures-table.js';

/**
 * The figures as a file for a spreadsheet: one line a band, or one a group of it, with the very numbers of the screen. With
 * a byte order mark and semicolons, as a Dutch Excel reads it; decimals follow the language.
 */
export function normFiguresCsv(figures: NormFigures, language: Language): string {
  const rows = figureRows(figures).map((values) =>
    values.map((value, index) => {
      const isDecimal = FIGURE_COLUMNS[index]?.kind === 'percent' && language === 'nl';
      return isDecimal && value !== null ? String(value).replace('.', ',') : value;
    }),
  );
  const headings = FIGURE_COLUMNS.map((column) => column[language]);
  return `\uFEFF${[headings, ...rows].map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')}`;
}

/** Quoted where needed. Words that a spreadsheet would run as a formula get an apostrophe before them; numbers stay numbers. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
