import { useState } from 'react';
import { useReferenceData } from '../../api/reference-data.js';
import { StaffPage } from '../../app/staff-page.js';
import { useSessionUser } from '../../session/session.js';
import { timeInWords } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { BulkBar } from './bulk-bar.js';
import { EmptyWork } from './empty-work.js';
import { GroupFilter } from './group-filter.js';
import { useReassign } from './reassign.js';
import { workListText } from './text.js';
import { Warnings } from './warnings.js';
import { useWorkCounts, useWorkFilter, useWorkList } from './work-data.js';
import { WorkFilters } from './work-filters.js';
import styles from './work-list.module.css';
import { WorkTable } from './work-table.js';

/** My work: every open case, ordered by what is promised next, with the one thing to do. */
export function WorkListPage() {
  const words = useFeatureText(workListText);
  const { role } = useSessionUser();
  const { who, filter } = useWorkFilter();
  const counts = useWorkCounts(filter);
  const list = useWorkList(filter);
  const reassigning = useReassign();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mayAssign = role !== 'auditor';
  return (
    <StaffPage title={words.title}>
      <GroupFilter counts={counts} />
      <WorkFilters />
      <Warnings />
      {who === 'mine' && <StandingIn />}
      {list.rows && list.isRefetchError && <Stale at={list.dataUpdatedAt} />}
      <div
        className={styles.list}
        data-selects={mayAssign || undefined}
        data-waiting={list.isPlaceholderData || undefined}
      >
        <WorkTable
          list={list}
          isOwn={who === 'mine'}
          showsHandler={who !== 'mine' && who !== 'unassigned'}
          selection={mayAssign ? { chosen, onChange: setChosen } : undefined}
          empty={<EmptyWork />}
        />
      </div>
      {mayAssign && (
        <BulkBar
          rows={list.rows?.filter(({ id }) => chosen.has(id)) ?? []}
          reassigning={reassigning}
          onChoose={setChosen}
        />
      )}
    </StaffPage>
  );
}

/** Says for whom one stands in today, so that strange cases explain themselves. */
function StandingIn() {
  const words = useFeatureText(workListText);
  const { id } = useSessionUser();
  const absent = (useReferenceData()?.staff ?? []).filter(({ away }) => away?.standInId === id);
  if (absent.length === 0) return null;
  return <p>{words.standingIn(absent.map(({ name }) => name).join(', '))}</p>;
}

function Stale({ at }: { at: number }) {
  const words = useFeatureText(workListText);
  const { language } = useLanguage();
  return <p role="status">{words.stale(timeInWords(new Date(at).toISOString(), language))}</p>;
}
