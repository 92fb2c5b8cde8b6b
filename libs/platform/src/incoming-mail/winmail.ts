/** A file found in a `winmail.dat`. */
export interface PackedFile {
  name: string | null;
  content: Buffer;
}

const SIGNATURE = 0x223e9f78;
/** Attributes of the transport-neutral encapsulation format (MS-OXTNEF 2.1.3.2). */
const ATTACHMENT_BEGINS = 0x00069002;
const ATTACHMENT_TITLE = 0x00018010;
const ATTACHMENT_DATA = 0x0006800f;
const ATTACHMENT_PROPERTIES = 0x00069005;
const ATTACHMENT_LEVEL = 2;
/** The long name of a file among its MAPI properties (PidTagAttachLongFilename), as text of either kind. */
const LONG_NAME = 0x3707;
const TEXT_8 = 0x001e;
const TEXT_16 = 0x001f;

/**
 * Takes the files out of what Outlook sends as `winmail.dat` (TNEF). Gives none when it is damaged before the first file
 * or is no TNEF; then the whole is kept as it came. Nothing in it makes this throw.
 */
export function unpackWinmail(packed: Buffer): PackedFile[] {
  if (packed.length < 6 || packed.readUInt32LE(0) !== SIGNATURE) return [];
  const files: PackedFile[] = [];
  // After the signature comes a key of two bytes.
  for (const { level, attribute, data } of attributesOf(packed, 6)) {
    if (level !== ATTACHMENT_LEVEL) continue;
    if (attribute === ATTACHMENT_BEGINS) files.push({ name: null, content: Buffer.alloc(0) });
    const file = files.at(-1);
    if (!file) continue;
    if (attribute === ATTACHMENT_TITLE) file.name ??= textOf(data);
    if (attribute === ATTACHMENT_DATA) file.content = data;
    if (attribute === ATTACHMENT_PROPERTIES) file.name = longNameIn(data) ?? file.name;
  }
  return files.filter(({ name, content }) => name !== null || content.length > 0);
}

/** Each attribute: level (1), attribute (4), length (4), data, checksum (2). A length past the end ends the reading. */
function* attributesOf(packed: Buffer, start: number) {
  let at = start;
  while (at + 9 <= packed.length) {
    const length = packed.readUInt32LE(at + 5);
    const end = at + 9 + length;
    if (end > packed.length) return;
    yield { level: packed[at], attribute: packed.readUInt32LE(at + 1), data: packed.subarray(at + 9, end) };
    at = end + 2;
  }
}

/** Looks the name up among the properties by walking them; unknown kinds of values end the walk. */
function longNameIn(properties: Buffer): string | null {
  if (properties.length < 4) return null;
  let at = 4;
  for (let left = Math.min(properties.readUInt32LE(0), 500); left > 0 && at + 4 <= properties.length; left--) {
    const type = properties.readUInt16LE(at);
    const id = properties.readUInt16LE(at + 2);
    at += 4;
    if (id >= 0x8000) return null;
    const value = valueAt(properties, at, type);
    if (!value) return null;
    if (id === LONG_NAME && (type === TEXT_8 || type === TEXT_16))
      return type === TEXT_16 ? textOf(Buffer.from(value.data.toString('utf16le'))) : textOf(value.data);
    at = value.next;
  }
  return null;
}

/** Kinds of values by how many bytes they take: of a fixed size, or a number of them with their lengths, padded to four. */
function valueAt(bytes: Buffer, at: number, type: number): { data: Buffer; next: number } | null {
  const fixed = { 2: 4, 3: 4, 4: 4, 10: 4, 11: 4, 5: 8, 6: 8, 7: 8, 20: 8, 64: 8, 72: 16 }[type];
  if (fixed) return { data: bytes.subarray(at, at + fixed), next: at + fixed };
  if (![TEXT_8, TEXT_16, 13, 0x102].includes(type) || at + 8 > bytes.length) return null;
  if (bytes.readUInt32LE(at) !== 1) return null;
  const length = bytes.readUInt32LE(at + 4);
  const start = at + 8;
  if (start + length > bytes.length) return null;
  return { data: bytes.subarray(start, start + length), next: start + Math.ceil(length / 4) * 4 };
}

/** UTF-8 where it is, or else the usual code page of Windows; without the zero at its end. */
function textOf(data: Buffer): string | null {
  const bytes = data.subarray(0, data.indexOf(0) < 0 ? data.length : data.indexOf(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes) || null;
  } catch {
    return new TextDecoder('windows-1252').decode(bytes) || null;
  }
}
