/** An e-mail address of which its owner recognises enough: `a…@voorbeeld.example`. */
export function maskedEmail(address: string | null): string | null {
  return address?.replace(/^(.).*@/, '$1…@') ?? null;
}

/** A phone number of which its owner recognises enough: the last three digits. */
export function maskedPhone(number: string | null): string | null {
  return number && `… ${number.replace(/\D/g, '').slice(-3)}`;
}
