import type { Language } from './language.js';

/** An amount of money as people write it: "€ 1.234,50", "€1,234.50". */
export function moneyInWords(cents: number, language: Language): string {
  const format = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { style: 'currency', currency: 'EUR' });
  return format.format(cents / 100);
}

const DUTCH = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/;
const ENGLISH = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/;

/** Reads an amount as people type it ("1.234,50", "1234.5", "€ 12") into cents; undefined when it is no amount. */
export function centsFrom(typed: string): number | undefined {
  const bare = typed.replace(/[€\s]/g, '').replace(/,-$/, '');
  const match = DUTCH.exec(bare) ?? ENGLISH.exec(bare);
  if (!match) return undefined;
  return Number(match[1]!.replace(/[.,]/g, '')) * 100 + Number((match[2] ?? '0').padEnd(2, '0'));
}
