import { z } from 'zod';
import { parseCsv } from '../csv/csv-file.js';
import { line } from '../feedback-item/input-fields.js';
import type { Framework } from '../norms/framework.schema.js';
import { highestScore, lowestScore } from '../norms/scale.js';

/** The scores of somebody outside. */
export interface OutsideRow {
  name: string;
  parts: Record<string, number>;
}

const MOST_LINES = 1000;
const NAMES = ['naam', 'name', 'merk', 'label'];
const nameSchema = line(120);

/** Something to mend in the file: the line, counted from 1, and the column if it is about one. */
interface Fault {
  line: number;
  column?: string | undefined;
  message: string;
}

/**
 * Reads scores from a file: a first line with `naam` and the parts of the framework, then a line for each name with
 * whole scores of 1 to 5. Throws a `ZodError` that names every line and column to mend.
 */
export function parseOutsideCsv(framework: Framework, csv: string): OutsideRow[] {
  const lines = parseCsv(csv);
  if (!lines)
    throw faulty([{ line: 1, message: 'A double quote is opened and never closed. Close it or take it out.' }]);
  const [heading, ...rest] = lines;
  const columns = columnsOf(framework, heading?.cells ?? []);
  if (!heading || !columns)
    throw faulty([{ line: 1, message: 'Begin with a line that has "naam" and each part of the framework once.' }]);
  if (rest.length === 0) throw faulty([{ line: 1, message: 'There are no scores under the first line. Add them.' }]);
  if (rest.length > MOST_LINES)
    throw faulty([{ line: MOST_LINES + 2, message: 'Give at most 1,000 lines at a time.' }]);
  const faults: Fault[] = [];
  const rows = rest.map(({ number, cells }) => rowOf(number, cells, columns, faults));
  faults.push(
    ...repeated(
      rows,
      rest.map(({ number }) => number),
    ),
  );
  if (faults.length > 0) throw faulty(faults);
  return rows;
}

/** For each column what it holds: `name` or a part; null when the columns are not those of the framework. */
function columnsOf(framework: Framework, heading: readonly string[]): string[] | null {
  const partIds = framework.parts.map(({ id }) => id);
  const columns = heading.map((cell) => {
    const word = cell.trim().toLowerCase();
    return NAMES.includes(word) ? 'name' : (partIds.find((id) => id.toLowerCase() === word) ?? '');
  });
  const wanted = ['name', ...partIds];
  return columns.length === wanted.length && wanted.every((one) => columns.includes(one)) ? columns : null;
}

function rowOf(number: number, cells: readonly string[], columns: readonly string[], faults: Fault[]): OutsideRow {
  const row: OutsideRow = { name: '', parts: {} };
  if (cells.length !== columns.length) {
    faults.push({ line: number, message: 'This line has more or fewer columns than the first line.' });
    return row;
  }
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (column === 'name') {
      const name = nameSchema.safeParse(cell);
      if (name.success) row.name = name.data;
      else faults.push({ line: number, column: 'naam', message: 'Write a name of at most 120 characters.' });
      continue;
    }
    const score = /^[1-5]$/.test(cell) ? Number(cell) : Number.NaN;
    if (score >= lowestScore && score <= highestScore) row.parts[column] = score;
    else faults.push({ line: number, column, message: 'Write a whole score of 1 to 5.' });
  }
  return row;
}

function repeated(rows: readonly OutsideRow[], numbers: readonly number[]): Fault[] {
  const names = rows.map(({ name }) => name.toLowerCase());
  return names.flatMap((name, index) =>
    name !== '' && names.indexOf(name) < index
      ? [{ line: numbers[index] ?? 0, column: 'naam', message: 'This name stands in the file twice. Keep one.' }]
      : [],
  );
}

function faulty(faults: readonly Fault[]): z.ZodError {
  return new z.ZodError(
    faults.map(({ line: number, column, message }) => ({
      code: 'custom' as const,
      path: ['csv', number, ...(column ? [column] : [])],
      message,
      input: undefined,
    })),
  );
}
