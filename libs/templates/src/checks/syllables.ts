import type { Language } from '../language.js';

// Dutch: the longest known vowel group is one syllable; what is left over starts another ("re-ac-tie", "be-oor-de-len").
const dutchVowels = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|ëe|öo|[aeiouyëïöü]/g;
const accents = /[\u0300-\u0307\u0309-\u036f]/g;

/** Counts the syllables of a word by its spelling: right for most words, near for the rest, at least one. */
export function syllables(word: string, language: Language): number {
  return Math.max(1, language === 'nl' ? dutch(word) : english(word));
}

function dutch(word: string): number {
  // "één" is "een", but the two dots of "reëel" start a syllable and stay.
  const lower = word.toLowerCase();
  // Most words have no accent to look for.
  const bare = /^[a-z]*$/.test(lower) ? lower : lower.normalize('NFD').replace(accents, '').normalize('NFC');
  const plain = bare.replaceAll('qu', 'kw');
  return plain.match(dutchVowels)?.length ?? 0;
}

function english(word: string): number {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/(?<=[gq])ue$/, '');
  if (plain.length <= 3) return 1;
  // A last e is silent, except in "-le" after a consonant ("ta-ble"); so is that of "-ed" ("called", not "decided").
  const spoken = plain.replace(/(?:[^laeiouy]e|[aeiouy]le|[^tdaeiouy]ed|[^sxzcgaeiouy]es)$/, '').replace(/^y/, '');
  const cut = spoken.length < plain.length ? spoken + plain.charAt(spoken.length) : spoken;
  return cut.match(/[aeiouy]{1,2}/g)?.length ?? 0;
}
