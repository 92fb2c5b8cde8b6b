import { Link, useSearch } from '@tanstack/react-router';
import { useChosenLabel } from '../../app/label-switch.js';
import { buttonLook } from '../../components/button.js';
import { EmptyState } from '../../components/states.js';
import { useFeatureText } from '../../text/define-text.js';
import { workListText } from './text.js';
import { useWorkFilter } from './work-data.js';

/** What it means that there is nothing to do here, and where there may be something. */
export function EmptyWork() {
  const words = useFeatureText(workListText);
  const { group, kind, category } = useSearch({ from: '/app/staff/' });
  const label = useChosenLabel();
  const { who } = useWorkFilter();
  const isFiltered = kind !== undefined || category !== undefined || label !== undefined;
  const whose = who === 'mine' || who === 'unassigned' || who === 'all' ? who : 'colleague';
  const meaning = isFiltered ? 'filtered' : (group ?? whose);
  return (
    <EmptyState
      title={words.empty[meaning]}
      action={<WayOn isFiltered={isFiltered} isGroup={Boolean(group)} who={who} />}
    >
      {words.empty[`${meaning}Way`]}
    </EmptyState>
  );
}

function WayOn({ isFiltered, isGroup, who }: { isFiltered: boolean; isGroup: boolean; who: string }) {
  const words = useFeatureText(workListText);
  const look = buttonLook('quiet');
  if (isFiltered) {
    return (
      <Link to="/app" search={(search) => ({ who: search.who, label: undefined })} className={look}>
        {words.clear}
      </Link>
    );
  }
  if (isGroup) {
    return (
      <Link to="/app" search={(search) => ({ ...search, group: undefined })} className={look}>
        {words.showEverything}
      </Link>
    );
  }
  if (who !== 'mine') return null;
  return (
    <Link to="/app" search={(search) => ({ ...search, who: 'unassigned' })} className={look}>
      {words.showUnassigned}
    </Link>
  );
}
