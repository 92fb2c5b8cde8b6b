import { useChosenLabel } from '../../app/label-switch.js';
import { Fold } from '../../components/fold.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { LoadingState } from '../../components/states.js';
import { lastDayBefore } from '../../text/dates.js';
import { useFeatureText } from '../../text/define-text.js';
import { CaseTable } from './case-table.js';
import styles from './deadlines.module.css';
import { type NormCase, useNormCases } from './norm-data.js';
import { deadlinesText } from './text.js';

const MOST = 100;

/**
 * What breaks today and in the rest of the week, and whose it is: everything open whose published term ends then. On a
 * Sunday the week that begins tomorrow is what one can still do something about.
 */
export function DueSoon({ today }: { today: string }) {
  const words = useFeatureText(deadlinesText);
  const labelId = useChosenLabel()?.id;
  const isSunday = sundayOf(today) === today;
  const to = isSunday ? sundayOf(dayAfter(today)) : sundayOf(today);
  const weekWords = isSunday ? words.nextWeek : words.week;
  const week = useNormCases({ labelId, from: today, to, outcome: 'open', limit: MOST });
  if (week.error && !week.rows) return <ProblemNotice problem={week.error} onRetry={() => void week.refetch()} />;
  if (!week.rows) return <LoadingState lines={3} />;
  const dueToday = week.rows.filter(({ lateFrom }) => lastDayBefore(lateFrom) <= today);
  const later = week.rows.filter((row) => !dueToday.includes(row));
  return (
    <div className={styles.soon}>
      <Part id="due-today" title={words.today.title} none={words.today.none} all={words.today.all} rows={dueToday} />
      <Part
        id="due-this-week"
        title={weekWords.title}
        none={weekWords.none}
        all={week.hasNextPage ? weekWords.first(later.length) : weekWords.all}
        rows={later}
      />
    </div>
  );
}

interface PartProps {
  id: string;
  title: string;
  none: string;
  all: string;
  rows: readonly NormCase[];
}

function Part({ id, title, none, all, rows }: PartProps) {
  return (
    <section className={styles.today} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p className={styles.soft}>{none}</p>
      ) : (
        <>
          <Whose rows={rows} />
          <Fold title={all}>
            <CaseTable caption={title} rows={rows} showsTerm />
          </Fold>
        </>
      )}
    </section>
  );
}

function Whose({ rows }: { rows: readonly NormCase[] }) {
  const words = useFeatureText(deadlinesText);
  const late = rows.filter(({ outcome }) => outcome === 'missed').length;
  const counts = new Map<string, number>();
  for (const { handlerName } of rows)
    counts.set(handlerName ?? words.nobody, (counts.get(handlerName ?? words.nobody) ?? 0) + 1);
  const byName = [...counts].sort(([, a], [, b]) => b - a);
  return (
    <p>
      {byName.map(([name, count]) => words.today.who(name, count)).join(' · ')}
      {late > 0 && <strong> · {words.today.late(late)}</strong>}
    </p>
  );
}

function dayAfter(day: string): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}

/** The Sunday that ends the week of a day, by the calendar alone. */
function sundayOf(day: string): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + ((7 - at.getUTCDay()) % 7));
  return at.toISOString().slice(0, 10);
}
