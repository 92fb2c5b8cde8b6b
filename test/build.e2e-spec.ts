import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(__dirname, '..');

let project: string;
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'gehoor-build-'));
  for (const name of ['scripts', '.swcrc', 'package.json', 'package-lock.json']) {
    cpSync(join(root, name), join(project, name), { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  for (const folder of ['apps/api/src', 'apps/worker/src', 'apps/cli/src', 'libs/complaints/src']) {
    mkdirSync(join(project, folder), { recursive: true });
  }
  write('apps/api/src/main.ts', 'export const answer: number = 1;\n');
  write('apps/worker/src/main.ts', '');
  write('apps/cli/src/main.ts', '');
  write('apps/api/src/main.spec.ts', 'export const test: number = 1;\n');
  write('libs/complaints/src/letter.hbs', 'Beste {{name}}\n');
});
afterEach(() => rm(project, { recursive: true }));

const write = (path: string, text: string) => writeFileSync(join(project, path), text);
const built = (path: string) => readFileSync(join(project, 'dist', path), 'utf8');

async function build(): Promise<void> {
  const script = `import(${JSON.stringify(join(project, 'scripts/build.mjs'))}).then((build) => build.ensureBuilt())`;
  await promisify(execFile)(process.execPath, [
    '--eval',
    `${script}.catch((error) => { console.error(error.message); process.exit(1); })`,
  ]);
}

describe('the build', () => {
  it('compiles the code, copies the rest and leaves the tests out', async () => {
    await build();
    expect(built('apps/api/src/main.js')).toContain('export const answer = 1;');
    expect(built('libs/complaints/src/letter.hbs')).toBe('Beste {{name}}\n');
    expect(existsSync(join(project, 'dist/apps/api/src/main.spec.js'))).toBe(false);
  });

  it('points from the built code to its source', async () => {
    await build();
    const { sources } = JSON.parse(built('apps/api/src/main.js.map'));
    expect(resolve(project, 'dist/apps/api/src', sources[0])).toBe(join(project, 'apps/api/src/main.ts'));
  });

  it('makes programs that need no module beside them, know where theirs were, and name their sources in errors', async () => {
    write('libs/complaints/src/index.ts', 'export const place: string = import.meta.dirname;\n');
    write('apps/api/src/main.ts', "import { place } from '#complaints';\n\nthrow new Error('from ' + place);\n");
    await build();
    for (const folder of ['apps', 'libs']) await rm(join(project, 'dist', folder), { recursive: true });
    const run = promisify(execFile)(process.execPath, ['--enable-source-maps', join(project, 'dist/programs/api.js')]);
    const { stderr } = await run.catch((error) => error);
    expect(resolve(/Error: from (.*)/.exec(stderr)?.[1] ?? '')).toBe(join(project, 'dist/libs/complaints/src'));
    expect(stderr).toContain(`${join(project, 'apps/api/src/main.ts')}:3\n`);
  });

  it('does nothing when nothing changed, and builds again when something did', async () => {
    await build();
    const first = statSync(join(project, 'dist/apps')).ino;
    await build();
    expect(statSync(join(project, 'dist/apps')).ino).toBe(first);
    write('apps/api/src/main.ts', 'export const answer: number = 42;\n');
    await build();
    expect(built('apps/api/src/main.js')).toContain('answer = 42');
  });

  it('forgets what was removed', async () => {
    write('apps/api/src/old.ts', 'export {};\n');
    await build();
    await rm(join(project, 'apps/api/src/old.ts'));
    await build();
    expect(existsSync(join(project, 'dist/apps/api/src/old.js'))).toBe(false);
  });

  it('names the file that does not compile, and keeps the build before it', async () => {
    await build();
    write('apps/api/src/main.ts', 'export const answer = ;\n');
    await expect(build()).rejects.toMatchObject({ stderr: expect.stringMatching(/main\.ts/) });
    expect(built('apps/api/src/main.js')).toContain('answer = 1');
    expect(existsSync(join(project, 'dist/server.lock'))).toBe(false);
  });

  it('can be asked for twice at once', async () => {
    await Promise.all([build(), build(), build()]);
    expect(built('apps/api/src/main.js')).toContain('answer = 1');
    expect(readdirSync(join(project, 'dist')).sort()).toEqual(['apps', 'libs', 'programs', 'server.stamp']);
  });

  it('is not held up by a build that was killed', async () => {
    mkdirSync(join(project, 'dist/unfinished-server'), { recursive: true });
    write('dist/server.lock', JSON.stringify({ pid: 2 ** 22 + 1 }));
    await build();
    expect(built('apps/api/src/main.js')).toContain('answer = 1');
  });
});
