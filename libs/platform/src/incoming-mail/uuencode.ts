/** A file that was written into a text as letters, as mail programs did before base64. */
export interface UuencodedFile {
  name: string;
  content: Buffer;
}

const BEGIN = /^begin [0-7]{3,4} (\S.*?)\s*$/;

/** Takes the uuencoded files out of a text. What only looks like one, or never ends, stays in the text. */
export function takeUuencoded(text: string): { rest: string; files: UuencodedFile[] } {
  const files: UuencodedFile[] = [];
  if (!/^begin [0-7]{3,4} /m.test(text)) return { rest: text, files };
  const lines = text.split(/\r?\n/);
  const rest: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const name = BEGIN.exec(lines[at] ?? '')?.[1];
    const end = name === undefined ? null : endOf(lines, at + 1);
    if (name === undefined || end === null) {
      rest.push(lines[at] ?? '');
      continue;
    }
    files.push({ name, content: Buffer.concat(lines.slice(at + 1, end).map(bytesOf)) });
    at = end;
  }
  return { rest: rest.join('\n'), files };
}

/** Where the `end` stands, when all lines before it are of a file. A line that begins another file never is. */
function endOf(lines: readonly string[], from: number): number | null {
  for (let at = from; at < lines.length; at++) {
    if (lines[at]?.trim() === 'end') return at;
    if (!isOfFile(lines[at] ?? '')) return null;
  }
  return null;
}

/** The first character counts the bytes; spaces at the end of a line may have been lost on the way. */
function isOfFile(line: string): boolean {
  if (line === '') return true;
  const length = 4 * Math.ceil(countOf(line) / 3);
  return /^[ -`]+$/.test(line) && line.trimEnd().length <= length + 2;
}

function countOf(line: string): number {
  return (line.charCodeAt(0) - 32) & 63;
}

function bytesOf(line: string): Buffer {
  const count = line === '' ? 0 : countOf(line);
  const bytes = Buffer.alloc(3 * Math.ceil(count / 3));
  for (let group = 0; group * 3 < count; group++) {
    const [a, b, c, d] = [1, 2, 3, 4].map((place) => ((line.charCodeAt(group * 4 + place) || 32) - 32) & 63) as [
      number,
      number,
      number,
      number,
    ];
    bytes.writeUIntBE((a << 18) | (b << 12) | (c << 6) | d, group * 3, 3);
  }
  return bytes.subarray(0, count);
}
