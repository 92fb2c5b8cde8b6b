import { Inflate } from 'fflate';
import type { ByteSource } from './hashing.js';
import type { ZipEntry } from './zip-directory.js';

/** Why an entry cannot be trusted, whatever is in it. */
export type EntryFault =
  | 'unsafe-name'
  | 'duplicate-entry'
  | 'overlapping-entry'
  | 'header-differs'
  | 'encrypted'
  | 'compression-unknown'
  | 'unpacks-too-large'
  | 'cannot-be-unpacked';

/** An entry whose bytes are not handed out. */
export class BadEntry extends Error {
  override readonly name = 'BadEntry';

  constructor(
    readonly fault: EntryFault,
    readonly path: string,
  ) {
    super(`${fault}: ${path}`);
  }
}

/** The size of a local header, without the name and what follows that. */
export const LOCAL_SIZE = 30;
const LOCAL = 0x04034b50;
/** With a name and extra fields far longer than ours. */
const LONGEST_HEADER = 2048;
/** No file is larger than this once unpacked, however small it says it is packed. */
export const MOST_UNPACKED = 512 * 1024 * 1024;
const PIECE = 64 * 1024;

/** Entries that must not be there at all: names that lead outside, and names used twice. */
export function faultyEntries(entries: readonly ZipEntry[]): BadEntry[] {
  const faults: BadEntry[] = [];
  const seen = new Set<string>();
  for (const { path } of entries) {
    if (!isSafePath(path)) faults.push(new BadEntry('unsafe-name', path));
    // Some systems see no difference between capitals and small letters.
    const name = path.normalize('NFC').toLowerCase();
    if (seen.has(name)) faults.push(new BadEntry('duplicate-entry', path));
    seen.add(name);
  }
  return faults;
}

/** A plain relative path that unpacks under the folder it is unpacked in, on every system. */
function isSafePath(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for.
  if (path === '' || path.length > 500 || /[\\\u0000-\u001f\u007f:\ufffd]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Where the bytes of an entry begin. Throws {@link BadEntry} when what stands before them is of another entry. */
export async function dataOffset(source: ByteSource, entry: ZipEntry): Promise<number> {
  return entry.offset + headerSize(await readFrom(source, entry, LONGEST_HEADER), entry);
}

/** So many bytes from the header on, or fewer at the end of the source. */
async function readFrom(source: ByteSource, { offset, path }: ZipEntry, count: number): Promise<Uint8Array> {
  if (offset + LOCAL_SIZE > source.size) throw new BadEntry('header-differs', path);
  return source.read(offset, Math.min(source.size, offset + count));
}

function headerSize(header: Uint8Array, { path }: ZipEntry): number {
  if (header.length < LOCAL_SIZE) throw new BadEntry('header-differs', path);
  const fields = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const nameSize = fields.getUint16(26, true);
  const name = new TextDecoder().decode(header.subarray(LOCAL_SIZE, LOCAL_SIZE + nameSize));
  if (fields.getUint32(0, true) !== LOCAL || name !== path) throw new BadEntry('header-differs', path);
  return LOCAL_SIZE + nameSize + fields.getUint16(28, true);
}

/** The bytes of an entry, never more than it says. Throws {@link BadEntry}. */
export async function readEntry(source: ByteSource, entry: ZipEntry): Promise<Uint8Array> {
  const { path, method, packedSize, size, isEncrypted } = entry;
  if (isEncrypted) throw new BadEntry('encrypted', path);
  if (method !== 0 && method !== 8) throw new BadEntry('compression-unknown', path);
  if (method === 8 && size > MOST_UNPACKED) throw new BadEntry('unpacks-too-large', path);
  // Header and data at once: reading is what takes longest.
  const bytes = await readFrom(source, entry, LONGEST_HEADER + packedSize);
  const start = headerSize(bytes, entry);
  if (start + packedSize > bytes.length) throw new BadEntry('overlapping-entry', path);
  const packed = bytes.subarray(start, start + packedSize);
  if (method === 8) return unpacked(packed, entry);
  if (packedSize !== size) throw new BadEntry('header-differs', path);
  return packed;
}

/** Unpacks bit by bit, and stops as soon as there is more than the entry says. */
function unpacked(packed: Uint8Array, { path, size }: ZipEntry): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((piece) => {
    if (filled + piece.length > size) throw new BadEntry('unpacks-too-large', path);
    bytes.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE)
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch (error) {
    throw error instanceof BadEntry ? error : new BadEntry('cannot-be-unpacked', path);
  }
  if (filled !== size) throw new BadEntry('cannot-be-unpacked', path);
  return bytes;
}
