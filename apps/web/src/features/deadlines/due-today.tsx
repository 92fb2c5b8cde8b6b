import { useChosenLabel } from '../../app/label-switch.js';
import { useFeatureText } from '../../text/define-text.js';
import { CaseTable } from './case-table.js';
import styles from './deadlines.module.css';
import { type NormCase, useNormCases } from './norm-data.js';
import { deadlinesText } from './text.js';

/** What breaks today and whose it is: everything open whose published term ends today. */
export function DueToday({ today }: { today: string }) {
  const words = useFeatureText(deadlinesText);
  const labelId = useChosenLabel()?.id;
  const { rows } = useNormCases({ labelId, from: today, to: today, outcome: 'open', limit: 100 });
  if (!rows) return null;
  return (
    <section className={styles.today} aria-labelledby="due-today">
      <h2 id="due-today">{words.today.title}</h2>
      {rows.length === 0 ? <p className={styles.soft}>{words.today.none}</p> : <WhoseToday rows={rows} />}
    </section>
  );
}

function WhoseToday({ rows }: { rows: NormCase[] }) {
  const words = useFeatureText(deadlinesText);
  const late = rows.filter(({ outcome }) => outcome === 'missed').length;
  const counts = new Map<string, number>();
  for (const { handlerName } of rows)
    counts.set(handlerName ?? words.nobody, (counts.get(handlerName ?? words.nobody) ?? 0) + 1);
  const byName = [...counts].sort(([, a], [, b]) => b - a);
  return (
    <>
      <p>
        {byName.map(([name, count]) => words.today.who(name, count)).join(' · ')}
        {late > 0 && <strong> · {words.today.late(late)}</strong>}
      </p>
      <details className={styles.fold}>
        <summary>{words.today.all}</summary>
        <div className={styles.folded}>
          <CaseTable caption={words.today.title} rows={rows} showsTerm />
        </div>
      </details>
    </>
  );
}
