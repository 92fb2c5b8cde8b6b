import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { canHandle, useReferenceData } from '../../api/reference-data.js';
import { useChosenLabel } from '../../app/label-switch.js';
import { FilterSelect } from '../../components/filter-select.js';
import { useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import { choicesOf, useVocabulary } from '../../text/vocabulary.js';
import type { WorkListSearch } from './routes.js';
import { workListText } from './text.js';
import { useWorkCounts, useWorkFilter } from './work-data.js';
import styles from './work-filters.module.css';

/** Whose work to show, and of which kind and product; everything stands in the address. */
export function WorkFilters() {
  const words = useFeatureText(workListText);
  const vocabulary = useVocabulary();
  const { kind, category } = useSearch({ from: '/app/staff/' });
  const narrow = useNarrow();
  return (
    <div className={styles.filters}>
      <WhoFilter />
      <FilterSelect
        label={words.kind}
        empty={words.everyKind}
        choices={choicesOf(vocabulary.kinds)}
        value={kind}
        onChange={(next) => narrow({ kind: next })}
      />
      <FilterSelect
        label={words.category}
        empty={words.everyCategory}
        choices={choicesOf(vocabulary.categories)}
        value={category}
        onChange={(next) => narrow({ category: next })}
      />
    </div>
  );
}

function WhoFilter() {
  const words = useFeatureText(workListText);
  const { role } = useSessionUser();
  const { who, filter } = useWorkFilter();
  const unassigned = useWorkCounts({ ...filter, who: 'unassigned' })?.all;
  const narrow = useNarrow();
  const fixed = role === 'auditor' ? (['unassigned', 'all'] as const) : (['mine', 'unassigned', 'all'] as const);
  const colleague = (fixed as readonly string[]).includes(who) ? undefined : who;
  return (
    // biome-ignore lint/a11y/useSemanticElements: links and a list are no form to fill in
    <div role="group" aria-label={words.whoLabel} className={styles.who}>
      {fixed.map((one) => (
        <Link
          key={one}
          to="/app"
          search={(search) => ({ ...search, who: one })}
          resetScroll={false}
          className={styles.one}
          activeProps={{}}
          aria-current={who === one || undefined}
        >
          {words[one]} {one === 'unassigned' && <span className={styles.count}>{unassigned ?? '…'}</span>}
        </Link>
      ))}
      <FilterSelect
        label={words.colleague}
        empty={words.colleagueNone}
        choices={useColleagues()}
        value={colleague}
        onChange={(next) => narrow({ who: next })}
      />
    </div>
  );
}

/** Colleagues with work, under the label that is looked at. */
function useColleagues() {
  const label = useChosenLabel();
  const { id: ownId } = useSessionUser();
  const staff = useReferenceData()?.staff ?? [];
  return staff
    .filter((person) => canHandle(person) && person.id !== ownId && (!label || person.labelIds.includes(label.id)))
    .map(({ id, name }) => ({ value: id, label: name }));
}

function useNarrow() {
  const navigate = useNavigate();
  return (changes: WorkListSearch) =>
    void navigate({ to: '/app', search: (search) => ({ ...search, ...changes }), resetScroll: false });
}
