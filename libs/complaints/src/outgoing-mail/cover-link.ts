/** Long words are cut in quoted-printable; the pieces belong together. */
const CUT = '(?:=\\r?\\n)?';

/**
 * The bytes of a mail with a secret in it covered with as many signs, so that what we keep opens nothing. Null when the
 * secret stands in it in a way that cannot be covered: such a mail is better not kept.
 */
export function withSecretCovered(mail: Buffer, secret: string | undefined): Buffer | null {
  if (!secret) return mail;
  const words = mail.toString('latin1');
  let count = 0;
  const covered = words.replace(new RegExp([...secret].join(CUT), 'g'), (found) => {
    count += 1;
    return found.replace(/=\r?\n|[\w-]/g, (piece) => (piece.length > 1 ? piece : 'x'));
  });
  return count > 0 ? Buffer.from(covered, 'latin1') : null;
}
