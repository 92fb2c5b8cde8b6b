import { type ReactNode, useMemo, useRef } from 'react';
import { useText } from '../text/define-text.js';
import { Button } from './button.js';
import styles from './data-table.module.css';
import { ProblemNotice } from './problem-notice.js';
import { LoadingState } from './states.js';
import { type RowActs, TableRow } from './table-row.js';
import { useRowKeys } from './use-row-keys.js';

/** One column: its heading, and its cell for a row. */
export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: 'end';
  /** Left out on a phone, where every row is a small block. */
  phone?: 'hide';
  /** Left out wherever the window is too narrow for the whole table; say it in another cell then. */
  narrow?: 'hide';
}

interface DataTableProps<Row> {
  /** What the list is, for who cannot see it. */
  caption: string;
  /** Keep them the same between renders (`useMemo`) where the list may be long. */
  columns: readonly Column<Row>[];
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => string;
  /** The row in a word or two ("VG-2026-000123"), to say which row a box chooses. */
  rowName: (row: Row) => string;
  /** Enter on a row; give the row a real link in one of its cells too. */
  onOpen?: (row: Row) => void;
  selection?: { chosen: ReadonlySet<string>; onChange: (chosen: ReadonlySet<string>) => void };
  /** Where a page ends with a cursor: whether there is more, and how to get it. */
  more?: { has: boolean; isLoading: boolean; load: () => void };
  problem?: unknown;
  onRetry?: () => void;
  /** What it means when there is nothing. */
  empty: ReactNode;
}

/** A list to work through: `j` and `k` move, Enter opens, `x` chooses. The last table on a page has the keys. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, problem, onRetry, empty } = props;
  if (problem) return <ProblemNotice problem={problem} onRetry={onRetry} />;
  if (!rows) return <LoadingState lines={8} />;
  if (rows.length === 0) return empty;
  return <FilledTable {...props} rows={rows} />;
}

function FilledTable<Row>(props: DataTableProps<Row> & { rows: readonly Row[] }) {
  const { caption, columns, rows, rowId, rowName, onOpen, selection, more } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const choose = useSelection(rows, rowId, selection);
  const { at, setAt } = useRowKeys(body, rows, { onOpen, onChoose: selection && ((row) => choose.toggle(rowId(row))) });
  const toggle = (index: number) => rows[index] !== undefined && choose.toggle(rowId(rows[index]));
  const acts = useRowActs({ onFocus: setAt, toggle });
  return (
    <div>
      {selection && <ChosenCount count={choose.count} />}
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {selection && <SelectAll choose={choose} />}
            {columns.map(({ key, header, align, phone, narrow }) => (
              <th key={key} scope="col" data-align={align} data-phone={phone} data-narrow={narrow}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <TableRow
              key={rowId(row)}
              {...{ row, index, columns, acts }}
              name={rowName(row)}
              isCurrent={index === at}
              isChosen={selection?.chosen.has(rowId(row))}
            />
          ))}
        </tbody>
      </table>
      {more && <More {...more} />}
    </div>
  );
}

/** What rows may ask, in one object that stays the same while what it does follows the table. */
function useRowActs(acts: RowActs): RowActs {
  const latest = useRef(acts);
  latest.current = acts;
  return useMemo(
    () => ({
      onFocus: (index) => latest.current.onFocus(index),
      toggle: (index) => latest.current.toggle(index),
    }),
    [],
  );
}

interface Chooser {
  toggle: (id: string) => void;
  count: number;
  all: 'none' | 'some' | 'all';
  toggleAll: () => void;
}

function useSelection<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  selection: DataTableProps<Row>['selection'],
): Chooser {
  const chosen = selection?.chosen ?? new Set<string>();
  const ids = rows.map(rowId);
  const count = ids.filter((id) => chosen.has(id)).length;
  const all = count === 0 ? 'none' : count === ids.length ? 'all' : 'some';
  return {
    count,
    all,
    toggle: (id) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      selection?.onChange(next);
    },
    toggleAll: () => selection?.onChange(all === 'all' ? new Set() : new Set(ids)),
  };
}

/** Stands outside the table: inside, every change of it would lay out all rows anew. */
function ChosenCount({ count }: { count: number }) {
  const words = useText().table;
  return (
    <span role="status" className="visually-hidden">
      {count > 0 && words.selected(count)}
    </span>
  );
}

function SelectAll({ choose }: { choose: Chooser }) {
  const words = useText().table;
  const showHalf = (box: HTMLInputElement | null) => {
    if (box) box.indeterminate = choose.all === 'some';
  };
  return (
    <th scope="col" className={styles.choose}>
      <input
        ref={showHalf}
        type="checkbox"
        aria-label={words.selectAll}
        checked={choose.all === 'all'}
        onChange={choose.toggleAll}
      />
    </th>
  );
}

function More({ has, isLoading, load }: NonNullable<DataTableProps<unknown>['more']>) {
  const words = useText().table;
  if (!has) return null;
  return (
    <div className={styles.more}>
      <Button aria-disabled={isLoading || undefined} onClick={() => !isLoading && load()}>
        {isLoading ? words.loadingMore : words.more}
      </Button>
    </div>
  );
}
