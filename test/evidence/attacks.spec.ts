import fc from 'fast-check';
import { zipSync } from 'fflate';
import {
  bytesOf,
  canonicalJson,
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
  listsOf,
  packFiles,
  repacked,
  zipped,
} from '../builders/dossier-zip.js';

const REFERENCE = 'VG-2026-000123';
const key = aSealKey();
const whole = () => dossierFiles(REFERENCE, key);
const known = { knownKeys: [key.published] };

const check = (bytes: Uint8Array, options = {}) => verify(sourceOf(bytes), { ...nodeCryptography, ...options });
/** What a check of these files finds, without a pack around them. */
const findings = async (files: DossierFiles, options = {}) => {
  const { dossiers, findings: around } = await check(await zipped(files), options);
  return [...around, ...dossiers.flatMap((dossier) => dossier.findings)];
};
const json = <T>(bytes: Uint8Array | undefined): T => JSON.parse(Buffer.from(bytes ?? []).toString()) as T;
/** The dossier with its history changed, and the list of files written and signed anew by whoever has the key. */
const withHistory = (change: (history: HistoryFile) => void, pair = key.pair) => {
  const files = whole();
  const history = json<HistoryFile>(files['history.json']);
  change(history);
  files['history.json'] = bytesOf(canonicalJson(history));
  const { 'manifest.json': _list, 'manifest.sig.json': _signature, ...rest } = files;
  return { ...rest, ...listsOf(rest, aHistory(REFERENCE), pair) };
};
const withSeal = (change: (seal: SealFile) => void) =>
  dossierFiles(REFERENCE, key, (files) => {
    const seal = json<SealFile>(files['seal.json']);
    change(seal);
    files['seal.json'] = bytesOf(canonicalJson(seal));
  });

describe('a whole dossier', () => {
  it('is intact', async () => {
    const { isIntact, dossiers } = await check(await zipped(whole()), known);
    expect([isIntact, dossiers[0]?.findings]).toEqual([true, []]);
    expect(dossiers[0]).toMatchObject({
      reference: REFERENCE,
      events: 5,
      isKeyKnown: true,
      sealed: { number: 7, seq: 5 },
    });
  });

  it('only shows its key to a reader who has none to compare with', async () => {
    expect((await check(await zipped(whole()))).dossiers[0]).toMatchObject({ isKeyKnown: null, keyId: key.pair.keyId });
  });

  it('may have been sealed never, or be older than its last event', async () => {
    const unsealed = withSeal((seal) => Object.assign(seal, { seal: null, path: null }));
    expect((await check(await zipped(unsealed))).dossiers[0]).toMatchObject({ isIntact: true, sealed: null });
  });
});

describe('verification names', () => {
  it('any file of which one byte was changed', async () => {
    const paths = Object.keys(whole()).filter((path) => !path.startsWith('manifest'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.nat(), fc.integer({ min: 1, max: 255 }), async (path, at, by) => {
        const files = whole();
        const bytes = Uint8Array.from(files[path] ?? []);
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ by;
        expect(await findings({ ...files, [path]: bytes })).toContainEqual({ code: 'file-changed', path });
      }),
      { numRuns: 60 },
    );
  });

  it('a list of files of which one byte was changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const files = whole();
        const bytes = Uint8Array.from(files['manifest.json'] ?? []);
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ by;
        const codes = (await findings({ ...files, 'manifest.json': bytes })).map(({ code }) => code);
        expect(codes.some((code) => code === 'manifest-forged' || code === 'manifest-unreadable')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['a dossier', 'a pack'])('any byte of %s that was changed, put in or taken out', async (what) => {
    const bytes = await zipped(what === 'a pack' ? await packFiles({ [REFERENCE]: whole() }, key) : whole());
    expect(await check(bytes)).toMatchObject({ isIntact: true });
    const change = fc.record({
      how: fc.constantFrom('change', 'insert', 'remove'),
      at: fc.nat({ max: bytes.length - 1 }),
      by: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ how, at, by }) => {
        const put = how === 'change' ? [(bytes[at] ?? 0) ^ by] : how === 'insert' ? [by] : [];
        const changed = [bytes.subarray(0, at), Uint8Array.from(put), bytes.subarray(how === 'insert' ? at : at + 1)];
        expect(await check(Buffer.concat(changed))).toMatchObject({ isIntact: false });
      }),
      { numRuns: 300 },
    );
  });

  it('that another program packed the files anew, once, and a file that it changed by name', async () => {
    const changed = { ...whole(), 'dossier.pdf': bytesOf('%PDF-1.7 het DOSSIER') };
    for (const level of [0, 9] as const) {
      expect((await check(repacked(whole(), level))).dossiers[0]?.findings).toEqual([{ code: 'repacked' }]);
      expect((await check(repacked(changed, level))).dossiers[0]?.findings).toEqual([
        { code: 'repacked' },
        { code: 'file-changed', path: 'dossier.pdf' },
      ]);
    }
  });

  it('a file that is missing and one that was added', async () => {
    const { 'letters/001-confirmation.txt': _, ...without } = whole();
    expect(await findings(without)).toEqual([{ code: 'file-missing', path: 'letters/001-confirmation.txt' }]);
    expect(await findings({ ...whole(), 'letters/002-extra.txt': bytesOf('extra') })).toEqual([
      { code: 'file-added', path: 'letters/002-extra.txt' },
    ]);
  });

  it('an event that was dropped, also from the end, though the list of files was signed anew', async () => {
    expect(await findings(withHistory(({ events }) => void events.splice(2, 1)))).toContainEqual({
      code: 'event-missing',
      seq: 3,
    });
    expect(await findings(withHistory(({ events }) => void events.pop()))).toEqual([{ code: 'event-missing', seq: 5 }]);
  });

  it('events in another order', async () => {
    const swapped = withHistory(({ events }) => void events.splice(1, 2, ...events.slice(1, 3).reverse()));
    expect(await findings(swapped)).toEqual([{ code: 'events-reordered', seq: 2 }]);
  });

  it('an event that is there twice', async () => {
    const doubled = withHistory(({ events }) => void events.splice(1, 0, ...events.slice(0, 1)));
    expect(await findings(doubled)).toContainEqual({ code: 'event-added', seq: 1 });
  });

  it('an event that says something else, and words of one that do', async () => {
    const changed = withHistory(({ events }) => Object.assign(events[2] ?? {}, { type: 'decided' }));
    expect(await findings(changed)).toContainEqual({ code: 'event-changed', seq: 3 });
    const reworded = withHistory(({ events }) => Object.assign(events[2] ?? {}, { content: { note: 'Iets anders' } }));
    expect(await findings(reworded)).toEqual([{ code: 'content-changed', seq: 3 }]);
  });

  it('words of an event that were taken out, though nothing was left out of the dossier', async () => {
    const emptied = withHistory(({ events }) => Object.assign(events[2] ?? {}, { content: null, salt: null }));
    const contradiction = { record: 'content', id: null, field: null, seq: 3 };
    expect(await findings(emptied)).toEqual([
      { code: 'data-contradicts-history', path: 'dossier.json', contradiction },
    ]);
  });

  it('a history that no canonical JSON can hold, instead of giving up', async () => {
    const withWords = (words: string) => {
      const files = withHistory(({ events }) => Object.assign(events[2] ?? {}, { content: { note: 'HIER' } }));
      const changed = Buffer.from(files['history.json'] ?? [])
        .toString()
        .replace('"HIER"', () => words);
      const { 'manifest.json': _list, 'manifest.sig.json': _signature, ...rest } = files;
      const all = { ...rest, 'history.json': bytesOf(changed) };
      return { ...all, ...listsOf(all, aHistory(REFERENCE), key.pair) };
    };
    const deep = 20_000;
    for (const words of ['"\\ud800"', `${'['.repeat(deep)}${']'.repeat(deep)}`])
      expect(await findings(withWords(words))).toEqual([{ code: 'history-unreadable', path: 'history.json' }]);
  });

  it('a whole chain that was made anew: the seal does not fit it', async () => {
    const made = aHistory(REFERENCE, 6);
    const files = dossierFiles(REFERENCE, key, (all) => {
      const events = made.events.map((event, place) => (place < 5 ? event : { ...event, type: 'closed' }));
      all['history.json'] = bytesOf(canonicalJson({ ...made, events: events.slice(0, 5) }));
      const old = json<HistoryFile>(all['history.json']);
      const seal = aSealOver({ ...old, events: aHistory('VG-2026-000777').events }, key);
      if (seal.path) seal.path.head.reference = REFERENCE;
      all['seal.json'] = bytesOf(canonicalJson(seal));
    });
    expect(await findings(files)).toContainEqual(expect.objectContaining({ code: 'seal-does-not-fit', seal: 7 }));
  });

  it('the list of files of another dossier', async () => {
    const other = dossierFiles('VG-2026-000456', key);
    const lists = { 'manifest.json': other['manifest.json'], 'manifest.sig.json': other['manifest.sig.json'] };
    expect(await findings({ ...whole(), ...lists } as DossierFiles)).toContainEqual({
      code: 'manifest-of-other-dossier',
      path: 'manifest.json',
      found: REFERENCE,
    });
  });

  it('a seal that was forged, of another case, or that leads to another root', async () => {
    const forged = withSeal(({ seal }) => Object.assign(seal ?? {}, { root: '0'.repeat(64) }));
    expect(await findings(forged)).toEqual([{ code: 'seal-forged', seal: 7 }]);
    const others = withSeal((seal) => Object.assign(seal, aSealOver(aHistory('VG-2026-000456'), key)));
    expect(await findings(others)).toEqual([{ code: 'seal-of-other-case', seal: 7, found: 'VG-2026-000456' }]);
    const astray = withSeal(({ path }) => Object.assign(path ?? {}, { path: ['0'.repeat(64)] }));
    expect(await findings(astray)).toEqual([{ code: 'seal-does-not-fit', seal: 7 }]);
  });

  it('a key that nobody vouches for, and one that is not published', async () => {
    const stranger = aSealKey();
    const smuggled = withSeal(
      ({ keys }) => void keys.push({ ...stranger.published, previousKeyId: keys[0]?.keyId ?? '' }),
    );
    expect(await findings(smuggled)).toEqual([{ code: 'key-forged', found: stranger.pair.keyId }]);
    const allTheirs = dossierFiles(REFERENCE, stranger);
    expect(await findings(allTheirs)).toEqual([]);
    expect(await findings(allTheirs, known)).toEqual([{ code: 'key-not-published', found: stranger.pair.keyId }]);
  });

  it('a file of the case that is not the one that came in', async () => {
    const swapped = dossierFiles(REFERENCE, key, (files) => {
      files['files/001-polis.pdf'] = bytesOf('een andere polis');
    });
    expect(await findings(swapped)).toEqual([{ code: 'attachment-differs', path: 'files/001-polis.pdf' }]);
  });

  it('a mail that is not the one that left', async () => {
    const mail = bytesOf('Subject: Uw klacht\r\n\r\nWij betalen.\r\n');
    const forged = dossierFiles(REFERENCE, key, (files) => {
      files['letters/001-confirmation.eml'] = mail;
    });
    expect(await findings(forged)).toEqual([{ code: 'attachment-differs', path: 'letters/001-confirmation.eml' }]);
  });

  it('a file that is cut off, at whatever byte', async () => {
    const bytes = await zipped(whole());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: bytes.length - 1 }), async (length) => {
        const { isIntact, findings: found } = await check(bytes.subarray(0, length));
        expect([isIntact, found.map(({ code }) => code)]).toEqual([
          false,
          ['truncated', 'manifest-missing'].slice(0, 1),
        ]);
      }),
      { numRuns: 60 },
    );
    expect((await check(bytesOf('Dit is een brief.'))).findings).toEqual([{ code: 'not-a-zip' }]);
    expect((await check(new Uint8Array())).findings).toEqual([{ code: 'not-a-zip' }]);
  });

  it.each(['../buiten.txt', '/etc/passwd', 'C:\\windows.txt', 'letters/../../x', 'a\\b', 'letters//x', './x'])(
    'the unsafe name %s',
    async (path) => {
      const { dossiers } = await check(repacked({ ...whole(), [path]: bytesOf('x') }));
      expect(dossiers[0]?.findings).toContainEqual({ code: 'unsafe-name', path });
    },
  );

  it('an entry that is there twice, also in other capitals', async () => {
    expect(await findings({ ...whole(), 'DOSSIER.pdf': bytesOf('x') })).toContainEqual({
      code: 'duplicate-entry',
      path: 'DOSSIER.pdf',
    });
  });

  it('a ZIP bomb, without unpacking it', async () => {
    const bomb = zipSync({ ...whole(), 'dossier.pdf': new Uint8Array(20 * 1024 * 1024) }, { level: 9 });
    const { dossiers } = await check(bomb);
    expect(dossiers[0]?.findings).toEqual([{ code: 'repacked' }, { code: 'file-changed', path: 'dossier.pdf' }]);
    // One that lies about its size is stopped where it says it ends.
    const lying = Uint8Array.from(bomb);
    const view = new DataView(lying.buffer);
    const size = Buffer.from(lying).lastIndexOf('dossier.pdf') - 46 + 24;
    view.setUint32(size, 20, true);
    expect((await check(lying)).dossiers[0]?.findings).toContainEqual({
      code: 'unpacks-too-large',
      path: 'dossier.pdf',
    });
  });
});
