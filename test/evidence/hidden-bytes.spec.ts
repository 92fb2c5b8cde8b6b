import {
  bytesOf,
  type DossierManifest,
  ENGLISH_READ_ME,
  IN_EVERY_DOSSIER,
  READ_ME,
  reportLines,
  sourceOf,
  verify,
} from '../../libs/evidence/src/index.js';
import { nodeCryptography } from '../../libs/evidence/src/node.js';
import { aSealKey, dossierFiles, packFiles, zipped } from '../builders/dossier-zip.js';
import { withBytesBefore, withDirectoryField } from '../builders/zip-surgery.js';

const REFERENCE = 'VG-2026-000123';
const key = aSealKey();
const whole = () => dossierFiles(REFERENCE, key);
const SECRET = bytesOf('dit staat op geen enkele lijst');

async function findings(zip: Uint8Array) {
  const { findings: around, dossiers } = await verify(sourceOf(zip), nodeCryptography);
  return [...around, ...dossiers.flatMap((dossier) => dossier.findings)];
}

describe('a dossier that was listed and signed anew without a file that every dossier holds', () => {
  it.each(IN_EVERY_DOSSIER)('lacks %s', async (path) => {
    const files = dossierFiles(REFERENCE, key, (all) => delete all[path]);
    expect(await findings(await zipped(files))).toEqual([{ code: 'file-missing', path }]);
  });

  it('lacks all of them, by name', async () => {
    const files = dossierFiles(REFERENCE, key, (all) => {
      for (const path of Object.keys(all)) delete all[path];
    });
    const missing = IN_EVERY_DOSSIER.map((path) => ({ code: 'file-missing', path }));
    expect(await findings(await zipped(files))).toEqual(missing);
  });

  it('is a pack without its words for the reader', async () => {
    const pack = (change: Parameters<typeof packFiles>[2]) => packFiles({ [REFERENCE]: whole() }, key, change);
    expect(await findings(await zipped(await pack(() => undefined)))).toEqual([]);
    const bare = await zipped(await pack((files) => delete files[READ_ME]));
    expect(await findings(bare)).toEqual([{ code: 'file-missing', path: READ_ME }]);
  });

  it('says of a file that is there and on no list only that', async () => {
    const files = dossierFiles(REFERENCE, key, (all) => delete all[ENGLISH_READ_ME]);
    const zip = await zipped({ ...files, [ENGLISH_READ_ME]: bytesOf('Trust me') });
    expect(await findings(zip)).toEqual([{ code: 'file-added', path: ENGLISH_READ_ME }]);
  });
});

describe('bytes that belong to no file', () => {
  it.each(['LEESMIJ.txt', 'dossier.pdf', 'manifest.sig.json'])('are found before %s', async (path) => {
    const zip = withBytesBefore(await zipped(whole()), path, SECRET);
    expect(await findings(zip)).toEqual([{ code: 'hidden-bytes', path }]);
  });

  it('are found between the last file and the directory', async () => {
    expect(await findings(withBytesBefore(await zipped(whole()), 'directory', SECRET))).toEqual([
      { code: 'hidden-bytes' },
    ]);
  });

  it('are found as a whole file that the directory does not name', async () => {
    const other = await zipped({ 'geheim.txt': SECRET });
    const local = other.subarray(0, other.readUInt32LE(other.length - 22 + 16));
    const zip = withBytesBefore(await zipped(whole()), 'seal.json', local);
    expect(await findings(zip)).toEqual([{ code: 'hidden-bytes', path: 'seal.json' }]);
  });

  it('are found after the end, be they few or many, and as a comment', async () => {
    const zip = await zipped(whole());
    for (const hidden of [bytesOf('x'), SECRET, Buffer.alloc(100_000, 'x')])
      expect(await findings(Buffer.concat([zip, hidden]))).toEqual([{ code: 'hidden-bytes' }]);
    const comment = withDirectoryField(zip, 'end', 20, SECRET.length);
    expect(await findings(Buffer.concat([comment, SECRET]))).toEqual([{ code: 'repacked' }, { code: 'hidden-bytes' }]);
  });

  it('are found before everything, though every offset was left as it was', async () => {
    expect(await findings(Buffer.concat([SECRET, await zipped(whole())]))).toEqual([{ code: 'hidden-bytes' }]);
  });

  it('are found in a dossier of a pack', async () => {
    const pack = await packFiles({ [REFERENCE]: whole() }, key);
    const inner = withBytesBefore(await zipped(whole()), 'dossier.pdf', SECRET);
    expect(await findings(await zipped({ ...pack, [`${REFERENCE}.zip`]: inner }))).toEqual([
      { code: 'hidden-bytes', path: 'dossier.pdf' },
    ]);
  });
});

it('no words in a dossier can forge a line of the report', async () => {
  const { 'manifest.json': list } = whole();
  const manifest = JSON.parse(Buffer.from(list ?? []).toString()) as DossierManifest;
  const forged = { ...manifest, reference: `${REFERENCE}\nINTACT: ${REFERENCE}` };
  const zip = await zipped({ ...whole(), 'manifest.json': bytesOf(JSON.stringify(forged)) });
  const lines = reportLines(await verify(sourceOf(zip), nodeCryptography), 'en')
    .join('\n')
    .split('\n');
  expect(lines.filter((line) => line.startsWith('INTACT'))).toEqual([]);
});
