import { isSame } from './canonical-json.js';
import type { ByteSource } from './hashing.js';
import type { Finding } from './report.js';
import type { ZipDirectory, ZipEntry } from './zip-directory.js';
import { LOCAL_SIZE } from './zip-entries.js';
import { directoryBytes, localHeader, sizesBehind } from './zip-writing.js';

/**
 * Every byte of a dossier belongs to a file or is what Gehoor itself writes around files; this names what is neither. Of a
 * ZIP that another program packed that is said once, and only bytes that belong to nothing, or to two files, are named.
 */
export async function packingFindings(source: ByteSource, directory: ZipDirectory): Promise<Finding[]> {
  const { entries, offset, bytes } = directory;
  const isOurs = isSame(bytes, directoryBytes(entries, offset));
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  const findings: Finding[] = isOurs ? [] : [{ code: 'repacked' }];
  let at = 0;
  for (const [place, entry] of inOrder.entries()) {
    const { path } = entry;
    if (entry.offset > at) findings.push({ code: 'hidden-bytes', path });
    if (isOurs && !(await isAsWritten(source, entry))) findings.push({ code: 'header-differs', path });
    const end = await endOf(source, entry, isOurs);
    if (end > (inOrder[place + 1]?.offset ?? offset)) findings.push({ code: 'overlapping-entry', path });
    at = Math.max(at, end);
  }
  if (at < offset || offset + bytes.length < source.size) findings.push({ code: 'hidden-bytes' });
  return findings;
}

/** Whether what stands before and behind the bytes of a file is what Gehoor writes there. */
async function isAsWritten(source: ByteSource, entry: ZipEntry): Promise<boolean> {
  const [before, behind] = [localHeader(entry), sizesBehind(entry)];
  const dataAt = entry.offset + before.length;
  const endsAt = dataAt + entry.packedSize;
  if (endsAt + behind.length > source.size) return false;
  if (!isSame(await source.read(entry.offset, dataAt), before)) return false;
  return behind.length === 0 || isSame(await source.read(endsAt, endsAt + behind.length), behind);
}

/** Where the bytes of an entry end, with what stands before and behind them. */
async function endOf(source: ByteSource, entry: ZipEntry, isOurs: boolean): Promise<number> {
  const { offset, packedSize } = entry;
  return offset + (await headerSize(source, entry, isOurs)) + packedSize + sizesBehind(entry).length;
}

async function headerSize(source: ByteSource, entry: ZipEntry, isOurs: boolean): Promise<number> {
  if (isOurs || entry.offset + LOCAL_SIZE > source.size) return localHeader(entry).length;
  const header = await source.read(entry.offset, entry.offset + LOCAL_SIZE);
  const fields = new DataView(header.buffer, header.byteOffset, header.byteLength);
  return LOCAL_SIZE + fields.getUint16(26, true) + fields.getUint16(28, true);
}
