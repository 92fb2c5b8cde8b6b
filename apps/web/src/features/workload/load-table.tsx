import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../components/states.js';
import { dayInWords } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { workloadText } from './text.js';
import styles from './workload.module.css';
import { absenceOn, type Load, type Workload, whoOf } from './workload-data.js';

interface LoadTableProps {
  workload: Workload;
  /** Whose cases stand under the table. */
  shown: Load | undefined;
}

const DUE = ['late', 'today', 'thisWeek', 'later'] as const;

/** Everybody with how much they have to do, the most late first. */
export function LoadTable({ workload, shown }: LoadTableProps) {
  const words = useFeatureText(workloadText);
  const { rows } = workload;
  if (rows.length === 0) return <EmptyState title={words.empty}>{words.emptyWay}</EmptyState>;
  const most = Math.max(1, ...rows.map((row) => row.cases));
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {words.who}
            </th>
            <th scope="col" rowSpan={2} className={styles.number}>
              {words.cases}
            </th>
            <th scope="colgroup" colSpan={DUE.length} className={styles.group}>
              {words.promises}
            </th>
          </tr>
          <tr>
            {DUE.map((due) => (
              <th key={due} scope="col" className={styles.number} data-due={due}>
                {words[due]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LoadRow key={whoOf(row)} row={row} workload={workload} most={most} isShown={row === shown} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LoadRowProps {
  row: Load;
  workload: Workload;
  /** The most open cases that anybody has. */
  most: number;
  isShown: boolean;
}

function LoadRow({ row, workload, most, isShown }: LoadRowProps) {
  const words = useFeatureText(workloadText);
  return (
    <tr data-shown={isShown || undefined}>
      <th scope="row">
        <Link
          to="/app/workload"
          search={(search) => ({ ...search, who: isShown ? undefined : whoOf(row) })}
          resetScroll={false}
          aria-expanded={isShown}
        >
          {row.name ?? words.nobody}
        </Link>
        <Standing row={row} workload={workload} />
      </th>
      <td className={styles.number}>
        {row.cases}
        <span className={styles.bar} style={{ inlineSize: `${(100 * row.cases) / most}%` }} aria-hidden="true" />
      </td>
      {DUE.map((due) => (
        <td
          key={due}
          className={styles.number}
          data-due={due}
          data-late={(due === 'late' && row.late > 0) || undefined}
        >
          {due === 'late' && row.late > 0 && <span aria-hidden="true">▲ </span>}
          {row[due] === 0 ? <span className={styles.soft}>0</span> : row[due]}
        </td>
      ))}
    </tr>
  );
}

/** Whether somebody is away, stands in for others, or has lost access. */
function Standing({ row, workload: { rows, absences, today } }: { row: Load; workload: Workload }) {
  const words = useFeatureText(workloadText);
  const { language } = useLanguage();
  const own = absenceOn(absences, row.userId, today);
  const forOthers = absences.filter(
    (one) => one.standInId === row.userId && absenceOn(absences, one.userId, today) === one,
  );
  const lines = [
    ...(own
      ? [
          own.untilOn
            ? words.away(dayInWords(own.untilOn, language, { year: false }), own.standInName)
            : words.awayOpen(own.standInName),
        ]
      : []),
    ...forOthers.map(({ userId, userName }) => {
      const count = rows.find((other) => other.userId === userId)?.cases;
      return `${words.standsInFor(userName)}${count ? ` (${count})` : ''}`;
    }),
    ...(row.hasLeft ? [words.hasLeft] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <span key={line} className={styles.standing}>
          {line}
        </span>
      ))}
      {row.unanswered > 0 && (
        <strong className={styles.unanswered}>
          {row.hasLeft ? words.nobodyAnswers(row.unanswered) : words.unanswered(row.unanswered)}
        </strong>
      )}
    </>
  );
}
