import { createPrivateKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidConfig } from './config.js';

/** A key with which mail of a domain is signed (RFC 6376). */
export interface DkimKey {
  domainName: string;
  keySelector: string;
  privateKey: string;
}

const FILE_NAME = /^(.+)\._domainkey\.(.+)\.pem$/;
const REMEDY = 'Name each key file like the DNS record of its public half: selector._domainkey.domain.pem.';

/**
 * The DKIM keys of a folder, by domain: `post1._domainkey.veldgroen.example.pem` signs what `@veldgroen.example` sends.
 * None without a folder. Throws {@link InvalidConfig} for a folder without a key, and for one that cannot be read.
 */
export function readDkimKeys(folder: string | undefined): Map<string, DkimKey> {
  if (!folder) return new Map();
  const keys = namesIn(folder).flatMap((name) => {
    const [, keySelector, domainName] = FILE_NAME.exec(name) ?? [];
    return keySelector && domainName ? [{ keySelector, domainName, privateKey: readKey(join(folder, name)) }] : [];
  });
  if (keys.length === 0) throw new InvalidConfig(`DKIM_DIR holds no key. ${REMEDY}`);
  return new Map(keys.map((key) => [key.domainName.toLowerCase(), key]));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    throw new InvalidConfig('DKIM_DIR cannot be read: give a folder with keys, or leave it out.');
  }
}

function readKey(path: string): string {
  const pem = readFileSync(path, 'utf8');
  try {
    createPrivateKey(pem);
  } catch {
    throw new InvalidConfig(`DKIM_DIR holds a file that is no private key: ${path}.`);
  }
  return pem;
}
