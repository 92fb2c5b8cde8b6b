import { memo, type ReactNode } from 'react';
import { useText } from '../text/define-text.js';
import type { Column } from './data-table.js';
import styles from './data-table.module.css';

/** What a row can ask of its table; the same object as long as the table stands. */
export interface RowActs {
  /** The row at this place took the focus. */
  onFocus: (index: number) => void;
  toggle: (index: number) => unknown;
}

interface TableRowProps<Row> {
  row: Row;
  index: number;
  name: string;
  columns: readonly Column<Row>[];
  /** Whether Tab leads to this row. */
  isCurrent: boolean;
  /** Undefined where nothing can be chosen. */
  isChosen: boolean | undefined;
  acts: RowActs;
}

function PlainTableRow<Row>({ row, index, name, columns, isCurrent, isChosen, acts }: TableRowProps<Row>) {
  const words = useText().table;
  return (
    <tr tabIndex={isCurrent ? 0 : -1} data-chosen={isChosen || undefined} onFocus={() => acts.onFocus(index)}>
      {isChosen !== undefined && (
        <td className={styles.choose}>
          <input
            type="checkbox"
            aria-label={words.select(name)}
            checked={isChosen}
            onChange={() => acts.toggle(index)}
          />
        </td>
      )}
      {columns.map(({ key, cell, align, phone, narrow }) => (
        <td key={key} data-cell={key} data-align={align} data-phone={phone} data-narrow={narrow}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** One row of a table, drawn anew only when something of its own changes: a list of thousands stays quick. */
export const TableRow = memo(PlainTableRow) as <Row>(props: TableRowProps<Row>) => ReactNode;
