import { useChosenLabel } from '../../app/label-switch.js';
import { Fold } from '../../components/fold.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { LoadingState } from '../../components/states.js';
import { useFeatureText } from '../../text/define-text.js';
import { CaseTable } from './case-table.js';
import styles from './deadlines.module.css';
import { MoreCases } from './more-cases.js';
import { type DuePart, useDueSoon, useNormCases } from './norm-data.js';
import { deadlinesText } from './text.js';

const PAGE = 50;

/**
 * What breaks today and in the rest of the week, and whose it is: everything open whose published term ends then. On a
 * Sunday the week that begins tomorrow is what one can still do something about.
 */
export function DueSoon() {
  const words = useFeatureText(deadlinesText);
  const { data, error, refetch } = useDueSoon();
  if (error && !data) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={3} />;
  return (
    <div className={styles.soon}>
      <Part id="due-today" words={words.today} part={data.today} />
      <Part id="due-this-week" words={data.week.isNextWeek ? words.nextWeek : words.week} part={data.week} />
    </div>
  );
}

interface PartProps {
  id: string;
  words: { title: string; none: string; all: (count: number) => string };
  part: DuePart;
}

function Part({ id, words: { title, none, all }, part }: PartProps) {
  return (
    <section className={styles.today} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {part.total === 0 ? (
        <p className={styles.soft}>{none}</p>
      ) : (
        <>
          <Whose part={part} />
          <Fold title={all(part.total)}>
            <DueCases caption={title} part={part} />
          </Fold>
        </>
      )}
    </section>
  );
}

function DueCases({ caption, part: { from, to } }: { caption: string; part: DuePart }) {
  const labelId = useChosenLabel()?.id;
  const cases = useNormCases({ labelId, from, to, outcome: 'open', limit: PAGE });
  if (cases.error && !cases.rows) return <ProblemNotice problem={cases.error} onRetry={() => void cases.refetch()} />;
  if (!cases.rows) return <LoadingState lines={4} />;
  return (
    <>
      <CaseTable caption={caption} rows={cases.rows} showsTerm />
      <MoreCases cases={cases} />
    </>
  );
}

function Whose({ part: { handlers, late } }: { part: DuePart }) {
  const words = useFeatureText(deadlinesText);
  const nameOf = ({ handlerName, handlerHasLeft }: DuePart['handlers'][number]) =>
    handlerHasLeft ? `${handlerName} (${words.hasLeft})` : (handlerName ?? words.nobody);
  return (
    <p>
      {handlers.map((handler) => words.today.who(nameOf(handler), handler.count)).join(' · ')}
      {late > 0 && <strong> · {words.today.late(late)}</strong>}
    </p>
  );
}
