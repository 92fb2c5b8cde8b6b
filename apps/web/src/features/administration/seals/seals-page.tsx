import { queries } from '../../../api/client.js';
import type { paths } from '../../../api/schema.js';
import { DataTable } from '../../../components/data-table.js';
import { Moment } from '../../../components/moment.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { LoadingState } from '../../../components/states.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { useFeatureText } from '../../../text/define-text.js';
import styles from '../../evidence/evidence.module.css';
import { evidenceText } from '../../evidence/text.js';
import { SectionPage } from '../section-page.js';

const PATH = '/api/v1/seals';

type Seals = paths[typeof PATH]['get']['responses'][200]['content']['application/json'];

/** The daily seals: whether all hold, the latest, and the keys. */
export function SealsPage() {
  const words = useFeatureText(evidenceText).seals;
  const { data, error, refetch } = queries.useQuery('get', PATH);
  return (
    <SectionPage title={words.title}>
      <p className={styles.intro}>{words.intro}</p>
      {error && !data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState />}
      {data && (
        <>
          <LastCheck check={data.lastCheck} />
          <LatestSeals seals={data.seals} />
          <h2>{words.keys}</h2>
          <ul>
            {data.keys.map(({ keyId, createdAt }) => (
              <li key={keyId}>
                <span className={styles.hash}>{keyId}</span>, {words.since} <Moment at={createdAt} />
              </li>
            ))}
          </ul>
        </>
      )}
    </SectionPage>
  );
}

function LastCheck({ check }: { check: Seals['lastCheck'] }) {
  const words = useFeatureText(evidenceText).seals;
  if (!check) return <p>{words.never}</p>;
  const { problems, seals, checkedAt } = check;
  return (
    <section aria-label={words.checkedAt}>
      <p>
        <StatusBadge tone={problems.length > 0 ? 'late' : 'kept'}>
          {problems.length > 0 ? words.bad(problems.length) : words.good(seals)}
        </StatusBadge>{' '}
        {words.checkedAt} <Moment at={checkedAt} />
      </p>
      {problems.length > 0 && (
        <>
          <h2>{words.problems}</h2>
          <ul>
            {problems.map((problem) => (
              <li key={JSON.stringify(problem)}>
                {capital(
                  [
                    problem.reference,
                    problem.seal !== undefined && words.sealOf(problem.seal),
                    problem.seq !== undefined && words.eventOf(problem.seq),
                  ]
                    .filter(Boolean)
                    .join(', '),
                )}
                : {words.problem[problem.code as keyof typeof words.problem] ?? problem.code}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function LatestSeals({ seals }: { seals: Seals['seals'] }) {
  const words = useFeatureText(evidenceText).seals;
  return (
    <>
      <h2>{words.list}</h2>
      <DataTable
        caption={words.list}
        columns={[
          { key: 'number', header: words.number, cell: ({ number }) => number },
          { key: 'day', header: words.day, cell: ({ day }) => <Moment at={day} as="day" /> },
          { key: 'size', header: words.size, cell: ({ size }) => words.cases(size), align: 'end' },
          {
            key: 'root',
            header: words.root,
            cell: ({ root }) => <span className={styles.hash}>{root}</span>,
            phone: 'hide',
          },
        ]}
        rows={seals}
        rowId={({ number }) => String(number)}
        rowName={({ day }) => day}
        empty={<p className={styles.soft}>{words.empty}</p>}
      />
    </>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
