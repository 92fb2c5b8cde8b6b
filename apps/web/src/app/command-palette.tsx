import { createSpotlight, Spotlight, type SpotlightActionData, useSpotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { KeyHint } from '../components/key-hint.js';
import { useKeyList, useKeys } from '../keys/keys.js';
import { useSessionUser } from '../session/session.js';
import { useText } from '../text/define-text.js';
import { useLanguage } from '../text/language.js';
import styles from './command-palette.module.css';
import { caseHref, navigationFor, referenceIn } from './navigation.js';

const [store] = createSpotlight();

/** By Ctrl-K or ⌘-K: every page, everything that can be done on this page, any complaint by its number, and search. */
export function CommandPalette() {
  const words = useText().palette;
  const [query, setQuery] = useState('');
  const pages = usePages();
  const actions = useActions();
  const reference = useReference(query);
  const search = useSearchFor(query);
  return (
    <Spotlight
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      actions={[
        ...reference,
        { group: words.actions, actions },
        { group: words.pages, actions: pages },
        ...(reference.length > 0 ? [] : search),
      ]}
      nothingFound={words.nothing}
      searchProps={{ placeholder: words.search, 'aria-label': words.search }}
      overlayProps={{ blur: 0 }}
      classNames={{ action: styles.action }}
      scrollable
    />
  );
}

function usePages(): SpotlightActionData[] {
  const { role } = useSessionUser();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const entries = navigationFor(role);
  const go = (to: (typeof entries)[number]['to']) => void navigate({ to });
  useKeys(
    entries.flatMap(({ keys, words, to }) => (keys ? [{ keys, words: words[language].name, run: () => go(to) }] : [])),
  );
  return entries.map(({ to, words, keys }) => ({
    id: to,
    label: words[language].name,
    // Whoever thinks of it in the other language finds it too.
    keywords: [words.nl.name, words.en.name],
    rightSection: keys && <KeyHint keys={keys} />,
    onClick: () => go(to),
  }));
}

function useActions(): SpotlightActionData[] {
  const { role } = useSessionUser();
  const { list } = useKeyList();
  // Read anew each time it opens: the actions are those of the page behind it.
  const { opened } = useSpotlight(store);
  if (!opened) return [];
  const ofPages = new Set(navigationFor(role).map((entry) => entry.keys));
  return list()
    .filter(({ keys }) => !keys || !ofPages.has(keys))
    .map(({ keys, words, run }) => ({
      id: `action-${keys ?? words}`,
      label: words,
      rightSection: keys && <KeyHint keys={keys} />,
      onClick: run,
    }));
}

function useReference(query: string): SpotlightActionData[] {
  const words = useText().palette;
  const navigate = useNavigate();
  const reference = referenceIn(query);
  if (!reference) return [];
  const open = () => void navigate({ href: caseHref(reference) });
  return [{ id: 'reference', label: words.openReference(reference), keywords: query, onClick: open }];
}

/** Whatever else was typed can be searched for, by those who search. */
function useSearchFor(query: string): SpotlightActionData[] {
  const words = useText().palette;
  const { role } = useSessionUser();
  const navigate = useNavigate();
  const q = query.trim();
  if (!q || !navigationFor(role).some(({ to }) => to === '/app/search')) return [];
  const search = () => void navigate({ to: '/app/search', search: { q } });
  return [{ id: 'search', label: words.searchFor(q), keywords: query, onClick: search }];
}
