import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { StaffPage } from '../../app/staff-page.js';
import { EmptyState } from '../../components/states.js';
import { useFeatureText } from '../../text/define-text.js';
import { FoundList } from './found-list.js';
import { SearchBox } from './search-box.js';
import { useFoundCases } from './search-data.js';
import { SearchFilters } from './search-filters.js';
import styles from './search-page.module.css';
import { searchText } from './text.js';

/** Search: one box and filters, all in the address; a reference leads straight to its case. */
export function SearchPage() {
  const words = useFeatureText(searchText);
  const { q } = useSearch({ from: '/app/staff/search' });
  const list = useFoundCases();
  const box = useRef<HTMLInputElement>(null);
  const found = useRef<HTMLDivElement>(null);
  // Whoever comes to search wants to type, so the box takes the focus from the heading.
  useEffect(() => box.current?.focus(), []);
  const goToList = () => found.current?.querySelector<HTMLElement>('tbody tr')?.focus();
  return (
    <StaffPage title={q ? `${words.title}: ${q}` : words.title} heading={words.title}>
      <SearchBox box={box} onGoToList={goToList} />
      <SearchFilters />
      <div ref={found} className={styles.found} data-waiting={list.isPlaceholderData || undefined}>
        {list.isAsked ? <Found list={list} /> : <Tips />}
      </div>
    </StaffPage>
  );
}

function Found({ list }: { list: ReturnType<typeof useFoundCases> }) {
  const words = useFeatureText(searchText);
  const count = list.rows?.length ?? 0;
  return (
    <>
      <p role="status" className={count > 0 ? styles.count : 'visually-hidden'}>
        {list.rows && (list.hasNextPage ? words.firstFound(count) : words.found(count))}
      </p>
      <FoundList list={list} empty={<NothingFound />} />
    </>
  );
}

function NothingFound() {
  const words = useFeatureText(searchText);
  return (
    <EmptyState title={words.nothingTitle}>
      <p>{words.nothing}</p>
      <TipList tips={words.nothingTips} />
    </EmptyState>
  );
}

function Tips() {
  const words = useFeatureText(searchText);
  return (
    <EmptyState title={words.startTitle}>
      <TipList tips={words.startTips} />
    </EmptyState>
  );
}

function TipList({ tips }: { tips: readonly string[] }) {
  return (
    <ul className={styles.tips}>
      {tips.map((tip) => (
        <li key={tip}>{tip}</li>
      ))}
    </ul>
  );
}
