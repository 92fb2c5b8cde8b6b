import { Link, useSearch } from '@tanstack/react-router';
import { useFeatureText } from '../../text/define-text.js';
import type { WorkGroup } from './routes.js';
import { workListText } from './text.js';
import type { WorkCounts } from './work-data.js';
import styles from './work-filters.module.css';

/** The open work in groups, each with how much it holds; choosing one narrows the list to it. */
export function GroupFilter({ counts }: { counts: WorkCounts | undefined }) {
  const words = useFeatureText(workListText);
  const groups = Object.entries(words.groups) as [WorkGroup, string][];
  return (
    <nav aria-label={words.groupsLabel}>
      <ul className={styles.groups}>
        <GroupLink group={undefined} name={words.everything} count={counts?.all} />
        {groups.map(([group, name]) => (
          <GroupLink key={group} group={group} name={name} count={counts?.[group]} />
        ))}
      </ul>
    </nav>
  );
}

interface GroupLinkProps {
  group: WorkGroup | undefined;
  name: string;
  count: number | undefined;
}

function GroupLink({ group, name, count }: GroupLinkProps) {
  const isChosen = useSearch({ from: '/app/staff/', select: (search) => search.group === group });
  return (
    <li>
      <Link
        to="/app"
        search={(search) => ({ ...search, group })}
        activeOptions={{ exact: true }}
        aria-current={isChosen || undefined}
        resetScroll={false}
        className={styles.group}
        data-late={group === 'late' && count ? true : undefined}
      >
        {name} <span className={styles.count}>{count ?? '…'}</span>
      </Link>
    </li>
  );
}
