import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { endWith } from './run-command.mjs';

const root = resolve(import.meta.dirname, '..');
const program = (name) => join(root, 'node_modules/.bin', name);

/** What has to hold before a change is shared; each is a name and a command. */
const checks = [
  ['format and lint', program('biome'), 'ci', '--colors=off', '.'],
  ['types', program('tsc'), '--noEmit', '-p', 'tsconfig.json'],
  ['OpenAPI document', process.execPath, 'scripts/openapi.mjs', '--check'],
  ['API client', program('openapi-typescript'), 'docs/openapi.json', '-o', 'apps/web/src/api/schema.d.ts', '--check'],
  ['workflow diagram', process.execPath, 'scripts/workflow-doc.mjs', '--check'],
  ['dossier schema', process.execPath, 'scripts/dossier-schema.mjs', '--check'],
  ['migrations equal entities', process.execPath, 'scripts/migrations-check.mjs'],
  ['boundaries', program('depcruise'), '--config', 'scripts/dependency-cruiser.cjs', 'apps', 'libs', 'test'],
];

/** `npm run check`: runs all of them, a few at a time, and shows at the end what each failing one said. */
async function check() {
  const waiting = [...checks];
  const failures = [];
  const runNext = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const failure = await run(next);
      if (failure) failures.push(failure);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, runNext));
  for (const { name, said } of failures) console.log(`\n--- ${name}\n${said}`);
  console.log(`\n${checks.length - failures.length} checks hold, ${failures.length} fail`);
  return failures.length === 0 ? 0 : 1;
}

async function run([name, command, ...args]) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const [code] = await once(child, 'close');
  console.log(`${code === 0 ? 'holds' : 'FAILS'}  ${name}`);
  return code === 0 ? undefined : { name, said: Buffer.concat(said).toString() };
}

endWith(check);
