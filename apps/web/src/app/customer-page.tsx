import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../text/define-text.js';
import { type Language, useLanguage } from '../text/language.js';
import { labelColours } from '../theme/label-colours.js';
import styles from './customer-page.module.css';
import { usePageHeading } from './use-page-heading.js';

interface CustomerPageProps {
  title: string;
  /** The brand that the customer knows: its name stands above, its colour carries the page. */
  label?: { name: string; colour: string };
  /** Who to call; always in view. */
  contact?: ReactNode;
  children: ReactNode;
}

/** A page for customers: one column, large, with the label above and the contact always in view. */
export function CustomerPage({ title, label, contact, children }: CustomerPageProps) {
  const heading = usePageHeading(title, label?.name);
  const words = useText().frame;
  return (
    <div className={styles.frame} style={label && labelColours(label.colour)}>
      <a href="#main" className={styles.skip}>
        {words.skip}
      </a>
      <header className={styles.header} style={label && { borderTopColor: label.colour }}>
        <div className={styles.column}>
          <span className={styles.brand}>{label?.name ?? words.product}</span>
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
      {contact && <aside className={styles.contact}>{contact}</aside>}
    </div>
  );
}

const OTHER: Record<Language, Language> = { nl: 'en', en: 'nl' };

function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const words = useText().frame.languages;
  const navigate = useNavigate();
  const other = OTHER[language];
  const change = () => {
    setLanguage(other);
    // A link that named a language no longer says what the reader chose.
    void navigate({ to: '.', search: (search) => ({ ...search, lang: undefined }), replace: true, resetScroll: false });
  };
  return (
    <button type="button" lang={other} className={styles.language} onClick={change}>
      {words[other]}
    </button>
  );
}
