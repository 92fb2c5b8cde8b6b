import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import 'reflect-metadata';
import { ensureBuilt } from './build.mjs';

const path = resolve(import.meta.dirname, '../docs/openapi.json');

/** Writes docs/openapi.json from the API's code; with `--check` it only tells whether the file is up to date. */
await ensureBuilt();
await import('../dist/apps/api/src/api.module.js');
const { openApiDocument } = await import('../dist/apps/api/src/http/openapi.js');
const document = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
if (!process.argv.includes('--check')) await writeFile(path, document);
else if (document !== (await readFile(path, 'utf8').catch(() => ''))) {
  console.error('docs/openapi.json is out of date: run "npm run docs".');
  process.exitCode = 1;
}
