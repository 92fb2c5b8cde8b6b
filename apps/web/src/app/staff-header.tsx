import { Link, useRouterState } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useSessionUser } from '../session/session.js';
import { useText } from '../text/define-text.js';
import { useLanguage } from '../text/language.js';
import { LabelSwitch } from './label-switch.js';
import { type NavigationEntry, navigationFor } from './navigation.js';
import styles from './staff-header.module.css';
import { UserMenu } from './user-menu.js';

/** The top of every staff screen; on a phone the pages fold behind a button. */
export function StaffHeader({ onShowKeys }: { onShowKeys: () => void }) {
  const { role } = useSessionUser();
  const words = useText().frame;
  const menuId = useId();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [openOn, setOpenOn] = useState<string>();
  // Going to another page closes the menu by itself.
  const isOpen = openOn === path;
  const entries = navigationFor(role).filter((entry) => entry.look !== 'quiet');
  return (
    <header className={styles.header}>
      <Link to="/app" className={styles.brand}>
        {words.product}
      </Link>
      {entries.length > 0 && (
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-controls={menuId}
          onClick={() => setOpenOn(isOpen ? undefined : path)}
        >
          {words.menu} <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
        </button>
      )}
      <nav id={menuId} className={styles.pages} data-open={isOpen || undefined} aria-label={words.mainNavigation}>
        {entries.map((entry) => (
          <NavigationLink key={entry.to} entry={entry} />
        ))}
      </nav>
      <LabelSwitch />
      <UserMenu onShowKeys={onShowKeys} />
    </header>
  );
}

function NavigationLink({ entry }: { entry: NavigationEntry }) {
  const { language } = useLanguage();
  const { name } = entry.words[language];
  const { section } = entry;
  const isWithin = useRouterState({
    select: ({ location }) => section !== undefined && location.pathname.startsWith(section),
  });
  return (
    <Link
      to={entry.to}
      // Every staff page lies below My work.
      activeOptions={{ exact: entry.to === '/app', includeSearch: false }}
      aria-current={isWithin ? 'page' : undefined}
      className={styles.page}
      data-look={entry.look}
      title={entry.keys && `${name} (${entry.keys})`}
    >
      {entry.look === 'start' && <span aria-hidden="true">+</span>}
      {name}
    </Link>
  );
}
