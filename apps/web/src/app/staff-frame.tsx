import '@mantine/core/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import { MantineProvider } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useState } from 'react';
import { KeysProvider } from '../keys/keys.js';
import { useSessionUser } from '../session/session.js';
import { useText } from '../text/define-text.js';
import { useLanguage } from '../text/language.js';
import { mantineTheme, mantineVariables, themeKeeper } from '../theme/mantine-theme.js';
import { CommandPalette } from './command-palette.js';
import { KeyList } from './key-list.js';
import { OwnAccess } from './own-access.js';
import styles from './staff-frame.module.css';
import { StaffHeader } from './staff-header.js';
import { useNoStrayDrops } from './use-no-stray-drops.js';

/** What all staff pages share, also the sign-in page: the theme and its density. */
export function StaffRoot() {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.density = 'staff';
    return () => {
      delete dataset.density;
    };
  }, []);
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      colorSchemeManager={themeKeeper}
      defaultColorScheme="auto"
    >
      <Outlet />
    </MantineProvider>
  );
}

/** The frame around every staff screen: navigation above, the page below, shortcuts everywhere. */
export function StaffFrame() {
  useLanguageOfUser();
  useNoStrayDrops();
  const words = useText().frame;
  const [showsKeys, showKeys] = useState(false);
  return (
    <KeysProvider>
      <a href="#main" className={styles.skip}>
        {words.skip}
      </a>
      <StaffHeader onShowKeys={() => showKeys(true)} />
      <main id="main" tabIndex={-1} className={styles.main}>
        <OwnAccess />
        <Outlet />
      </main>
      <KeyList isOpen={showsKeys} onOpen={() => showKeys(true)} onClose={() => showKeys(false)} />
      <CommandPalette />
    </KeysProvider>
  );
}

function useLanguageOfUser() {
  const { language } = useSessionUser();
  const { setLanguage } = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new person or a saved choice decides
  useEffect(() => setLanguage(language), [language]);
}
