import fc from 'fast-check';
import { takeUuencoded } from './uuencode.js';

/** As `uuencode` writes it; some write a space where others write a backquote. */
function uuencoded(name: string, content: Buffer, zero: ' ' | '`' = '`'): string {
  const letter = (six: number) => (six === 0 ? zero : String.fromCharCode(six + 32));
  const lines: string[] = [];
  for (let at = 0; at < content.length; at += 45) {
    const part = content.subarray(at, at + 45);
    let line = letter(part.length);
    for (let group = 0; group < part.length; group += 3) {
      const [a = 0, b = 0, c = 0] = part.subarray(group, group + 3);
      line += [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63].map(letter).join('');
    }
    lines.push(line);
  }
  return [`begin 644 ${name}`, ...lines, letter(0), 'end'].join('\r\n');
}

describe('takeUuencoded', () => {
  it('gives back any bytes, also when spaces were lost at the ends of lines', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(' ' as const, '`' as const), (bytes, zero) => {
        const content = Buffer.from(bytes);
        const text = `Zie de bijlage.\r\n${uuencoded('foto van de schade.jpg', content, zero)}\r\nGroet`;
        for (const sent of [text, text.replace(/ +\r\n/g, '\r\n')])
          expect(takeUuencoded(sent)).toEqual({
            rest: 'Zie de bijlage.\nGroet',
            files: [{ name: 'foto van de schade.jpg', content }],
          });
      }),
    );
  });

  it('takes several files out', () => {
    const text = ['a', uuencoded('een.txt', Buffer.from('1')), 'b', uuencoded('twee.txt', Buffer.from('2'))].join('\n');
    expect(takeUuencoded(text)).toMatchObject({ rest: 'a\nb', files: [{ name: 'een.txt' }, { name: 'twee.txt' }] });
  });

  it.each([
    ['a sentence', 'begin 644 keer opnieuw\r\nen het eind is zoek\r\nend'],
    ['no end', uuencoded('een.txt', Buffer.from('1')).replace(/end$/, 'eind')],
    ['no beginning', 'Ik begin 644 keer opnieuw'],
  ])('leaves a text with %s as it is', (_, text) => {
    const { rest, files } = takeUuencoded(text);
    expect([rest.replace(/\r/g, ''), files]).toEqual([text.replace(/\r/g, ''), []]);
  });

  it('never loses a line of any text', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom('begin 644 a', 'end', '`', '#0V%T'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { rest, files } = takeUuencoded(lines.join('\n'));
        const taken = lines.join('\n').length - rest.length;
        expect(files.length === 0 ? taken : Math.min(taken, 0)).toBe(0);
      }),
    );
  });

  it('looks through a text once, not once for each beginning in it', () => {
    // Done once for each, this takes hours.
    expect(takeUuencoded('begin 644 a\n'.repeat(1_000_000)).files).toEqual([]);
  });
});
