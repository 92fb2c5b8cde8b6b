import fc from 'fast-check';
import { longNameOf, winmailWith } from '../../../../test/builders/winmail.js';
import { unpackWinmail } from './winmail.js';

describe('unpackWinmail', () => {
  it('gives each file its bytes and its long name', () => {
    const packed = winmailWith([
      { title: 'POLISV~1.PDF', content: Buffer.from('een'), properties: longNameOf('polisvoorwaarden 2026.pdf') },
      { title: 'brief.txt', content: Buffer.from('twee') },
    ]);
    expect(unpackWinmail(packed).map(({ name, content }) => [name, content.toString()])).toEqual([
      ['polisvoorwaarden 2026.pdf', 'een'],
      ['brief.txt', 'twee'],
    ]);
  });

  it('keeps the files before the place where it is cut off', () => {
    const packed = winmailWith([
      { title: 'een.txt', content: Buffer.from('een') },
      { title: 'twee.txt', content: Buffer.alloc(500, 'x') },
    ]);
    expect(unpackWinmail(packed.subarray(0, packed.length - 100)).map(({ name }) => name)).toEqual([
      'een.txt',
      'twee.txt',
    ]);
    expect(unpackWinmail(packed.subarray(0, packed.length - 100))[0]?.content.toString()).toBe('een');
  });

  it('finds nothing in what is no TNEF', () => {
    expect(unpackWinmail(Buffer.from('gewoon een bestand'))).toEqual([]);
    expect(unpackWinmail(Buffer.alloc(0))).toEqual([]);
  });

  it('never throws', () => {
    const packed = winmailWith([{ title: 'a.txt', content: Buffer.from('a'), properties: longNameOf('a.txt') }]);
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.uint8Array({ maxLength: 40 }), (at, bytes) => {
        const spoilt = Buffer.from(packed);
        Buffer.from(bytes).copy(spoilt, at);
        expect(() => unpackWinmail(spoilt)).not.toThrow();
      }),
    );
  });
});
