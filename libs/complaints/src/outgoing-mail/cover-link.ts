/** Long words are cut in quoted-printable; the pieces belong together. */
const CUT = /(=\r?\n)/;

/**
 * The bytes of a mail with a secret in it covered with as many signs, so that what we keep opens nothing. Null when the
 * secret stands in it in a way that cannot be covered: such a mail is better not kept.
 */
export function withSecretCovered(mail: Buffer, secret: string | undefined): Buffer | null {
  if (!secret) return mail;
  // Words and cuts by turns: covered as one text, and cut again where they were.
  const parts = mail.toString('latin1').split(CUT);
  const whole = parts.filter((_, place) => place % 2 === 0).join('');
  const covered = whole.replaceAll(secret, 'x'.repeat(secret.length));
  if (covered === whole) return null;
  let at = 0;
  const cutAgain = parts.map((part, place) => {
    if (place % 2 === 1) return part;
    at += part.length;
    return covered.slice(at - part.length, at);
  });
  return Buffer.from(cutAgain.join(''), 'latin1');
}
