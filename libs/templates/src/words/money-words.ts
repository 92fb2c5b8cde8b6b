import { type Language, locales } from '../language.js';

/** An amount in cents as people write it ("€ 1.250,00", "€1,250.00"), or undefined when it is no whole, positive number. */
export function writeMoney(cents: unknown, language: Language): string | undefined {
  if (typeof cents !== 'number' || !Number.isSafeInteger(cents) || cents < 0) return undefined;
  const amount = (cents / 100).toLocaleString(locales[language], {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return language === 'nl' ? `€ ${amount}` : `€${amount}`;
}
