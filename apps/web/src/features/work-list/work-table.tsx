import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { type Column, DataTable } from '../../components/data-table.js';
import { DeadlineWhy } from '../../components/deadline-why.js';
import { JourneyDots } from '../../components/journey-line.js';
import { useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import { CaseCell, Handler, LabelCell } from './case-cell.js';
import { NextStep } from './next-step.js';
import { PromiseWords } from './promise-words.js';
import { workListText } from './text.js';
import type { useWorkList, WorkRow } from './work-data.js';
import styles from './work-list.module.css';

interface WorkTableProps {
  list: ReturnType<typeof useWorkList>;
  showsHandler: boolean;
  /** Whether it is the list of whoever looks, who may stand in for others. */
  isOwn?: boolean;
  /** Left out for whoever only reads. */
  selection?: { chosen: ReadonlySet<string>; onChange: (chosen: ReadonlySet<string>) => void };
  empty: ReactNode;
}

/** The open work, what is promised first on top. */
export function WorkTable({ list, showsHandler, isOwn = false, selection, empty }: WorkTableProps) {
  const words = useFeatureText(workListText);
  const navigate = useNavigate();
  const columns = useColumns(showsHandler, isOwn);
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

function useColumns(showsHandler: boolean, isOwn: boolean): Column<WorkRow>[] {
  const words = useFeatureText(workListText);
  const { role, labels, id } = useSessionUser();
  const ownId = isOwn ? id : undefined;
  return useMemo(() => {
    const handler = { key: 'handler', header: words.handler, cell: (row: WorkRow) => <Handler row={row} /> };
    return [
      { key: 'when', header: words.when, cell: (row) => <When row={row} /> },
      { key: 'promised', header: words.promised, cell: (row) => <Promised row={row} /> },
      { key: 'case', header: words.case, cell: (row) => <CaseCell {...{ row, labels, showsHandler, ownId }} /> },
      {
        key: 'label',
        header: words.productAndLabel,
        cell: (row) => <LabelCell {...{ row, labels }} />,
        narrow: 'hide',
      },
      { key: 'journey', header: words.journey, cell: (row) => <Journey row={row} />, narrow: 'hide' },
      ...(showsHandler ? [{ ...handler, narrow: 'hide' } as const] : []),
      { key: 'step', header: words.nextStep, cell: (row) => <NextStep {...{ row, role }} /> },
    ];
  }, [words, role, labels, showsHandler, ownId]);
}

function Promised({ row }: { row: WorkRow }) {
  return (
    <>
      <PromiseWords next={row.next} />
      <span className={styles.whenNarrow}>
        <Journey row={row} />
      </span>
    </>
  );
}

/** A complaint goes through the whole journey; other feedback is received, confirmed and closed. */
function Journey({ row: { kind, stepsDone } }: { row: WorkRow }) {
  return <JourneyDots done={stepsDone} total={kind === 'complaint' ? 10 : 3} />;
}

function When({ row: { next } }: { row: WorkRow }) {
  const words = useFeatureText(workListText);
  if (!next) return <span className={styles.soft}>{words.noTerm}</span>;
  return (
    <DeadlineWhy
      commitmentId={next.commitmentId}
      dueAt={next.dueAt}
      lateFrom={next.lateFrom}
      timeLeft={next.timeLeft}
    />
  );
}
