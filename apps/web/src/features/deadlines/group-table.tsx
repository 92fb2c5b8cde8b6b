import { StatusBadge } from '../../components/status-badge.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './deadlines.module.css';
import type { NormGroup } from './norm-data.js';
import { deadlinesText } from './text.js';

interface GroupTableProps {
  caption: string;
  /** Of the column with the names. */
  heading: string;
  groups: readonly NormGroup[];
  nameOf: (group: NormGroup) => string;
}

/** The same figure for each group, as a table. */
export function GroupTable({ caption, heading, groups, nameOf }: GroupTableProps) {
  const words = useFeatureText(deadlinesText);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col" data-align="end">
              {words.share}
            </th>
            <th scope="col">{words.numbers}</th>
            <th scope="col" data-align="end">
              {words.missedCount}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">{nameOf(group)}</th>
              <td data-align="end">
                {group.share.shown === null ? '–' : words.percent(group.share.shown)}{' '}
                {group.isMet === false && <StatusBadge tone="late">{words.notMet}</StatusBadge>}
              </td>
              <td>
                {words.counts(group.share.numerator, group.share.denominator)}
                {group.toFallDue.total > 0 && ` · ${words.toCome(group.toFallDue.total)}`}
              </td>
              <td data-align="end" data-label={words.missedCount}>
                {group.missed}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
