import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { endWith } from './run-command.mjs';

const root = resolve(import.meta.dirname, '..');

/**
 * `npm test`: builds, then runs every test. A suite that says `@needs program other-program` in its first lines and finds
 * none of them here is named at the end as not run; with CI=true that is a failure.
 */
async function test(args) {
  await ensureBuilt({ web: true });
  const absent = suitesWithoutServer();
  const reporters = ['default', join(root, 'scripts/test-summary.mjs')].flatMap((name) => ['--reporters', name]);
  const ignored = absent.flatMap(({ file }) => ['--testPathIgnorePatterns', file.replaceAll('.', '\\.')]);
  const jest = [join(root, 'node_modules/jest/bin/jest.js'), ...args, ...reporters, ...ignored];
  const env = { ...process.env, GEHOOR_NOT_RUN: JSON.stringify(absent), GEHOOR_WHOLE_RUN: String(args.length === 0) };
  const child = spawn(process.execPath, jest, { cwd: root, env, stdio: 'inherit' });
  const [code] = await once(child, 'close');
  return code ?? 1;
}

/** The suites that cannot run on this machine, and the programs of which each needs one. */
function suitesWithoutServer() {
  return ['apps', 'libs', 'test']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => /spec\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ file: relative(root, path), needs: needsOf(readFileSync(path, 'utf8').slice(0, 500)) }))
    .filter(({ needs }) => needs.length > 0 && !needs.some(isOnPath));
}

function needsOf(text) {
  return /@needs ([\w -]+)/.exec(text)?.[1].trim().split(/\s+/) ?? [];
}

function isOnPath(program) {
  return !spawnSync(program, ['--version'], { stdio: 'ignore' }).error;
}

endWith(() => test(process.argv.slice(2)));
