import { isForCustomer, type LetterPurpose } from '#templates';
import type { Language } from '../vocabulary.js';

/**
 * Stands in a stored letter where the customer's private link belongs. The link is filled in when the letter leaves,
 * so that nothing at rest opens a case. No such address can exist (RFC 2606).
 */
export const LINK_PLACEHOLDER = 'https://persoonlijke-link.invalid/volg';

/** Stands in a letter to a colleague where the address of its case belongs, which only who sends it knows. */
export const CASE_PLACEHOLDER = 'https://zaak.invalid/openen';

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

/** A letter as it is shown to people who must not use its link: staff, and the customer who is already there. */
export function withLinkNamed(words: string, language: Language): string {
  return words
    .replaceAll(LINK_PLACEHOLDER, language === 'nl' ? '(uw persoonlijke link)' : '(your private link)')
    .replaceAll(CASE_PLACEHOLDER, language === 'nl' ? '(het adres van de zaak)' : '(the address of the case)');
}
