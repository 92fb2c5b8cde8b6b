import {
  bytesOf,
  canonicalJson,
  FINDING_CODES,
  type Finding,
  type FindingCode,
  findingWords,
  type HistoryFile,
  type SealFile,
  sourceOf,
  verify,
} from '../../libs/evidence/src/index.js';
import { nodeCryptography } from '../../libs/evidence/src/node.js';
import {
  aHistory,
  aSealKey,
  aSealOver,
  type DossierFiles,
  dossierFiles,
  packFiles,
  repacked,
  zipped,
} from '../builders/dossier-zip.js';
import { withBytesBefore, withDirectoryField, withLocalByte, withSamePlace } from '../builders/zip-surgery.js';

const REFERENCE = 'VG-2026-000123';
const OTHER = 'VG-2026-000456';
const key = aSealKey();
const stranger = aSealKey();
const whole = () => dossierFiles(REFERENCE, key);

type Attack = { finds: Omit<Finding, 'code'>; bytes: () => Promise<Uint8Array> | Uint8Array };

/** The dossier with one of its files replaced. */
const replaced = (path: string, words: string) => zipped({ ...whole(), [path]: bytesOf(words) });
/** The dossier whose list was written and signed anew, with the insurer's key, after a file was changed. */
const signedAnew = (change: (files: DossierFiles) => void) => zipped(dossierFiles(REFERENCE, key, change));
const withHistory = (change: (history: HistoryFile) => void) =>
  signedAnew((files) => {
    const history = aHistory(REFERENCE);
    change(history);
    files['history.json'] = bytesOf(canonicalJson(history));
  });
const withSeal = (change: (seal: SealFile) => void) =>
  signedAnew((files) => {
    const seal = aSealOver(aHistory(REFERENCE), key);
    change(seal);
    files['seal.json'] = bytesOf(canonicalJson(seal));
  });
const without = (path: string) => {
  const { [path]: _, ...files } = whole();
  return zipped(files);
};

/** What somebody does to a dossier, and where that is found. */
const ATTACKS: Record<FindingCode, Attack> = {
  'not-a-zip': { finds: {}, bytes: () => bytesOf('Dit is een brief.') },
  truncated: { finds: {}, bytes: async () => (await zipped(whole())).subarray(0, -1) },
  'hidden-bytes': {
    finds: { path: 'dossier.pdf' },
    bytes: async () => withBytesBefore(await zipped(whole()), 'dossier.pdf', bytesOf('geheim')),
  },
  'directory-broken': { finds: {}, bytes: async () => withDirectoryField(await zipped(whole()), 'end', 10, 3) },
  'unsafe-name': { finds: { path: '../x' }, bytes: () => repacked({ ...whole(), '../x': bytesOf('x') }) },
  'duplicate-entry': { finds: { path: 'Seal.json' }, bytes: () => zipped({ ...whole(), 'Seal.json': bytesOf('x') }) },
  'overlapping-entry': {
    finds: { path: 'LEESMIJ.txt' },
    bytes: async () => withSamePlace(await zipped(whole()), 'README.txt', 'LEESMIJ.txt'),
  },
  'header-differs': {
    finds: { path: 'README.txt' },
    bytes: async () => withLocalByte(await zipped(whole()), 'README.txt', 30, 'r'.charCodeAt(0)),
  },
  encrypted: {
    finds: { path: 'dossier.pdf' },
    bytes: async () => withDirectoryField(await zipped(whole()), 'dossier.pdf', 8, 0x0801),
  },
  'compression-unknown': {
    finds: { path: 'dossier.pdf' },
    bytes: async () => withDirectoryField(await zipped(whole()), 'dossier.pdf', 10, 12),
  },
  'unpacks-too-large': {
    finds: { path: 'dossier.pdf' },
    bytes: () => {
      const bomb = Buffer.from(repacked({ ...whole(), 'dossier.pdf': new Uint8Array(20_000_000) }, 9));
      const { length } = whole()['dossier.pdf'] ?? [];
      return withDirectoryField(withDirectoryField(bomb, 'dossier.pdf', 24, length ?? 0), 'dossier.pdf', 26, 0);
    },
  },
  'cannot-be-unpacked': {
    finds: { path: 'dossier.pdf' },
    bytes: () => withLocalByte(Buffer.from(repacked(whole(), 9)), 'dossier.pdf', 30 + 'dossier.pdf'.length, 0xff),
  },
  repacked: { finds: {}, bytes: () => repacked(whole()) },
  'manifest-missing': { finds: { path: 'manifest.json' }, bytes: () => without('manifest.json') },
  'manifest-unreadable': { finds: { path: 'manifest.json' }, bytes: () => replaced('manifest.json', '{}') },
  'manifest-forged': {
    finds: { path: 'manifest.json' },
    bytes: () =>
      replaced(
        'manifest.json',
        Buffer.from(whole()['manifest.json'] ?? [])
          .toString()
          .replace('"VG"', '"XX"'),
      ),
  },
  'manifest-of-other-dossier': {
    finds: { path: 'manifest.json', found: OTHER },
    bytes: () =>
      signedAnew((files) => Object.assign(files, { 'history.json': bytesOf(canonicalJson(aHistory(OTHER))) })),
  },
  'manifest-not-of-this-pack': {
    finds: { path: `${REFERENCE}.zip` },
    bytes: async () => {
      const pack = await packFiles({ [REFERENCE]: whole(), [OTHER]: dossierFiles(OTHER, key) }, key);
      return zipped({ ...pack, [`${REFERENCE}.zip`]: pack[`${OTHER}.zip`] ?? new Uint8Array() });
    },
  },
  'file-changed': { finds: { path: 'dossier.pdf' }, bytes: () => replaced('dossier.pdf', 'iets anders') },
  'file-missing': { finds: { path: 'dossier.pdf' }, bytes: () => without('dossier.pdf') },
  'file-added': { finds: { path: 'letters/002.txt' }, bytes: () => replaced('letters/002.txt', 'Beste Anna,') },
  'history-unreadable': {
    finds: { path: 'history.json' },
    bytes: () => signedAnew((files) => Object.assign(files, { 'history.json': bytesOf('[]') })),
  },
  'event-changed': {
    finds: { seq: 3 },
    bytes: () => withHistory(({ events }) => Object.assign(events[2] ?? {}, { type: 'decided' })),
  },
  'event-missing': { finds: { seq: 3 }, bytes: () => withHistory(({ events }) => void events.splice(2, 1)) },
  'event-added': { finds: { seq: 1 }, bytes: () => withHistory(({ events }) => events.unshift(...events.slice(0, 1))) },
  'events-reordered': { finds: { seq: 4 }, bytes: () => withHistory(({ events }) => events.reverse()) },
  'content-changed': {
    finds: { seq: 3 },
    bytes: () => withHistory(({ events }) => Object.assign(events[2] ?? {}, { content: { note: 'Anders' } })),
  },
  'attachment-differs': {
    finds: { path: 'files/001-polis.pdf' },
    bytes: () => signedAnew((files) => Object.assign(files, { 'files/001-polis.pdf': bytesOf('een andere polis') })),
  },
  'data-unreadable': {
    finds: { path: 'dossier.json' },
    bytes: () => signedAnew((files) => Object.assign(files, { 'dossier.json': bytesOf('{') })),
  },
  'data-contradicts-history': {
    finds: { path: 'dossier.json', contradiction: { record: 'letter', id: 'an-added-letter', field: null, seq: null } },
    bytes: () =>
      signedAnew((files) =>
        Object.assign(files, { 'dossier.json': bytesOf(canonicalJson({ letters: [{ id: 'an-added-letter' }] })) }),
      ),
  },
  'seal-unreadable': {
    finds: { path: 'seal.json' },
    bytes: () => signedAnew((files) => Object.assign(files, { 'seal.json': bytesOf('{}') })),
  },
  'seal-forged': {
    finds: { seal: 7 },
    bytes: () => withSeal(({ seal }) => Object.assign(seal ?? {}, { day: '2026-03-08' })),
  },
  'seal-of-other-case': {
    finds: { seal: 7, found: OTHER },
    bytes: () => withSeal((seal) => Object.assign(seal, aSealOver(aHistory(OTHER), key))),
  },
  'seal-does-not-fit': {
    finds: { seal: 7 },
    bytes: () => withSeal(({ path }) => Object.assign(path ?? {}, { path: ['0'.repeat(64)] })),
  },
  'key-forged': {
    finds: { found: stranger.pair.keyId },
    bytes: () => withSeal(({ keys }) => void keys.push({ ...stranger.published, previousKeyId: keys[0]?.keyId ?? '' })),
  },
  'key-not-published': {
    finds: { found: stranger.pair.keyId },
    bytes: () => zipped(dossierFiles(REFERENCE, stranger)),
  },
};

async function check(bytes: Uint8Array) {
  const report = await verify(sourceOf(bytes), { ...nodeCryptography, knownKeys: [key.published] });
  return { ...report, all: [...report.findings, ...report.dossiers.flatMap(({ findings }) => findings)] };
}

describe('everything that can be found', () => {
  it.each(FINDING_CODES)('%s is what an attack brings to light, said in both languages', async (code) => {
    const { finds, bytes } = ATTACKS[code];
    const { isIntact, all } = await check(await bytes());
    expect(isIntact).toBe(false);
    expect(all).toContainEqual({ code, ...finds });
    const said = (['nl', 'en'] as const).map((language) => findingWords({ code, ...finds }, language));
    expect(new Set(said).size).toBe(2);
    const where = String(finds.contradiction?.id ?? finds.found ?? finds.seq ?? finds.seal ?? finds.path ?? '').slice(
      0,
      16,
    );
    for (const words of said) expect(words).toContain(where);
  });
});
