import { isForCustomer } from './letter-audience.js';
import type { CheckOutcome, LetterToCheck } from './letter-check.js';

/** The letter names one person, with a telephone number. */
export function checkContact({ purpose, text, expected: { handler } }: LetterToCheck): CheckOutcome | undefined {
  if (!handler || !isForCustomer(purpose)) return undefined;
  const isNamed = text.includes(handler.name);
  const hasPhone = digits(text).includes(digits(handler.phone));
  if (isNamed && hasPhone)
    return {
      passed: true,
      finding: { nl: `Contactpersoon: ${handler.name}.`, en: `Contact person: ${handler.name}.` },
    };
  return {
    passed: false,
    finding: {
      nl: `Noem de contactpersoon met telefoonnummer: ${handler.name}, ${handler.phone}.`,
      en: `Name the contact person with a telephone number: ${handler.name}, ${handler.phone}.`,
    },
  };
}

function digits(text: string): string {
  return text.replace(/(?<=\d)[\s-]+(?=\d)/g, '');
}
