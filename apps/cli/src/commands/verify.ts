import { type FileHandle, open, readFile } from 'node:fs/promises';
import { reportLines, verify } from '../../../../libs/evidence/src/index.js';
import { nodeCryptography, sourceOfFile } from '../../../../libs/evidence/src/node.js';
import { languageOf, misused, NO_INPUT, Refused, readArgs } from '../refused.js';

const USAGE = 'gehoor verify FILE [--keys KEYS.json] [--lang nl|en]';

/**
 * `gehoor verify FILE`: checks a dossier, or a pack of them, without network, database or account. Prints what was found
 * and gives 0 for intact, 1 for not intact. With `--keys` the key must be one of those in the file, as the insurer
 * publishes them. Throws {@link Refused} for a command that is not written well and for files that cannot be read.
 */
export async function verifyCommand(args: string[], output: NodeJS.WritableStream): Promise<number> {
  const options = { keys: { type: 'string' }, lang: { type: 'string' } } as const;
  const { values, positionals } = readArgs({ args, options, allowPositionals: true }, USAGE);
  const [path] = positionals;
  if (!path || positionals.length > 1) throw misused(USAGE);
  const language = languageOf(values.lang);
  const knownKeys = values.keys === undefined ? undefined : await keysIn(values.keys);
  const file = await openFile(path);
  try {
    const report = await verify(await sourceOfFile(file), { ...nodeCryptography, ...(knownKeys ? { knownKeys } : {}) });
    output.write(`${reportLines(report, language).join('\n')}\n`);
    return report.isIntact ? 0 : 1;
  } finally {
    await file.close();
  }
}

async function openFile(path: string): Promise<FileHandle> {
  const file = await open(path).catch((error) => {
    throw unreadable(path, error);
  });
  // A folder can be opened; only reading it fails.
  const isFile = await file.stat().then((stats) => stats.isFile());
  if (isFile) return file;
  await file.close();
  throw unreadable(path, { code: 'EISDIR' });
}

/** The keys of a file: the reply of `/api/v1/public/seal-keys`, or just its list. */
async function keysIn(path: string): Promise<{ keyId: string }[]> {
  const words = await readFile(path, 'utf8').catch((error) => {
    throw unreadable(path, error);
  });
  const keys = publishedKeys(words);
  if (keys) return keys;
  throw new Refused(NO_INPUT, {
    nl: `In ${path} staan geen gepubliceerde sleutels. Haal ze op bij de verzekeraar: /api/v1/public/seal-keys.`,
    en: `${path} holds no published keys. Fetch them from the insurer: /api/v1/public/seal-keys.`,
  });
}

function publishedKeys(words: string): { keyId: string }[] | null {
  try {
    const value = JSON.parse(words.replace(/^\uFEFF/, ''));
    const keys: unknown = Array.isArray(value) ? value : value?.keys;
    const isOne = (key: { keyId?: unknown } | null) => typeof key?.keyId === 'string';
    return Array.isArray(keys) && keys.length > 0 && keys.every(isOne) ? keys : null;
  } catch {
    return null;
  }
}

function unreadable(path: string, { code }: { code?: string }): Refused {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Refused(NO_INPUT, {
      nl: `Er is geen bestand ${path}. Controleer de naam en de map.`,
      en: `There is no file ${path}. Check its name and folder.`,
    });
  if (code === 'EISDIR')
    return new Refused(NO_INPUT, {
      nl: `${path} is geen bestand maar een map. Geef het bestand zelf.`,
      en: `${path} is no file but a folder. Give the file itself.`,
    });
  return new Refused(NO_INPUT, {
    nl: `${path} is niet te lezen (${code}). Controleer of u het mag lezen.`,
    en: `${path} cannot be read (${code}). Check that you may read it.`,
  });
}
