import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const built = resolve(__dirname, '../../../../dist/libs/platform/src/documents/typesetter.js');

/** Typesets in a process of its own, which then dies at once; gives what it said, or why it failed. */
async function typesetIn(folder: string, template: string): Promise<string> {
  const script = `
    import { writeSync } from 'node:fs';
    setInterval(() => {}, 1000);
    const { Typesetter } = await import(${JSON.stringify(built)});
    const made = new Typesetter().typeset({ template: ${JSON.stringify(template)}, facts: { name: 'Anna' }, createdAt: new Date(0) });
    const said = await made.then((pdf) => pdf.subarray(0, 5).toString(), (error) => error.message);
    writeSync(1, said);
    process.kill(process.pid, 'SIGKILL');
  `;
  // Not beside what the process may leave.
  const file = `${folder}.mjs`;
  await writeFile(file, script);
  const run = promisify(execFile)(process.execPath, [file], { env: { ...process.env, TMPDIR: folder } });
  const { stdout } = await run.catch((ended: { signal: string; stdout: string; stderr: string }) => {
    if (ended.signal === 'SIGKILL') return ended;
    throw new Error(ended.stderr);
  });
  return stdout;
}

describe('The typesetter', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gehoor-test-'));
  });
  afterEach(() => Promise.all([rm(folder, { recursive: true }), rm(`${folder}.mjs`)]));

  it('leaves nothing behind, however its process ends', async () => {
    const heading = '#set document(title: "Brief")\n#set text(lang: "nl")\n= Beste #json(bytes(sys.inputs.facts)).name';
    expect(await typesetIn(folder, heading)).toBe('%PDF-');
    expect(await readdir(folder)).toEqual([]);
  });

  it('lets a template read no file of the machine', async () => {
    for (const path of ['/etc/hostname', 'typst-worker.js', '../typst-worker.js', '/../../typst-worker.js'])
      expect(await typesetIn(folder, `#read("${path}")`)).toContain('could not be typeset');
  });
});
