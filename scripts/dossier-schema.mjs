import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { endWith } from './run-command.mjs';

const file = join(resolve(import.meta.dirname, '..'), 'docs/dossier.schema.json');

/** Writes the JSON Schema of a dossier's data; with `--check` it only tells whether the one in docs is the same. */
endWith(async () => {
  await ensureBuilt();
  const { dossierSchema } = await import('#complaints');
  const text = `${JSON.stringify(dossierSchema(), null, 2)}\n`;
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  // How it is laid out is the formatter's affair.
  const isSame = JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))) === JSON.stringify(JSON.parse(text));
  if (!isSame) console.error('docs/dossier.schema.json is out of date; run "node scripts/dossier-schema.mjs".');
  return isSame ? 0 : 1;
});
