/** What a cell of a spreadsheet holds. */
export type Cell = string | number | null;

/** Rows as a file for a spreadsheet: with a byte order mark and semicolons, as a Dutch Excel reads it. */
export function csvFile(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(written).join(';')}\r\n`).join('')}`;
}

/** Quoted where needed. Words that a spreadsheet would run as a formula get an apostrophe before them; numbers stay numbers. */
function written(value: Cell): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of a file with where it began, counted from 1. */
export interface CsvLine {
  number: number;
  cells: string[];
}

/**
 * Reads a file that a spreadsheet wrote: cells between semicolons or commas (whichever the first line has), perhaps in
 * double quotes, which may hold line breaks. Empty lines are left out. Null when a quote is never closed.
 */
export function parseCsv(text: string): CsvLine[] | null {
  const content = text.replace(/^\uFEFF/, '');
  const [first = ''] = content.split(/\r\n|\r|\n/, 1);
  const separator = first.includes(';') ? ';' : ',';
  const lines: CsvLine[] = [];
  let line: CsvLine = { number: 1, cells: [] };
  let number = 1;
  // A quoted cell, or one up to the next separator or line break; then what ends it.
  const cell = new RegExp(
    `(?:[ \\t]*"((?:[^"]|"")*)"[ \\t]*|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n|$)`,
    'y',
  );
  while (cell.lastIndex < content.length || line.cells.length > 0) {
    const found = cell.exec(content);
    if (!found || (found[2] ?? '').trimStart().startsWith('"')) return null;
    const [whole, quoted, bare, end] = found;
    line.cells.push((quoted?.replaceAll('""', '"') ?? bare ?? '').trim());
    number += whole.split(/\r\n|\r|\n/).length - 1;
    if (end === separator) continue;
    if (line.cells.some((value) => value !== '')) lines.push(line);
    line = { number, cells: [] };
    if (cell.lastIndex >= content.length) break;
  }
  return lines;
}
