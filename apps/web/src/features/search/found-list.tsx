import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { CaseLink } from '../../app/case-link.js';
import { type Column, DataTable } from '../../components/data-table.js';
import { DeadlineWhy } from '../../components/deadline-why.js';
import { Moment } from '../../components/moment.js';
import { Reference } from '../../components/names.js';
import { StatusBadge, type StatusTone } from '../../components/status-badge.js';
import { useFeatureText } from '../../text/define-text.js';
import { atStart, type ClosureReason, useVocabulary } from '../../text/vocabulary.js';
import styles from './found-list.module.css';
import { MarkedName, Matches } from './matches.js';
import type { FoundCase, useFoundCases } from './search-data.js';
import { searchText } from './text.js';

/** The cases found, last received on top, each with why it was found. */
export function FoundList({ list, empty }: { list: ReturnType<typeof useFoundCases>; empty: ReactNode }) {
  const words = useFeatureText(searchText);
  const navigate = useNavigate();
  return (
    <DataTable
      caption={words.list}
      columns={useColumns()}
      rows={list.rows}
      rowId={(row) => row.id}
      rowName={(row) => row.reference}
      onOpen={({ id }) => void navigate({ to: '/app/cases/$id', params: { id } })}
      more={{ has: list.hasNextPage, isLoading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
      problem={list.error}
      onRetry={() => void list.refetch()}
      empty={empty}
    />
  );
}

function useColumns(): Column<FoundCase>[] {
  const words = useFeatureText(searchText);
  return useMemo(
    () => [
      { key: 'case', header: words.case, cell: (row) => <CaseCell row={row} /> },
      { key: 'customer', header: words.customer, cell: (row) => <CustomerCell row={row} /> },
      { key: 'status', header: words.status, cell: (row) => <Standing row={row} /> },
      { key: 'received', header: words.received, cell: (row) => <Received row={row} /> },
      { key: 'handler', header: words.handler, cell: ({ handlerName }) => <Handler name={handlerName} /> },
    ],
    [words],
  );
}

function CaseCell({ row }: { row: FoundCase }) {
  const { kinds, categories } = useVocabulary();
  return (
    <span className={styles.pair}>
      <CaseLink id={row.id}>
        <Reference reference={row.reference} />
      </CaseLink>
      <span className={styles.soft}>
        {atStart(kinds[row.kind])}, {categories[row.category]}
      </span>
    </span>
  );
}

function CustomerCell({ row }: { row: FoundCase }) {
  return (
    <span className={`${styles.pair} ${styles.customer}`}>
      <MarkedName row={row} />
      <Matches matches={row.matches} />
    </span>
  );
}

function Handler({ name }: { name: string | null }) {
  const words = useFeatureText(searchText);
  return name ?? <span className={styles.soft}>{words.nobody}</span>;
}

function Received({ row }: { row: FoundCase }) {
  return (
    <span className={styles.received}>
      <Moment at={row.receivedAt} as="short-day" />
    </span>
  );
}

function Standing({ row }: { row: FoundCase }) {
  const { statuses, closureReasons } = useVocabulary();
  const reason = row.closureReason ? closureReasons[row.closureReason as ClosureReason] : undefined;
  return (
    <span className={styles.pair}>
      <span>
        <StatusBadge tone={toneOf(row)}>{atStart(statuses[row.status])}</StatusBadge>
      </span>
      {reason && <span className={styles.soft}>{reason}</span>}
      {row.next?.timeLeft.isLate && <DeadlineWhy {...row.next} />}
    </span>
  );
}

function toneOf({ status }: FoundCase): StatusTone {
  if (status === 'closed' || status === 'merged') return 'closed';
  return status === 'awaiting-approval' || status === 'closing' ? 'waiting' : 'active';
}
