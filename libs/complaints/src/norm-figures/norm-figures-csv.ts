import { csvFile } from '../csv/csv-file.js';
import type { Language } from '../vocabulary.js';
import type { NormFigures } from './norm-figures.query.js';
import { FIGURE_COLUMNS, figureRows } from './norm-figures-table.js';

/**
 * The figures as a file for a spreadsheet: one line a band, or one a group of it, with the very numbers of the screen.
 * Decimals follow the language.
 */
export function normFiguresCsv(figures: NormFigures, language: Language): string {
  const rows = figureRows(figures).map((values) =>
    values.map((value, index) => {
      const isDecimal = FIGURE_COLUMNS[index]?.kind === 'percent' && language === 'nl';
      return isDecimal && value !== null ? String(value).replace('.', ',') : value;
    }),
  );
  const headings = FIGURE_COLUMNS.map((column) => column[language]);
  return csvFile([headings, ...rows]);
}
