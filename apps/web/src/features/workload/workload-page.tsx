import { useSearch } from '@tanstack/react-router';
import { StaffPage } from '../../app/staff-page.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { LoadingState } from '../../components/states.js';
import { useFeatureText } from '../../text/define-text.js';
import { AbsenceList } from './absence-list.js';
import { HandlerCases } from './handler-cases.js';
import { LoadTable } from './load-table.js';
import { workloadText } from './text.js';
import styles from './workload.module.css';
import { useWorkload, whoOf } from './workload-data.js';

/** Workload: everybody's open cases and promises, who is away, and handing work over. */
export function WorkloadPage() {
  const words = useFeatureText(workloadText);
  const { who } = useSearch({ from: '/app/staff/workload' });
  const { data, error, refetch } = useWorkload();
  const shown = data?.rows.find((row) => whoOf(row) === who);
  return (
    <StaffPage title={words.title}>
      <p className={styles.intro}>{words.intro}</p>
      {error && !data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState lines={8} />}
      {data && (
        <div className={styles.content}>
          <LoadTable workload={data} shown={shown} />
          {shown && <HandlerCases key={who} load={shown} />}
          <AbsenceList workload={data} />
        </div>
      )}
    </StaffPage>
  );
}
