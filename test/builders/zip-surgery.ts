const END_SIZE = 22;
const RECORD_SIZE = 46;

interface Found {
  path: string;
  /** Where its record in the directory stands. */
  record: number;
  /** Where its local header stands. */
  local: number;
}

/** The files of a small ZIP without a comment, in the order of its directory. */
function filesIn(zip: Buffer): Found[] {
  const found: Found[] = [];
  const end = zip.length - END_SIZE;
  for (let at = zip.readUInt32LE(end + 16); at < end; ) {
    const nameEnd = at + RECORD_SIZE + zip.readUInt16LE(at + 28);
    const path = zip.toString('utf8', at + RECORD_SIZE, nameEnd);
    found.push({ path, record: at, local: zip.readUInt32LE(at + 42) });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
}

function find(zip: Buffer, path: string): Found {
  const found = filesIn(zip).find((file) => file.path === path);
  if (!found) throw new Error(`There is no ${path} in it.`);
  return found;
}

/** The ZIP with bytes before this file, or before the directory, and every offset made to fit: no program notices. */
export function withBytesBefore(zip: Buffer, before: string | 'directory', bytes: Uint8Array): Buffer {
  const directory = zip.readUInt32LE(zip.length - END_SIZE + 16);
  const at = before === 'directory' ? directory : find(zip, before).local;
  const changed = Buffer.from(zip);
  for (const { record, local } of filesIn(zip))
    if (local >= at) changed.writeUInt32LE(local + bytes.length, record + 42);
  changed.writeUInt32LE(directory + bytes.length, zip.length - END_SIZE + 16);
  return Buffer.concat([changed.subarray(0, at), bytes, changed.subarray(at)]);
}

/** The ZIP with another 16-bit number in the record of a file in the directory, or in its end record. */
export function withDirectoryField(zip: Buffer, of: string | 'end', field: number, value: number): Buffer {
  const changed = Buffer.from(zip);
  changed.writeUInt16LE(value, (of === 'end' ? zip.length - END_SIZE : find(zip, of).record) + field);
  return changed;
}

/** The ZIP with another byte in the local header of a file, or in what follows that. */
export function withLocalByte(zip: Buffer, path: string, at: number, value: number): Buffer {
  const changed = Buffer.from(zip);
  changed[find(zip, path).local + at] = value;
  return changed;
}

/** The ZIP in which a file says that its bytes begin where those of another do. */
export function withSamePlace(zip: Buffer, path: string, other: string): Buffer {
  const changed = Buffer.from(zip);
  changed.writeUInt32LE(find(zip, other).local, find(zip, path).record + 42);
  return changed;
}
