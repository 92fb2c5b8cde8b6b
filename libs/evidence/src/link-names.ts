/**
 * Stands in a stored letter where the customer's private link belongs. The link is filled in when the letter leaves,
 * so that nothing at rest opens a case. No such address can exist (RFC 2606).
 */
export const LINK_PLACEHOLDER = 'https://persoonlijke-link.invalid/volg';

/** Stands in a letter to a colleague where the address of its case belongs, which only who sends it knows. */
export const CASE_PLACEHOLDER = 'https://zaak.invalid/openen';

/** A letter as it is shown to people who must not use its link: staff, auditors, and the customer who is already there. */
export function withLinkNamed(words: string, language: 'nl' | 'en'): string {
  return words
    .replaceAll(LINK_PLACEHOLDER, language === 'nl' ? '(uw persoonlijke link)' : '(your private link)')
    .replaceAll(CASE_PLACEHOLDER, language === 'nl' ? '(het adres van de zaak)' : '(the address of the case)');
}
