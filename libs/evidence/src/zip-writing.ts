import { bytesOf, joined } from './canonical-json.js';
import type { ZipEntry } from './zip-directory.js';

/*
 * What Gehoor writes around the files of a dossier (APPNOTE 6.3): nothing compressed, one moment for every file, no extra
 * fields, no comments, ZIP64 only where a number does not fit. `zip-file.ts` writes just this; changing either means that
 * older dossiers are no longer recognised.
 */
const MADE_BY = (3 << 8) | 63;
const NEEDED = 20;
const NEEDED_64 = 45;
const UTF8_NAME = 1 << 11;
const STREAMED = 1 << 3;
/** 1 January 1980, midnight. */
const DATE = 0x21;
const READABLE_FILE = 0o100644 * 2 ** 16;
const LARGE = 0xffffffff;
const MANY = 0xffff;

type Field = readonly [size: 2 | 4 | 8, value: number];

/** The header before the bytes of a file. */
export function localHeader(entry: ZipEntry): Uint8Array {
  const { path, isStreamed } = entry;
  const sizes = isStreamed ? [0, 0, 0] : [entry.crc32, entry.packedSize, entry.size];
  const name = bytesOf(path);
  const fields = [[4, 0x04034b50], [2, NEEDED], ...commonFields(entry), ...sizes.map(inFour), [2, name.length], [2, 0]];
  return joined([record(fields as Field[]), name]);
}

/** The checksum and sizes behind a file that was packed while it was still being read; behind others nothing. */
export function sizesBehind(entry: ZipEntry): Uint8Array {
  const { isStreamed, crc32, packedSize, size } = entry;
  if (!isStreamed) return new Uint8Array();
  const width = isLarge(entry) ? 8 : 4;
  return record([
    [4, 0x08074b50],
    [4, crc32],
    [width, packedSize],
    [width, size],
  ]);
}

/** The whole directory of these files, which begins here, with the records that end the ZIP. */
export function directoryBytes(entries: readonly ZipEntry[], offset: number): Uint8Array {
  const records = entries.map(directoryRecord);
  const size = records.reduce((sum, { length }) => sum + length, 0);
  return joined([...records, endRecords(entries.length, size, offset)]);
}

function directoryRecord(entry: ZipEntry): Uint8Array {
  const { path, crc32, packedSize, size, offset } = entry;
  const name = bytesOf(path);
  const large = isLarge(entry);
  const extra: Field[] = large
    ? [
        [2, 1],
        [2, 24],
        [8, size],
        [8, packedSize],
        [8, offset],
      ]
    : [];
  return joined([
    record([
      [4, 0x02014b50],
      [2, MADE_BY],
      [2, large ? NEEDED_64 : NEEDED],
      ...commonFields(entry),
      [4, crc32],
      ...[packedSize, size].map((number) => inFour(large ? LARGE : number)),
      [2, name.length],
      [2, large ? 28 : 0],
      // No comment, the first disk, nothing known of the content.
      [2, 0],
      [2, 0],
      [2, 0],
      [4, READABLE_FILE],
      inFour(large ? LARGE : offset),
    ]),
    name,
    record(extra),
  ]);
}

function endRecords(count: number, size: number, offset: number): Uint8Array {
  const end = [
    ...([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
    ] as const),
    ...[count, count].map((number): Field => [2, Math.min(number, MANY)]),
    ...[size, offset].map((number) => inFour(Math.min(number, LARGE))),
    [2, 0] as const,
  ];
  if (count < MANY && size < LARGE && offset < LARGE) return record(end);
  const end64: Field[] = [
    ...([
      [4, 0x06064b50],
      [8, 44],
      [2, MADE_BY],
      [2, NEEDED_64],
      [4, 0],
      [4, 0],
    ] as const),
    ...[count, count, size, offset].map((number): Field => [8, number]),
  ];
  const locator: Field[] = [
    [4, 0x07064b50],
    [4, 0],
    [8, offset + size],
    [4, 1],
  ];
  return record([...end64, ...locator, ...end]);
}

/** What both headers of a file say: how its name is written, how it was packed, and when. */
function commonFields({ isStreamed }: ZipEntry): Field[] {
  return [
    [2, UTF8_NAME | (isStreamed ? STREAMED : 0)],
    [2, 0],
    [2, 0],
    [2, DATE],
  ];
}

function isLarge({ packedSize, size, offset }: ZipEntry): boolean {
  return Math.max(packedSize, size, offset) >= LARGE;
}

const inFour = (value: number): Field => [4, value];

/** Numbers one after the other, the lowest byte first. */
function record(fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else if (size === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += size;
  }
  return bytes;
}
