import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { compileServer, compileWeb } from './build/compile.mjs';
import { gatherPrograms } from './build/programs.mjs';
import { takeLock } from './owner-lock.mjs';

const root = resolve(import.meta.dirname, '..');
const lockWaitMs = 120_000;
const settings = [
  'package.json',
  'package-lock.json',
  '.swcrc',
  'scripts/build.mjs',
  'scripts/build/compile.mjs',
  'scripts/build/programs.mjs',
];

const parts = {
  server: {
    sources: ['apps/api', 'apps/worker', 'apps/cli', 'libs'],
    results: ['apps', 'libs', 'programs'],
    compile: buildServer,
  },
  web: { sources: ['apps/web', 'libs/evidence', 'libs/public-form'], results: ['web'], compile: compileWeb },
};

/** The modules one by one, for tests and scripts that take parts of them, and the programs that are run. */
async function buildServer(root, files, target) {
  await compileServer(root, files, target);
  await gatherPrograms(root, target);
}

/**
 * Builds into dist/ what is older than its sources: the server, and with `web` the screens too. Safe to run twice at
 * once; until a build is complete the one before stays in place.
 */
export async function ensureBuilt({ web = false } = {}) {
  const stale = (web ? ['server', 'web'] : ['server']).filter((name) => !isFresh(name));
  await Promise.all(stale.map(buildLocked));
}

async function buildLocked(name) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const unlock = await takeLock(join(root, `dist/${name}.lock`), { waitMs: lockWaitMs });
  try {
    if (!isFresh(name)) await build(name);
  } finally {
    unlock();
  }
}

async function build(name) {
  const { compile, results } = parts[name];
  const fingerprint = fingerprintOf(name);
  const unfinished = join(root, `dist/unfinished-${name}`);
  const previous = join(root, `dist/previous-${name}`);
  for (const folder of [unfinished, previous]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(previous, { recursive: true });
  await compile(root, sourceFiles(name), unfinished);
  rmSync(stampOf(name), { force: true });
  for (const result of results) {
    const place = join(root, 'dist', result);
    if (existsSync(place)) renameSync(place, join(previous, result));
    renameSync(join(unfinished, result), place);
  }
  writeFileSync(stampOf(name), fingerprint);
  for (const folder of [unfinished, previous]) rmSync(folder, { recursive: true, force: true });
}

const stampOf = (name) => join(root, `dist/${name}.stamp`);

function isFresh(name) {
  if (!parts[name].results.every((result) => existsSync(join(root, 'dist', result)))) return false;
  return existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === fingerprintOf(name);
}

/** Changes as soon as a source or a setting is added, changed or removed. */
function fingerprintOf(name) {
  const hash = createHash('sha256');
  for (const file of [...settings, ...sourceFiles(name)]) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

/** The files that the part is made of, without its tests. */
function sourceFiles(name) {
  const files = parts[name].sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/[.-]spec\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
  return files.sort();
}

if (process.argv[1] && import.meta.filename === resolve(process.argv[1])) {
  ensureBuilt({ web: true }).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
