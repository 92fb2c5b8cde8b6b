import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.js';
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
  /** The cases behind one of the groups. */
  casesOf: (group: NormGroup) => ReactNode;
}

/** The same figure for each group, as a table; each group leads to its cases. */
export function GroupTable({ caption, heading, groups, nameOf, casesOf }: GroupTableProps) {
  const words = useFeatureText(deadlinesText);
  const [chosen, setChosen] = useState<string | null>();
  const open = groups.find(({ key }) => key === chosen);
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
              <th scope="row">
                <Button
                  look="bare"
                  aria-expanded={group === open}
                  onClick={() => setChosen(group === open ? undefined : group.key)}
                >
                  {nameOf(group)}
                </Button>
              </th>
              <td data-align="end">
                {group.share.shown === null ? '–' : words.percent(group.share.shown)}{' '}
                {group.isMet === false && <StatusBadge tone="late">{words.notMet}</StatusBadge>}
              </td>
              <td>
                {words.counts(group.share.numerator, group.share.denominator)}
                {group.toFallDue.total > 0 && ` · ${words.toCome(group.toFallDue.total)}`}
                {group.pausedTerms > 0 && ` · ${words.paused(group.pausedTerms)}`}
              </td>
              <td data-align="end" data-label={words.missedCount}>
                {group.missed}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open && (
        <section aria-label={words.casesOfGroup(nameOf(open))} className={styles.groupCases}>
          <h3>{words.casesOfGroup(nameOf(open))}</h3>
          {casesOf(open)}
        </section>
      )}
    </div>
  );
}
