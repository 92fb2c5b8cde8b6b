import fc from 'fast-check';
import { withSecretCovered } from './cover-link.js';

const secret = 'Ab_-'.repeat(16);
const mail = (words: string) => Buffer.from(`Subject: Uw klacht\r\n\r\n${words}\r\n`);

describe('withSecretCovered', () => {
  it('covers the secret, also where quoted-printable cuts it, and leaves every other byte as it is', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 63 }), { maxLength: 3 }), fc.string(), (cuts, around) => {
        const cut = (words: string) =>
          [...words].map((sign, at) => (cuts.includes(at) ? `=\r\n${sign}` : sign)).join('');
        const before = mail(`${around}https://x.example/volg#${cut(secret)} ${around}`);
        const covered = withSecretCovered(before, secret);
        expect(covered?.toString()).toBe(
          mail(`${around}https://x.example/volg#${cut('x'.repeat(64))} ${around}`).toString(),
        );
      }),
    );
  });

  it('covers it wherever it stands', () => {
    const twice = withSecretCovered(mail(`${secret}\r\n${secret}`), secret);
    expect(twice?.toString()).not.toContain('Ab_-');
  });

  it('gives a mail without a secret back as it is', () => {
    expect(withSecretCovered(mail('Beste mevrouw'), undefined)).toEqual(mail('Beste mevrouw'));
  });

  it('gives nothing when the secret is there in a way that it cannot see', () => {
    expect(withSecretCovered(mail(Buffer.from(secret).toString('base64')), secret)).toBeNull();
  });
});
