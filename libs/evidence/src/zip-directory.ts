import type { ByteSource } from './hashing.js';

/** One file in a ZIP, as its directory describes it. */
export interface ZipEntry {
  path: string;
  /** 0 stored, 8 deflated. */
  method: number;
  isEncrypted: boolean;
  /** Whether its checksum and sizes stand behind its bytes: it was packed while it was still being read. */
  isStreamed: boolean;
  crc32: number;
  packedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

/** The directory of a ZIP. */
export interface ZipDirectory {
  entries: ZipEntry[];
  /** Where it begins. */
  offset: number;
  /** Its bytes with those of the end records, up to where the ZIP should end. */
  bytes: Uint8Array;
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
const END64_SIZE = 56;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LARGE = 0xffffffff;
const LONGEST_COMMENT = 0xffff;
/** How far from the end of a file the end of a ZIP is looked for. */
const FAR = 32 * 1024 * 1024;

/** Where the end records say that the directory stands, and where those records themselves begin. */
interface DirectoryPlace {
  offset: number;
  size: number;
  count: number;
  endsAt: number;
}

/** The directory of a ZIP, which must stand right before its end records. Throws {@link BadZip}. */
export async function readDirectory(source: ByteSource): Promise<ZipDirectory> {
  const end = await findEnd(source);
  const { offset, size, count, endsAt } = await placeBefore(source, end);
  if (offset + size > endsAt) throw new BadZip('truncated');
  if (offset + size !== endsAt) throw new BadZip('hidden-bytes');
  const bytes = await source.read(offset, end + END_SIZE);
  const entries = entriesOf(bytes.subarray(0, size));
  if (entries.length !== count) throw new BadZip('directory-broken');
  return { entries, offset, bytes };
}

/** Where the record begins that ends the ZIP: the last one that ends just where the file does, or that fits a directory. */
async function findEnd(source: ByteSource): Promise<number> {
  const tailFrom = Math.max(0, source.size - END_SIZE - LONGEST_COMMENT);
  const tail = view(await source.read(tailFrom, source.size));
  const [last] = endsIn(tail, (at) => at + END_SIZE + tail.getUint16(at + 20, true) === tail.byteLength);
  if (last !== undefined) return tailFrom + last;
  const farFrom = Math.max(0, source.size - FAR);
  for (const at of endsIn(view(await source.read(farFrom, source.size)), () => true)) {
    const place = await placeBefore(source, farFrom + at).catch(() => null);
    if (place && place.offset + place.size === place.endsAt) return farFrom + at;
  }
  const start = source.size >= 4 ? view(await source.read(0, 4)).getUint32(0, true) : 0;
  throw new BadZip(start === LOCAL ? 'truncated' : 'not-a-zip');
}

/** Where records stand that end a ZIP, the last first. */
function* endsIn(data: DataView, isOne: (at: number) => boolean): Generator<number> {
  for (let at = data.byteLength - END_SIZE; at >= 0; at -= 1)
    if (data.getUint32(at, true) === END && isOne(at)) yield at;
}

async function placeBefore(source: ByteSource, end: number): Promise<DirectoryPlace> {
  const from = Math.max(0, end - LOCATOR_SIZE);
  const records = view(await source.read(from, end + END_SIZE));
  const at = end - from;
  const place = {
    offset: records.getUint32(at + 16, true),
    size: records.getUint32(at + 12, true),
    count: records.getUint16(at + 10, true),
    endsAt: end,
  };
  if (at < LOCATOR_SIZE || records.getUint32(0, true) !== LOCATOR) return place;
  const endsAt = large(records, 8);
  if (endsAt + END64_SIZE > from) throw new BadZip('directory-broken');
  const end64 = view(await source.read(endsAt, endsAt + END64_SIZE));
  if (end64.getUint32(0, true) !== END64) throw new BadZip('directory-broken');
  return { offset: large(end64, 48), size: large(end64, 40), count: large(end64, 32), endsAt };
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
      isEncrypted: (directory.getUint16(at + 8, true) & 1) !== 0,
      isStreamed: (directory.getUint16(at + 8, true) & 8) !== 0,
      crc32: directory.getUint32(at + 16, true),
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
