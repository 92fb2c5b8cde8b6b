import { open, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type ReportLanguage, reportLines, verify } from '../../../../libs/evidence/src/index.js';
import { nodeCryptography, sourceOfFile } from '../../../../libs/evidence/src/node.js';

const USAGE = 'gehoor verify FILE [--keys KEYS.json] [--lang nl]\n';

/**
 * `gehoor verify FILE`: checks a dossier, or a pack of them, without network, database or account. Prints what was found
 * and gives 0 for intact, 1 for not intact, 66 for a file that cannot be read. With `--keys` the key must be one of those
 * in the file, as the insurer publishes them.
 */
export async function verifyCommand(
  args: string[],
  output: NodeJS.WritableStream,
  errors: NodeJS.WritableStream = process.stderr,
): Promise<number> {
  const options = { keys: { type: 'string' }, lang: { type: 'string', default: 'en' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [path] = positionals;
  if (!path || positionals.length > 1) {
    errors.write(USAGE);
    return 64;
  }
  const file = await open(path).catch(
    (error: NodeJS.ErrnoException) => void errors.write(`${path}: ${reasonOf(error)}\n`),
  );
  if (!file) return 66;
  try {
    const knownKeys = values.keys === undefined ? undefined : await keysIn(values.keys);
    const report = await verify(await sourceOfFile(file), { ...nodeCryptography, ...(knownKeys ? { knownKeys } : {}) });
    const language: ReportLanguage = values.lang === 'nl' ? 'nl' : 'en';
    output.write(`${reportLines(report, language).join('\n')}\n`);
    return report.isIntact ? 0 : 1;
  } finally {
    await file.close();
  }
}

/** The keys of a file: the reply of `/api/v1/public/seal-keys`, or just its list. */
async function keysIn(path: string): Promise<{ keyId: string }[]> {
  const value = JSON.parse(await readFile(path, 'utf8')) as { keys?: { keyId: string }[] } | { keyId: string }[];
  const keys = Array.isArray(value) ? value : value.keys;
  if (!keys?.every(({ keyId }) => typeof keyId === 'string')) throw new Error(`${path} holds no published keys.`);
  return keys;
}

function reasonOf({ code }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file.';
  return code === 'EISDIR' ? 'this is a folder.' : `the file cannot be read (${code}).`;
}
