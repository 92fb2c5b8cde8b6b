import { Link, useSearch } from '@tanstack/react-router';
import { useChosenLabel } from '../../app/label-switch.js';
import { buttonLook } from '../../components/button.js';
import { EmptyState } from '../../components/states.js';
import { useFeatureText } from '../../text/define-text.js';
import { workListText } from './text.js';
import { useWorkCounts, useWorkFilter } from './work-data.js';

/** What it means that there is nothing to do here, and where there may be something. */
export function EmptyWork() {
  const words = useFeatureText(workListText);
  const { group, kind, category } = useSearch({ from: '/app/staff/' });
  const label = useChosenLabel();
  const { who, filter } = useWorkFilter();
  const isFiltered = kind !== undefined || category !== undefined || label !== undefined;
  const whose = who === 'mine' || who === 'unassigned' || who === 'all' ? who : 'colleague';
  const hasUnassigned = useWorkCounts({ ...filter, who: 'unassigned' })?.all !== 0;
  const own = whose === 'mine' && !hasUnassigned ? 'nobodys' : whose;
  const meaning = isFiltered ? 'filtered' : (group ?? own);
  return (
    <EmptyState title={words.empty[meaning]} action={<WayOn meaning={meaning} />}>
      {words.empty[`${meaning}Way`]}
    </EmptyState>
  );
}

function WayOn({ meaning }: { meaning: keyof typeof workListText.nl.empty }) {
  const words = useFeatureText(workListText);
  const look = buttonLook('quiet');
  if (meaning === 'filtered') {
    return (
      <Link to="/app" search={(search) => ({ who: search.who, label: undefined })} className={look}>
        {words.clear}
      </Link>
    );
  }
  if (meaning === 'mine') {
    return (
      <Link to="/app" search={(search) => ({ ...search, who: 'unassigned' })} className={look}>
        {words.showUnassigned}
      </Link>
    );
  }
  if (!(meaning in words.groups)) return null;
  return (
    <Link to="/app" search={(search) => ({ ...search, group: undefined })} className={look}>
      {words.showEverything}
    </Link>
  );
}
