import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { bytesOf } from './canonical-json.js';
import { readDirectory } from './zip-directory.js';
import { packingFindings } from './zip-packing.js';

const WORDS = bytesOf('een dossier in een groot pakket');

it('knows what Gehoor writes beyond four gigabytes', async () => {
  const zip = new ZipFile();
  const from = 2 ** 32 + 5;
  // As though that much had been packed before.
  Object.assign(zip, { outputStreamCursor: from });
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true };
  zip.addBuffer(Buffer.from('brief'), 'é.txt', options);
  zip.addReadStream(Readable.from([WORDS]), 'b.zip', { ...options, size: WORDS.length });
  zip.end();
  const bytes = await buffer(zip.outputStream);
  const after = (end: Buffer) => ({
    size: from + end.length,
    read: async (start: number, to: number) => {
      const zeros = Buffer.alloc(Math.max(0, Math.min(to, from) - start));
      return Buffer.concat([zeros, end.subarray(Math.max(0, start - from), Math.max(0, to - from))]);
    },
  });
  const hidden = { code: 'hidden-bytes', path: 'é.txt' };
  const directory = await readDirectory(after(bytes));
  expect(await packingFindings(after(bytes), directory)).toEqual([hidden]);
  const sizes = bytes.indexOf(WORDS) + WORDS.length;
  for (let at = sizes; at < sizes + 24; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    const found = await packingFindings(after(changed), directory);
    expect(found).toEqual([hidden, { code: 'header-differs', path: 'b.zip' }]);
  }
});
