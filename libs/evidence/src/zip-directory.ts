import type { ByteSource } from './hashing.js';

/** One file in a ZIP, as its directory describes it. */
export interface ZipEntry {
  path: string;
  /** 0 stored, 8 deflated. */
  method: number;
  isEncrypted: boolean;
  packedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

/** What can be wrong with a ZIP before anything in it is looked at. */
export type ZipFault = 'not-a-zip' | 'truncated' | 'hidden-bytes' | 'directory-broken';

/** The bytes are no whole and plain ZIP. */
export class BadZip extends Error {
  override readonly name = 'BadZip';

  constructor(readonly fault: ZipFault) {
    super(fault);
  }
}

const END = 0x06054b50;
const END_SIZE = 22;
const LOCATOR = 0x07064b50;
const LOCATOR_SIZE = 20;
const END64 = 0x06064b50;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LARGE = 0xffffffff;
const LONGEST_COMMENT = 0xffff;

/** The directory of a ZIP, which must end just where the file ends. Throws {@link BadZip}. */
export async function readDirectory(source: ByteSource): Promise<ZipEntry[]> {
  const tailFrom = Math.max(0, source.size - END_SIZE - LONGEST_COMMENT);
  const tail = view(await source.read(tailFrom, source.size));
  const end = await findEnd(source, tail);
  let { offset, size, count } = {
    offset: tail.getUint32(end + 16, true),
    size: tail.getUint32(end + 12, true),
    count: tail.getUint16(end + 10, true),
  };
  let endsAt = tailFrom + end;
  const locator = end - LOCATOR_SIZE;
  if (locator >= 0 && tail.getUint32(locator, true) === LOCATOR) {
    endsAt = large(tail, locator + 8);
    if (endsAt + 56 > source.size) throw new BadZip('directory-broken');
    const end64 = view(await source.read(endsAt, endsAt + 56));
    if (end64.getUint32(0, true) !== END64) throw new BadZip('directory-broken');
    [count, size, offset] = [large(end64, 32), large(end64, 40), large(end64, 48)];
  }
  if (offset + size > endsAt) throw new BadZip('truncated');
  if (offset + size !== endsAt) throw new BadZip('hidden-bytes');
  const entries = entriesOf(await source.read(offset, offset + size));
  if (entries.length !== count) throw new BadZip('directory-broken');
  return entries;
}

async function findEnd(source: ByteSource, tail: DataView): Promise<number> {
  for (let at = tail.byteLength - END_SIZE; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + tail.getUint16(at + 20, true) === tail.byteLength) return at;
  }
  const start = source.size >= 4 ? view(await source.read(0, 4)).getUint32(0, true) : 0;
  throw new BadZip(start === LOCAL ? 'truncated' : 'not-a-zip');
}

function entriesOf(bytes: Uint8Array): ZipEntry[] {
  const directory = view(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + ENTRY_SIZE > bytes.length || directory.getUint32(at, true) !== ENTRY) throw new BadZip('directory-broken');
    const nameAt = at + ENTRY_SIZE;
    const extraAt = nameAt + directory.getUint16(at + 28, true);
    const commentAt = extraAt + directory.getUint16(at + 30, true);
    const next = commentAt + directory.getUint16(at + 32, true);
    if (next > bytes.length) throw new BadZip('directory-broken');
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(nameAt, extraAt)),
      method: directory.getUint16(at + 10, true),
      isEncrypted: (directory.getUint16(at + 8, true) & 1) === 1,
      ...sizesOf(directory, at, extraAt, commentAt),
    });
    at = next;
  }
  return entries;
}

function sizesOf(directory: DataView, at: number, extraFrom: number, extraTo: number) {
  const sizes = {
    size: directory.getUint32(at + 24, true),
    packedSize: directory.getUint32(at + 20, true),
    offset: directory.getUint32(at + 42, true),
  };
  // What does not fit in 32 bits stands behind the name, in this order (ZIP64).
  for (let extra = extraFrom; extra + 4 <= extraTo; extra += 4 + directory.getUint16(extra + 2, true)) {
    if (directory.getUint16(extra, true) !== 1) continue;
    const to = extra + 4 + directory.getUint16(extra + 2, true);
    if (to > extraTo) throw new BadZip('directory-broken');
    let field = extra + 4;
    for (const key of ['size', 'packedSize', 'offset'] as const) {
      if (sizes[key] !== LARGE) continue;
      if (field + 8 > to) throw new BadZip('directory-broken');
      sizes[key] = large(directory, field);
      field += 8;
    }
  }
  return sizes;
}

/** A 64-bit number, as far as JavaScript counts exactly. */
function large(data: DataView, at: number): number {
  const value = Number(data.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw new BadZip('directory-broken');
  return value;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
