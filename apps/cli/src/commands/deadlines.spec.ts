import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { deadlines } from './deadlines.js';

const workedCases = readFileSync(
  join(import.meta.dirname, '../../../../libs/complaints/src/deadlines/worked-deadlines.csv'),
  'utf8',
);

async function run(csv: string, args: string[] = []) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const exitCode = await deadlines(args, Readable.from([csv]), output, errors);
  output.end();
  errors.end();
  return { exitCode, printed: await text(output), errors: await text(errors) };
}

const header = 'received_at_utc,unit,length,holidays_left_out';
const dueHeader = `${header},due_utc,due_local`;
const row = '2026-04-02T14:45:00Z,workingDays,5,goede vrijdag';
const dueRow = `${row},2026-04-10T22:00:00Z,2026-04-11T00:00+02:00`;

describe('gehoor deadlines', () => {
  it('prints the worked cases byte for byte, with or without their answers in the input', async () => {
    const withoutAnswers = workedCases.replaceAll(/(,[^,\n]*){2}$/gm, '');
    expect(withoutAnswers).not.toContain('due_utc');
    for (const csv of [workedCases, withoutAnswers]) {
      expect(await run(csv)).toEqual({ exitCode: 0, printed: workedCases, errors: '' });
    }
  });

  it('replaces answers that were wrong, and puts them at the end', async () => {
    const { printed } = await run(`due_local,${header},due_utc\nwrong,${row},wrong\n`);
    expect(printed).toBe(`${dueHeader}\n${dueRow}\n`);
  });

  it('reads columns in any order, keeps others, and reads quotes', async () => {
    const { printed } = await run(
      'note,length,unit,received_at_utc,holidays_left_out\n"a ""b"",\nc",5,workingDays,2026-04-02T14:45:00Z,"goede vrijdag|Bevrijdingsdag"\n',
    );
    expect(printed).toBe(
      'note,length,unit,received_at_utc,holidays_left_out,due_utc,due_local\n"a ""b"",\nc",5,workingDays,2026-04-02T14:45:00Z,goede vrijdag|Bevrijdingsdag,2026-04-10T22:00:00Z,2026-04-11T00:00+02:00\n',
    );
  });

  it('accepts a byte order mark, CRLF, blank lines and a last line without end', async () => {
    expect(await run(`\uFEFF${header}\r\n\r\n${row}\r\n${row}`)).toEqual({
      exitCode: 0,
      printed: `${dueHeader}\n${dueRow}\n${dueRow}\n`,
      errors: '',
    });
  });

  it('takes the local moment with its offset where there is none in UTC', async () => {
    const { printed } = await run(
      'received_at_utc,received_at_local,unit,length,holidays_left_out\n,2026-10-25T02:30+02:00,hours,2,\n',
    );
    expect(printed).toContain(',2026-10-25T02:30:00Z,2026-10-25T03:30+01:00\n');
  });

  it('leaves a bad row out, says which and why, prints the others and exits with 1', async () => {
    const bad = [
      '2026-04-02T14:45:00Z,workingDays,five,',
      '2026-04-02T14:45:00Z,workingDays,0,',
      '2026-04-02T14:45:00Z,days,5,',
      '2026-04-02T14:45:00Z,workingDays,5,goede vrijdg',
      '2026-04-02T14:45:00,workingDays,5,',
      '2026-02-30T14:45:00Z,workingDays,5,',
      '2026-04-02T14:45:00Z,workingDays,5',
      '"2026-04-02T14:45:00Z"x,workingDays,5,',
    ];
    const { exitCode, printed, errors } = await run(`${[header, row, ...bad, row].join('\n')}\n`);
    expect({ exitCode, printed }).toEqual({ exitCode: 1, printed: `${dueHeader}\n${dueRow}\n${dueRow}\n` });
    expect(errors.trim().split('\n')).toEqual([
      'Line 3: "five" is no length; write a whole number such as 5. This row was left out.',
      'Line 4: A term in workingDays is a whole number from 1 to 2600, not 0. This row was left out.',
      'Line 5: "days" is not a unit; use hours, workingDays or weeks. This row was left out.',
      expect.stringMatching(/^Line 6: "goede vrijdg" is not a holiday of the calendar; known are: .*left out\.$/),
      'Line 7: "2026-04-02T14:45:00" is no moment of receipt; write it with its offset, as 2026-04-02T16:45+02:00. This row was left out.',
      'Line 8: "2026-02-30T14:45:00Z" is no moment of receipt; write it with its offset, as 2026-04-02T16:45+02:00. This row was left out.',
      'Line 9: the row has 3 fields, the header 4; make them equal. This row was left out.',
      'Line 10: the quotes do not match; close them, and write a quote inside as "". This row was left out.',
    ]);
  });

  it('says in Dutch what is wrong to who asks for it', async () => {
    const bad = [
      '2026-04-02T14:45:00Z,workingDays,five,',
      '2026-04-02T14:45:00Z,weeks,521,',
      '2026-04-02T14:45:00Z,days,5,',
      '2026-04-02T14:45:00Z,workingDays,5,goede vrijdg',
      '2026-04-02T14:45:00,workingDays,5,',
      '2026-04-02T14:45:00Z,workingDays,5',
      '"2026-04-02T14:45:00Z"x,workingDays,5,',
    ];
    const { exitCode, printed, errors } = await run(`${[header, row, ...bad].join('\n')}\n`, ['--lang', 'nl']);
    expect({ exitCode, printed }).toEqual({ exitCode: 1, printed: `${dueHeader}\n${dueRow}\n` });
    expect(errors.trim().split('\n')).toEqual([
      'Regel 3: “five” is geen lengte; schrijf een heel getal zoals 5. Deze regel is weggelaten.',
      'Regel 4: Een termijn in weeks is een heel getal van 1 tot en met 520, niet 521. Deze regel is weggelaten.',
      'Regel 5: “days” is geen eenheid; gebruik hours, workingDays of weeks. Deze regel is weggelaten.',
      expect.stringMatching(/^Regel 6: “goede vrijdg” is geen feestdag van de kalender; die kent: .*weggelaten\.$/),
      'Regel 7: “2026-04-02T14:45:00” is geen moment van ontvangst; schrijf het met het verschil met UTC, zoals 2026-04-02T16:45+02:00. Deze regel is weggelaten.',
      'Regel 8: de regel heeft 3 velden, de kopregel 4; maak ze gelijk. Deze regel is weggelaten.',
      'Regel 9: de aanhalingstekens kloppen niet; sluit ze, en schrijf er een binnenin als "". Deze regel is weggelaten.',
    ]);
    const { errors: noHeader } = await run('unit\n', ['--lang=nl']);
    expect(noHeader).toBe('Regel 1: in de kopregel ontbreekt length, holidays_left_out; voeg dat toe.\n');
  });

  it('counts lines within quoted fields', async () => {
    const { errors } = await run(`note,${header}\n"two\r\nlines",${row}\nx,2026,hours,1,\n`);
    expect(errors).toContain('Line 4: "2026" is no moment');
  });

  it.each([
    ['', 'Line 1: there is no readable header'],
    ['received_at_utc,unit,length\n', 'the header lacks holidays_left_out'],
    ['unit,length,holidays_left_out\n', 'lacks both received_at_utc and received_at_local'],
    [`${header},unit\n`, 'the column "unit" appears twice'],
  ])('prints nothing for the header %j', async (csv, problem) => {
    const { exitCode, printed, errors } = await run(csv);
    expect({ exitCode, printed }).toEqual({ exitCode: 1, printed: '' });
    expect(errors).toContain(problem);
  });
});
