import { isForCustomer, type LetterPurpose } from '#templates';
import { CASE_PLACEHOLDER, LINK_PLACEHOLDER } from '../../../evidence/src/index.js';
import type { Language } from '../vocabulary.js';

export { CASE_PLACEHOLDER, LINK_PLACEHOLDER, withLinkNamed } from '../../../evidence/src/index.js';

/** The words of a letter to a colleague with the real address of its case in it. */
export function withCaseAddress(words: string, url: string): string {
  return words.replaceAll(CASE_PLACEHOLDER, url);
}

/** The words of a stored letter with the real link in it. */
export function withLink(words: string, url: string): string {
  return words.replaceAll(LINK_PLACEHOLDER, url);
}

/** Whether a private link belongs in this letter: never in one to a colleague, whatever somebody wrote in there. */
export function hasLinkPlace({ purpose, html }: { purpose: string; html: string }): boolean {
  return isForCustomer(purpose as LetterPurpose) && html.includes(LINK_PLACEHOLDER);
}

/** On paper nobody types a link over: there the letter says how to ask for it. */
export function withoutLink(
  words: string,
  { phone, reference, language }: { phone: string; reference: string; language: Language },
): string {
  const remedy = {
    nl: `Voor deze pagina heeft u een persoonlijke link nodig. Bel ons op ${phone} en noem ${reference}. Dan mailen wij u de link.`,
    en: `You need a private link for this page. Call us on ${phone} and mention ${reference}. Then we will email you the link.`,
  };
  return words.replaceAll(LINK_PLACEHOLDER, remedy[language]);
}
