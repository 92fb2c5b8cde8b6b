import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { recall, remember } from '../app/remembered.js';

/** The languages that every text exists in. */
export type Language = 'nl' | 'en';

interface LanguageChoice {
  language: Language;
  setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'nl', setLanguage: () => undefined });

/** The language of the reader: that of the link (`?lang=en`), or chosen before here, or the browser's, else Dutch. */
export function preferredLanguage(): Language {
  const ofLink = new URLSearchParams(window.location.search).get('lang');
  const wanted = [ofLink, recall('language'), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return wanted.find((tag): tag is Language => tag === 'nl' || tag === 'en') ?? 'nl';
}

/** Gives every text below it its language and keeps `<html lang>` true. */
export function LanguageProvider({ initial, children }: { initial?: Language; children: ReactNode }) {
  const [language, choose] = useState(() => initial ?? preferredLanguage());
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(() => {
    const setLanguage = (next: Language) => {
      remember('language', next);
      choose(next);
    };
    return { language, setLanguage };
  }, [language]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

/** The language in use, and how to change it. */
export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}
