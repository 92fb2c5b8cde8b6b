/** A file to pack, as Outlook does. */
export interface FileToPack {
  /** The short name of old. */
  title: string;
  content: Buffer;
  properties?: Buffer;
}

/** A `winmail.dat` with these files. */
export function winmailWith(files: readonly FileToPack[]): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt32LE(0x223e9f78, 0);
  return Buffer.concat([
    head,
    // Of the message itself, which is no file.
    attribute(1, 0x00089006, Buffer.from([0, 0, 1, 0])),
    ...files.flatMap(({ title, content, properties }) => [
      attribute(2, 0x00069002, Buffer.alloc(14)),
      attribute(2, 0x00018010, Buffer.from(`${title}\0`, 'latin1')),
      attribute(2, 0x0006800f, content),
      ...(properties ? [attribute(2, 0x00069005, properties)] : []),
    ]),
  ]);
}

/** The properties that hold a long name, behind one of another kind. */
export function longNameOf(name: string): Buffer {
  const text = Buffer.from(`${name}\0`, 'utf16le');
  const padded = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4)]);
  return Buffer.concat([
    numbers(2),
    // PidTagAttachMethod, a number.
    Buffer.from([0x03, 0x00, 0x05, 0x37]),
    numbers(1),
    Buffer.from([0x1f, 0x00, 0x07, 0x37]),
    numbers(1, text.length),
    padded,
  ]);
}

function attribute(level: number, name: number, data: Buffer): Buffer {
  const checksum = Buffer.alloc(2);
  checksum.writeUInt16LE(data.reduce((sum, byte) => (sum + byte) % 65_536, 0));
  return Buffer.concat([Buffer.from([level]), numbers(name, data.length), data, checksum]);
}

function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 * index);
  return bytes;
}
