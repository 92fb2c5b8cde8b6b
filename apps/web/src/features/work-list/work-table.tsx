import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../components/data-table.js';
import { DeadlineTime } from '../../components/deadline-time.js';
import { JourneyDots } from '../../components/journey-line.js';
import { useFeatureText } from '../../text/define-text.js';
import { CaseCell, LabelCell } from './case-cell.js';
import { NextStep } from './next-step.js';
import { PromiseWords } from './promise-words.js';
import { workListText } from './text.js';
import type { useWorkList, WorkRow } from './work-data.js';
import styles from './work-list.module.css';

interface WorkTableProps {
  list: ReturnType<typeof useWorkList>;
  showsHandler: boolean;
  /** Left out for whoever only reads. */
  selection?: { chosen: ReadonlySet<string>; onChange: (chosen: ReadonlySet<string>) => void };
  empty: ReactNode;
}

/** The open work, what is promised first on top. */
export function WorkTable({ list, showsHandler, selection, empty }: WorkTableProps) {
  const words = useFeatureText(workListText);
  const navigate = useNavigate();
  const columns = useColumns(showsHandler);
  return (
    <DataTable
      caption={words.list}
      columns={columns}
      rows={list.rows}
      rowId={(row) => row.id}
      rowName={(row) => row.reference}
      onOpen={({ id }) => void navigate({ to: '/app/cases/$id', params: { id } })}
      selection={selection}
      more={{ has: list.hasNextPage, isLoading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
      problem={list.rows ? undefined : list.error}
      onRetry={() => void list.refetch()}
      empty={empty}
    />
  );
}

function useColumns(showsHandler: boolean): Column<WorkRow>[] {
  const words = useFeatureText(workListText);
  const handler = (row: WorkRow) => row.handlerName ?? <span className={styles.soft}>{words.nobody}</span>;
  return [
    { key: 'when', header: words.when, cell: (row) => <When row={row} /> },
    { key: 'promised', header: words.promised, cell: (row) => <PromiseWords next={row.next} /> },
    { key: 'case', header: words.case, cell: (row) => <CaseCell row={row} /> },
    { key: 'label', header: words.labelAndProduct, cell: (row) => <LabelCell row={row} /> },
    {
      key: 'journey',
      header: words.journey,
      cell: (row) => <JourneyDots done={row.stepsDone} total={stepsOf(row)} />,
      phone: 'hide',
    },
    ...(showsHandler ? [{ key: 'handler', header: words.handler, cell: handler }] : []),
    { key: 'step', header: words.nextStep, cell: (row) => <NextStep row={row} /> },
  ];
}

function When({ row: { next } }: { row: WorkRow }) {
  const words = useFeatureText(workListText);
  if (!next) return <span className={styles.soft}>{words.noTerm}</span>;
  return <DeadlineTime dueAt={next.dueAt} lateFrom={next.lateFrom} timeLeft={next.timeLeft} />;
}

/** A complaint goes through the whole journey; other feedback is received, confirmed and closed. */
function stepsOf({ kind }: WorkRow): number {
  return kind === 'complaint' ? 10 : 3;
}
