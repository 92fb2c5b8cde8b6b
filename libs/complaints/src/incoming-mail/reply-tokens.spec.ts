import { casesNamedIn, ReplyTokens } from './reply-tokens.js';

const tokens = new ReplyTokens('a secret of the tests', { VG: 'address', DL: 'subject' });
const item = { id: '0190d1c4-0000-7000-8000-000000000001', reference: 'VG-2026-000412' };
const VG = { code: 'VG', email: 'klachten@vg.example' };

describe('ReplyTokens', () => {
  it('puts reference and token in the address to reply to, and finds them there again', () => {
    const address = tokens.addressFor(VG, item) ?? '';
    expect(address).toMatch(/^klachten\+vg-2026-000412-[a-z0-9]{10}@vg\.example$/);
    const [named] = casesNamedIn(`"Veldgroen" <${address.toUpperCase()}>`);
    expect(named?.reference).toBe(item.reference);
    expect(tokens.fits(named?.token ?? null, item.id)).toBe(true);
  });

  it('puts them in the subject where the mailbox takes no such address', () => {
    expect(tokens.addressFor({ ...VG, code: 'DL' }, item)).toBeNull();
    const subject = tokens.subjectFor({ code: 'DL' }, item, 'Uw klacht (VG-2026-000412)');
    expect(subject).toBe(`Uw klacht (${tokens.nameOf(item)})`);
    expect(tokens.fits(casesNamedIn(`Re: ${subject}`)[0]?.token ?? null, item.id)).toBe(true);
    expect(tokens.subjectFor(VG, item, 'Uw klacht')).toBe('Uw klacht');
  });

  it('leaves the letters of a label without a mailbox alone', () => {
    const label = { code: 'PA', email: 'klachten@pa.example' };
    expect(tokens.addressFor(label, item)).toBeNull();
    expect(tokens.subjectFor(label, item, 'Uw klacht')).toBe('Uw klacht');
  });

  it('takes no token of another case, of another secret, or none', () => {
    const [own] = casesNamedIn(tokens.nameOf(item));
    const other = new ReplyTokens('another secret').nameOf(item);
    expect(tokens.fits(own?.token ?? null, '0190d1c4-0000-7000-8000-000000000002')).toBe(false);
    expect(tokens.fits(casesNamedIn(other)[0]?.token ?? null, item.id)).toBe(false);
    expect(tokens.fits(null, item.id)).toBe(false);
  });

  it('finds a bare reference too, but none within another word', () => {
    expect(casesNamedIn('over vg-2026-000412, en ABCVG-2026-0004123')).toEqual([
      { reference: 'VG-2026-000412', token: null },
    ]);
  });
});
