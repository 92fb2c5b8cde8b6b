import { en } from './en.js';
import { type Language, useLanguage } from './language.js';
import { nl } from './nl.js';

/** The shape of a set of words: the same keys, with functions that take the same arguments. */
export type Words<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Words<T[K]>;
};

/** Words in every language, all with the same keys. */
export type Text<T> = Record<Language, Words<T>>;

/** Declares the words of one feature; a key missing or spare in English does not compile. */
export function defineText<const T extends object>(text: { nl: T; en: Words<NoInfer<T>> }): Text<T> {
  return { nl: text.nl as unknown as Words<T>, en: text.en };
}

/** The words of a feature in the reader's language. */
export function useFeatureText<T>(text: Text<T>): Words<T> {
  return text[useLanguage().language];
}

const sharedText = defineText({ nl, en });

/** The words of the frame and the shared components in the reader's language. */
export function useText() {
  return useFeatureText(sharedText);
}

/** The shared words, for places that are no component. */
export type SharedWords = (typeof sharedText)['nl'];

/** The shared words in a language. */
export function sharedWords(language: Language): SharedWords {
  return sharedText[language];
}
