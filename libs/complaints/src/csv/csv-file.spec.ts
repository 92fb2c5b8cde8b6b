import fc from 'fast-check';
import { csvFile, parseCsv } from './csv-file.js';

const cells = (text: string) => parseCsv(text)?.map((line) => line.cells);

describe('A file of a spreadsheet', () => {
  it('is read with semicolons or commas, quotes, a byte order mark and any line end', () => {
    expect(cells('naam;I\nA;1')).toEqual([
      ['naam', 'I'],
      ['A', '1'],
    ]);
    expect(cells('naam,I\r\n"A, B",1\r\n')).toEqual([
      ['naam', 'I'],
      ['A, B', '1'],
    ]);
    expect(cells('\uFEFFnaam;I\r"zegt ""ja""" ; 2 \r')).toEqual([
      ['naam', 'I'],
      ['zegt "ja"', '2'],
    ]);
  });

  it('keeps where each line began, also after empty lines and a line break within quotes', () => {
    expect(parseCsv('naam;I\n\n;\n"twee\nregels";1\nB;2')?.map(({ number }) => number)).toEqual([1, 4, 6]);
  });

  it('keeps empty cells, also the last', () => {
    expect(cells('a;;c;')).toEqual([['a', '', 'c', '']]);
    expect(cells('')).toEqual([]);
  });

  it('is refused when a quote is never closed, or is followed by something else', () => {
    expect(parseCsv('naam;I\n"A;1')).toBeNull();
    expect(parseCsv('naam;I\n"A"B;1')).toBeNull();
  });

  it('comes back as it was written', () => {
    const value = fc
      .string({ unit: fc.constantFrom('a', 'é', '"', ';', ',', '\n', ' ', '5') })
      .map((text) => `x${text}x`);
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(cells(csvFile([['a', 'b'], ...rows]))?.slice(1)).toEqual(rows);
      }),
    );
  });

  it('is read or refused, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ';', ',', '\n', '\r', ' ', '\uFEFF') }), (text) => {
        const lines = parseCsv(text);
        expect(lines === null || lines.every((line) => line.cells.length > 0)).toBe(true);
      }),
    );
  });

  it('runs nothing as a formula', () => {
    expect(csvFile([['=1+1', -1, null]])).toBe("\uFEFF'=1+1;-1;\r\n");
  });
});
