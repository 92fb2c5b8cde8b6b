import { useNavigate } from '@tanstack/react-router';
import { StaffPage } from '../../app/staff-page.js';
import { Button, buttonLook } from '../../components/button.js';
import { FilterSelect } from '../../components/filter-select.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { EmptyState, LoadingState } from '../../components/states.js';
import { useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import { AuditSections } from './audit-sections.js';
import { BenchmarkChart } from './benchmark-chart.js';
import { BenchmarkTable, SpreadTable } from './benchmark-tables.js';
import { benchmarkText } from './benchmark-text.js';
import { ImportScores } from './import-scores.js';
import styles from './score.module.css';
import { type Benchmark, useBenchmark, useBenchmarkQuery } from './score-data.js';

/** Benchmark: labels and others side by side, as an association would print it. */
export function BenchmarkPage() {
  const words = useFeatureText(benchmarkText);
  const { role } = useSessionUser();
  const query = useBenchmarkQuery();
  const { data, error, refetch } = useBenchmark();
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const actions = (
    <span className={styles.noPrint}>
      <a
        className={buttonLook('quiet')}
        href={`/api/v1/benchmark/export.csv?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`}
        download
      >
        {words.export}
      </a>{' '}
      <Button onClick={() => window.print()}>{words.print}</Button>
    </span>
  );
  return (
    <StaffPage title={words.title} actions={actions}>
      {role !== 'administrator' && <AuditSections />}
      {error && !data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState lines={10} />}
      {data && (
        <div className={styles.content}>
          <Filters benchmark={data} />
          <Comparison benchmark={data} />
          {role === 'administrator' && <ImportScores frameworkId={data.framework.id} onDone={() => void refetch()} />}
        </div>
      )}
    </StaffPage>
  );
}

function Filters({ benchmark: { framework, frameworks, years, year } }: { benchmark: Benchmark }) {
  const words = useFeatureText(benchmarkText);
  const navigate = useNavigate();
  const go = (change: { framework?: string | undefined; year?: number | undefined }) =>
    void navigate({ to: '.', search: (search) => ({ ...search, ...change }) });
  const [first] = frameworks;
  return (
    <div className={styles.filters}>
      <FilterSelect
        label={words.framework}
        empty={framework.title}
        choices={frameworks
          .filter(({ id }) => id !== framework.id)
          .map(({ id, title }) => ({ value: id, label: title }))}
        value={undefined}
        onChange={(id) => go({ framework: id ?? first?.id })}
      />
      <FilterSelect
        label={words.year}
        empty={words.newest}
        choices={years.map((one) => ({ value: String(one), label: String(one) }))}
        value={year === null ? undefined : String(year)}
        onChange={(chosen) => go({ year: chosen === undefined ? undefined : Number(chosen) })}
      />
    </div>
  );
}

function Comparison({ benchmark }: { benchmark: Benchmark }) {
  const words = useFeatureText(benchmarkText);
  const { rows, sector } = benchmark;
  if (rows.length === 0) return <EmptyState title={words.empty}>{words.emptyWay}</EmptyState>;
  return (
    <>
      <p>
        {words.intro} {rows.some(({ isNamed }) => !isNamed) && words.anonymous}
      </p>
      <BenchmarkChart benchmark={benchmark} />
      <BenchmarkTable benchmark={benchmark} />
      <SpreadTable benchmark={benchmark} />
      <section aria-labelledby="assumptions">
        <h2 id="assumptions">{words.assumptions}</h2>
        <ul className={styles.plain}>
          {benchmark.assumptions.map((assumption) => (
            <li key={assumption}>{assumption}</li>
          ))}
        </ul>
      </section>
      {sector && (
        <section aria-labelledby="sector">
          <h2 id="sector">{words.sector(sector.year)}</h2>
          <ul className={styles.plain}>
            {sector.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
          <p className={styles.soft}>{sector.source}</p>
        </section>
      )}
    </>
  );
}
