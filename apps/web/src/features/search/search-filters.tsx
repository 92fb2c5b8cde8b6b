import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useId, useState } from 'react';
import { canHandle, useReferenceData } from '../../api/reference-data.js';
import { Button } from '../../components/button.js';
import { FilterSelect } from '../../components/filter-select.js';
import { useFeatureText } from '../../text/define-text.js';
import { choicesOf, useVocabulary } from '../../text/vocabulary.js';
import type { CaseSearch, Standing } from './routes.js';
import { filterCount } from './search-data.js';
import { isSearchDay } from './search-day.js';
import styles from './search-filters.module.css';
import { searchText } from './text.js';

/** Among which cases is searched; on a phone the filters fold behind a button. */
export function SearchFilters() {
  const words = useFeatureText(searchText);
  const search = useSearch({ from: '/app/staff/search' });
  const navigate = useNavigate();
  const panelId = useId();
  const [isOpen, setOpen] = useState(false);
  const count = filterCount(search);
  const clear = () => void navigate({ to: '/app/search', search: ({ q, label }) => ({ q, label }), replace: true });
  return (
    <section className={styles.section} aria-label={words.filters}>
      <div className={styles.head}>
        <span className={styles.fold}>
          <Button aria-expanded={isOpen} aria-controls={panelId} onClick={() => setOpen(!isOpen)}>
            {words.filters} <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
          </Button>
        </span>
        {count > 0 && (
          <>
            <span>{words.filtersAtWork(count)}</span>
            <Button look="bare" onClick={clear}>
              {words.clear}
            </Button>
          </>
        )}
      </div>
      <div id={panelId} className={styles.panel} data-open={isOpen || undefined}>
        <Filters />
      </div>
    </section>
  );
}

function Filters() {
  const words = useFeatureText(searchText);
  const { kinds, categories, channels, outcomes } = useVocabulary();
  const { status, kind, category, channel, outcome, handler, from, to } = useSearch({ from: '/app/staff/search' });
  const narrow = useNarrow();
  const staff = useReferenceData()?.staff.filter(canHandle) ?? [];
  const handlers = staff.map(({ id, name }) => ({ value: id, label: name }));
  const of = <K extends keyof CaseSearch>(name: K, label: string, empty: string) => ({
    label,
    empty,
    onChange: (value: CaseSearch[K]) => narrow({ [name]: value }),
    look: 'stacked' as const,
  });
  return (
    <>
      <FilterSelect {...of('status', words.status, words.everyStatus)} choices={useStandings()} value={status} />
      <FilterSelect {...of('kind', words.kind, words.everyKind)} choices={choicesOf(kinds)} value={kind} />
      <FilterSelect
        {...of('category', words.category, words.everyCategory)}
        choices={choicesOf(categories)}
        value={category}
      />
      <FilterSelect
        {...of('channel', words.channel, words.everyChannel)}
        choices={choicesOf(channels)}
        value={channel}
      />
      <FilterSelect
        {...of('outcome', words.outcome, words.everyOutcome)}
        choices={choicesOf(outcomes)}
        value={outcome}
      />
      <FilterSelect {...of('handler', words.handler, words.everyHandler)} choices={handlers} value={handler} />
      <DayFilter label={words.from} value={from} onChange={(day) => narrow({ from: day })} />
      <DayFilter label={words.to} value={to} onChange={(day) => narrow({ to: day })} />
    </>
  );
}

function useStandings(): { value: Standing; label: string }[] {
  const words = useFeatureText(searchText);
  const { statuses } = useVocabulary();
  return [{ value: 'open', label: words.open }, { value: 'over', label: words.over }, ...choicesOf(statuses)];
}

interface DayFilterProps {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** A day to search from or to; takes part as soon as it is typed out. */
function DayFilter({ label, value = '', onChange }: DayFilterProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const type = (day: string) => {
    setTyped(day);
    if (day === '' || isSearchDay(day)) onChange(day || undefined);
  };
  return (
    <span className={styles.day}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={typed} onChange={(event) => type(event.target.value)} />
    </span>
  );
}

function useNarrow() {
  const navigate = useNavigate();
  return (changes: CaseSearch) =>
    void navigate({
      to: '/app/search',
      search: (search) => ({ ...search, ...changes }),
      replace: true,
      resetScroll: false,
    });
}
