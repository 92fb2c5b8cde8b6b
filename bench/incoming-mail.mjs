import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { simpleParser } from 'mailparser';
import { ensureBuilt } from '../scripts/build.mjs';

/**
 * `node bench/incoming-mail.mjs FOLDER`: keeps and reads each mail in a folder as the product does with one that comes in
 * (its bytes and its attachments on disk, its HTML made harmless), and one of 25 MB with 500 attachments. In between, in
 * the same run, mailparser alone on the very same bytes. Asked: two seconds for each.
 */
const folder = process.argv[2];
const LIMIT_MS = 2000;
if (!folder) {
  console.error('Say which folder holds the mails: node bench/incoming-mail.mjs FOLDER');
  process.exit(1);
}

await ensureBuilt();
const { keepMail, openFileStore, readStoredMail } = await import('#platform');

const dataDir = mkdtempSync(join(tmpdir(), 'gehoor-bench-mail-'));
try {
  const store = await openFileStore({ dataDir });
  const mails = [...mailsIn(folder), ['25 MB with 500 attachments', largeMail()]];
  const readings = [];
  for (const [name, raw] of mails) {
    const whole = await timed(async () => readStoredMail(store, (await keepMail(store, raw)).sha256));
    const bare = await timed(() => simpleParser(raw));
    readings.push({ name, whole, bare });
  }
  const slowest = readings.toSorted((a, b) => b.whole - a.whole).slice(0, 5);
  console.table(
    slowest.map(({ name, whole, bare }) => ({
      mail: name,
      ms: Math.round(whole),
      'mailparser alone': Math.round(bare),
    })),
  );
  const [all, alone] = ['whole', 'bare'].map((part) => readings.reduce((sum, reading) => sum + reading[part], 0));
  const late = readings.filter(({ whole }) => whole > LIMIT_MS).length;
  console.log(`${readings.length} mails, the first while the parsers were loaded; over ${LIMIT_MS} ms: ${late}`);
  console.log(`ratio to mailparser alone, of all together: ${(all / alone).toFixed(2)}`);
  process.exitCode = late === 0 ? 0 : 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

function mailsIn(from) {
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(from, path), readFileSync(path)]);
}

function largeMail() {
  // Each file is another one, so that each has to be kept.
  const line = (index) => `${String(index).padStart(4, '0')}${'QUJD'.repeat(18)}\r\n`;
  const head = 'From: a@example.org\r\nSubject: Bonnen\r\nContent-Type: multipart/mixed; boundary=b\r\n';
  const part = (index) =>
    `--b\r\nContent-Disposition: attachment; filename=bon-${index}.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n${line(index).repeat(650)}\r\n`;
  return Buffer.from(`${head}\r\n${Array.from({ length: 500 }, (_, index) => part(index)).join('')}--b--\r\n`);
}

async function timed(work) {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
