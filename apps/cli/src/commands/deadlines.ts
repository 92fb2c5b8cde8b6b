import { text } from 'node:stream/consumers';
import { DateTime } from 'luxon';
import { deadline, InvalidDeadlineInput, officeZone, type Term, WorkingCalendar } from '#complaints';
import { type InBoth, languageOf, readArgs } from '../refused.js';

/** `fields` is null when the quotes of the line do not match. */
type CsvRecord = { line: number; fields: string[] | null };

const required = ['unit', 'length', 'holidays_left_out'];
const receivedColumns = ['received_at_utc', 'received_at_local'];
const computed = ['due_utc', 'due_local'];

/** One row of the file cannot be read; the words say what to do. */
class UnreadableCsv extends Error {
  constructor(readonly words: InBoth) {
    super(words.en);
  }
}

const USAGE = 'gehoor deadlines [--lang nl|en] < CASES.csv';
const LINE = { nl: 'Regel', en: 'Line' };
const LEFT_OUT = { nl: 'Deze regel is weggelaten.', en: 'This row was left out.' };

/**
 * `gehoor deadlines`: reads CSV with `unit`, `length`, `holidays_left_out` (names separated by `|`) and
 * `received_at_utc` or, where that is absent or empty, `received_at_local` with its offset. Prints the same rows with
 * `due_utc` and `due_local` at the end, replacing columns of that name. A row that cannot be computed is not printed:
 * `errors` gets its line number and what to mend, all other rows are printed, and the exit code is 1. An unusable header
 * prints nothing. With `--lang nl` what is wrong is said in Dutch. Throws `Refused` for a command that is not written well.
 */
export async function deadlines(
  args: string[],
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  errors: NodeJS.WritableStream = process.stderr,
): Promise<number> {
  const language = languageOf(readArgs({ args, options: { lang: { type: 'string' } } }, USAGE).values.lang);
  const [header, ...rows] = parseCsv(await text(input));
  const columns = header?.fields ?? [];
  const headerProblem = problemOfHeader(columns);
  if (headerProblem) {
    await write(errors, `${LINE[language]} ${header?.line ?? 1}: ${headerProblem[language]}\n`);
    return 1;
  }
  const kept = columns.filter((column) => !computed.includes(column));
  const lines = [csvLine([...kept, ...computed])];
  const problems: string[] = [];
  const calendarOf = calendars();
  for (const { line, fields } of rows) {
    try {
      const row = rowOf(columns, fields);
      lines.push(csvLine([...kept.map((column) => row[column] ?? ''), ...dueColumns(row, calendarOf)]));
    } catch (error) {
      if (!(error instanceof UnreadableCsv || error instanceof InvalidDeadlineInput)) throw error;
      problems.push(`${LINE[language]} ${line}: ${error.words[language]}. ${LEFT_OUT[language]}\n`);
    }
  }
  await write(output, lines.join(''));
  await write(errors, problems.join(''));
  return problems.length > 0 ? 1 : 0;
}

function problemOfHeader(columns: string[]): InBoth | undefined {
  if (columns.length === 0)
    return {
      nl: 'er is geen leesbare kopregel; geef CSV die daarmee begint.',
      en: 'there is no readable header; give CSV that begins with one.',
    };
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined)
    return {
      nl: `de kolom “${twice}” staat er twee keer; haal er een weg.`,
      en: `the column "${twice}" appears twice; remove one.`,
    };
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    return {
      nl: `in de kopregel ontbreekt ${missing.join(', ')}; voeg dat toe.`,
      en: `the header lacks ${missing.join(', ')}; add it.`,
    };
  if (receivedColumns.some((column) => columns.includes(column))) return undefined;
  return {
    nl: `in de kopregel ontbreken ${receivedColumns.join(' en ')}; voeg een van beide toe.`,
    en: `the header lacks both ${receivedColumns.join(' and ')}; add one of them.`,
  };
}

function rowOf(columns: string[], fields: string[] | null): Record<string, string> {
  if (!fields)
    throw new UnreadableCsv({
      nl: 'de aanhalingstekens kloppen niet; sluit ze, en schrijf er een binnenin als ""',
      en: 'the quotes do not match; close them, and write a quote inside as ""',
    });
  if (fields.length !== columns.length) {
    throw new UnreadableCsv({
      nl: `de regel heeft ${fields.length} velden, de kopregel ${columns.length}; maak ze gelijk`,
      en: `the row has ${fields.length} fields, the header ${columns.length}; make them equal`,
    });
  }
  return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']));
}

function dueColumns(row: Record<string, string>, calendarOf: (leftOut: string) => WorkingCalendar): string[] {
  const length = /^\d+$/.test(row.length?.trim() ?? '') ? Number(row.length) : Number.NaN;
  if (Number.isNaN(length))
    throw new UnreadableCsv({
      nl: `“${row.length}” is geen lengte; schrijf een heel getal zoals 5`,
      en: `"${row.length}" is no length; write a whole number such as 5`,
    });
  // An unknown unit is refused by the deadline function itself.
  const term = { unit: row.unit?.trim(), length } as Term;
  const { dueAt } = deadline({ start: receivedAt(row), term, calendar: calendarOf(row.holidays_left_out ?? '') });
  const local = DateTime.fromJSDate(dueAt, { zone: officeZone }).toISO({ precision: 'minute' });
  return [`${dueAt.toISOString().slice(0, 19)}Z`, local ?? ''];
}

function receivedAt(row: Record<string, string>): Date {
  const written = row.received_at_utc?.trim() || row.received_at_local?.trim() || '';
  const instant = DateTime.fromISO(written);
  if (!/T.*(Z|[+-]\d{2}:?\d{2})$/.test(written) || !instant.isValid) {
    throw new UnreadableCsv({
      nl: `“${written}” is geen moment van ontvangst; schrijf het met het verschil met UTC, zoals 2026-04-02T16:45+02:00`,
      en: `"${written}" is no moment of receipt; write it with its offset, as 2026-04-02T16:45+02:00`,
    });
  }
  return instant.toJSDate();
}

function calendars(): (leftOut: string) => WorkingCalendar {
  const known = new Map<string, WorkingCalendar>();
  return (leftOut) => {
    let calendar = known.get(leftOut);
    if (!calendar) {
      const holidaysLeftOut = leftOut.split('|').filter((name) => name.trim() !== '');
      calendar = new WorkingCalendar({ version: 1, holidaysLeftOut, holidaysAdded: [] });
      known.set(leftOut, calendar);
    }
    return calendar;
  };
}

/** Records with the line on which they begin; blank lines, a byte order mark and either line end are fine. */
function parseCsv(csv: string): CsvRecord[] {
  const source = csv.replace(/^\uFEFF/, '');
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|((?!")[^,\r\n]*))(,|\r\n?|\n|$)/y;
  const records: CsvRecord[] = [];
  let record = { line: 1, fields: [] as string[] };
  let line = 1;
  while (cell.lastIndex < source.length || record.fields.length > 0) {
    const from = cell.lastIndex;
    const match = cell.exec(source);
    const lineEnd = source.indexOf('\n', from);
    // After quotes that do not match, reading goes on at the next line.
    const to = match ? cell.lastIndex : lineEnd < 0 ? source.length : lineEnd + 1;
    cell.lastIndex = to;
    line += source.slice(from, to).split(/\r\n?|\n/).length - 1;
    if (match) record.fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match?.[3] === ',') continue;
    if (!match) records.push({ line: record.line, fields: null });
    else if (record.fields.length > 1 || record.fields[0] !== '') records.push(record);
    record = { line, fields: [] };
  }
  return records;
}

function csvLine(fields: string[]): string {
  return `${fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}\n`;
}

function write(stream: NodeJS.WritableStream, chunk: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (chunk === '') return resolve();
    stream.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}
