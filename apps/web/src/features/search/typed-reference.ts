const SHORT = /^([a-z]{2,4})[\s-]*(\d{4})[\s-]+(\d{1,6})$/i;
const WHOLE = /^([a-z]{2,4})[\s-]*(\d{4})[\s-]*(\d{6})$/i;

/** The reference in what somebody typed, also as it is said on the phone: "vg 2026 391" is VG-2026-000391. */
export function typedReference(typed: string): string | undefined {
  const match = WHOLE.exec(typed.trim()) ?? SHORT.exec(typed.trim());
  if (!match) return undefined;
  const [, label = '', year, number = ''] = match;
  return `${label.toUpperCase()}-${year}-${number.padStart(6, '0')}`;
}
