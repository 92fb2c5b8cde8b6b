import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { aSealKey, dossierFiles, zipped } from './builders/dossier-zip.js';

const root = resolve(__dirname, '..');

async function gehoor(args: string[], input = '') {
  const child = spawn('npm', ['run', '-s', 'gehoor', '--', ...args], { cwd: root });
  child.stdin.end(input);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { output, errors, exitCode: child.exitCode };
}

describe('npm run -s gehoor', () => {
  it('prints what the command prints and nothing else', async () => {
    const input = 'received_at_utc,unit,length,holidays_left_out\n2026-04-02T14:45:00Z,workingDays,5,goede vrijdag\n';
    expect(await gehoor(['deadlines'], input)).toMatchObject({
      exitCode: 0,
      output:
        'received_at_utc,unit,length,holidays_left_out,due_utc,due_local\n' +
        '2026-04-02T14:45:00Z,workingDays,5,goede vrijdag,2026-04-10T22:00:00Z,2026-04-11T00:00+02:00\n',
    });
  });

  it('gives on the exit code of the command', async () => {
    expect(await gehoor(['deadlines'], 'nonsense\n')).toMatchObject({ exitCode: 1, output: '' });
  });

  it('lists the commands to who asks for help', async () => {
    const { output, exitCode } = await gehoor(['help']);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^gehoor <command>\n[\s\S]+ {2}deadlines +\w/);
  });

  it('says so when there is no such command', async () => {
    const { output, errors, exitCode } = await gehoor(['toString']);
    expect([exitCode, output]).toEqual([64, '']);
    expect(errors).toContain('There is no command "toString".');
  });
});

describe('npm run -s gehoor -- verify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-verify-'));
  const key = aSealKey();
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const none = join(folder, 'geen.zip');
  const keys = file('keys.json', JSON.stringify({ keys: [key.published] }));
  const noKeys = file('no-keys.json', '{"keys": []}');
  const broken = file('broken.json', '{"keys": [');
  const usage = 'gehoor verify FILE [--keys KEYS.json] [--lang nl|en]';
  let dossier: string;
  let changed: string;
  beforeAll(async () => {
    const bytes = await zipped(dossierFiles('VG-2026-000123', key));
    dossier = file('dossier.zip', bytes);
    changed = file('changed.zip', Buffer.concat([bytes, Buffer.from('meer')]));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says whether a dossier is intact, in the language that was asked for', async () => {
    const intact = await gehoor(['verify', dossier, '--keys', keys, '--lang', 'nl']);
    expect(intact).toMatchObject({ exitCode: 0, errors: '' });
    expect(intact.output).toMatch(/^ONGESCHONDEN: VG-2026-000123\n[\s\S]*gepubliceerde sleutel: /);
    const { output, exitCode } = await gehoor(['verify', changed]);
    expect([exitCode, output.split('\n')[0]]).toEqual([1, 'NOT INTACT: VG-2026-000123']);
    expect(output).toContain('bytes that do not belong there');
  });

  it.each<[string, () => string[], number, string, string]>([
    ['no file', () => [], 64, `Schrijf: ${usage}`, `Write: ${usage}`],
    ['two files', () => [dossier, changed], 64, `Schrijf: ${usage}`, `Write: ${usage}`],
    ['an unknown option', () => [dossier, '--sleutel', 'x'], 64, `Schrijf: ${usage}`, `Write: ${usage}`],
    ['no language after --lang', () => [dossier, '--lang'], 64, `Schrijf: ${usage}`, `Write: ${usage}`],
    ['another language', () => [dossier, '--lang', 'fr'], 64, 'Schrijf --lang nl of --lang en.', 'does not speak "fr"'],
    ['a file that is not there', () => [none], 66, `Er is geen bestand ${none}.`, `There is no file ${none}.`],
    ['a folder', () => [folder], 66, `${folder} is geen bestand maar een map.`, `${folder} is no file but a folder.`],
    ['keys that are not there', () => [dossier, '--keys', none], 66, `Er is geen bestand ${none}.`, 'There is no file'],
    ['a folder of keys', () => [dossier, '--keys', folder], 66, `${folder} is geen bestand maar een map.`, 'a folder'],
    [
      'broken keys',
      () => [dossier, '--keys', broken],
      66,
      `In ${broken} staan geen gepubliceerde sleutels.`,
      'Fetch them',
    ],
    ['no keys', () => [dossier, '--keys', noKeys], 66, `In ${noKeys} staan geen gepubliceerde sleutels.`, 'Fetch them'],
    ['keys that are none', () => [dossier, '--keys', dossier], 66, `In ${folder}`, 'holds no published keys'],
  ])('says what to do when it is given %s', async (_, args, exitCode, dutch, english) => {
    const refused = await gehoor(['verify', ...args()]);
    expect(refused).toMatchObject({ exitCode, output: '' });
    const [nl, en, ...more] = refused.errors.split('\n');
    expect([nl, en, more]).toEqual([expect.stringContaining(dutch), expect.stringContaining(english), ['']]);
  });

  it('says so in the one language that was asked for', async () => {
    const errors = async (lang: string) => (await gehoor(['verify', none, '--lang', lang])).errors;
    expect(await errors('nl')).toBe(`Er is geen bestand ${none}. Controleer de naam en de map.\n`);
    expect(await errors('en')).toBe(`There is no file ${none}. Check its name and folder.\n`);
  });
});

describe('npm run -s gehoor -- deadlines', () => {
  it('says in Dutch what is wrong with a file', async () => {
    const { errors, exitCode } = await gehoor(['deadlines', '--lang', 'nl'], 'nonsense\n');
    expect([exitCode, errors]).toEqual([
      1,
      'Regel 1: in de kopregel ontbreekt unit, length, holidays_left_out; voeg dat toe.\n',
    ]);
  });

  it('refuses another language, and files that it would not read', async () => {
    for (const args of [['--lang', 'fr'], ['cases.csv']]) {
      const { errors, output, exitCode } = await gehoor(['deadlines', ...args]);
      expect([exitCode, output, errors.trim().split('\n')]).toEqual([64, '', [expect.any(String), expect.any(String)]]);
    }
  });
});
