import { Button } from '../../../components/button.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { Moment } from '../../../components/moment.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { useFeatureText } from '../../../text/define-text.js';
import { Payload } from './payload.js';
import styles from './queues.module.css';
import { type FailedJob, useRetry, useWorkName } from './queues-data.js';
import { queuesText } from './text.js';

interface FailedJobsProps {
  jobs: readonly FailedJob[];
  reload: () => Promise<unknown>;
}

/** What failed for good: what, why, after how many attempts and when; to do again, one or all of a queue. */
export function FailedJobs({ jobs, reload }: FailedJobsProps) {
  const words = useFeatureText(queuesText);
  const nameOf = useWorkName();
  const { said, problem, retry, retryAll } = useRetry(reload);
  const queues = [...new Set(jobs.map(({ queue }) => queue))];
  return (
    <section aria-labelledby="failed">
      <h2 id="failed">{words.failed}</h2>
      <p role="status" className={said ? undefined : 'visually-hidden'}>
        {said}
      </p>
      {problem && <ProblemNotice problem={problem} />}
      {jobs.length > 1 && (
        <p className={styles.actions}>
          {queues.map((queue) => (
            <Button key={queue} onClick={() => void retryAll(queue)}>
              {words.retryAll(jobs.filter((job) => job.queue === queue).length, nameOf(queue))}
            </Button>
          ))}
        </p>
      )}
      <DataTable
        caption={words.failedList}
        columns={useColumns((job) => void retry(job))}
        rows={jobs}
        rowId={({ queue, id }) => `${queue} ${id}`}
        rowName={({ id }) => id}
        empty={<p className={styles.soft}>{words.noneFailed}</p>}
      />
    </section>
  );
}

function useColumns(retry: (job: FailedJob) => void): Column<FailedJob>[] {
  const words = useFeatureText(queuesText);
  const nameOf = useWorkName();
  return [
    {
      key: 'what',
      header: words.what,
      cell: ({ queue, payload }) => (
        <>
          {nameOf(queue)}
          <Payload payload={payload} />
        </>
      ),
    },
    { key: 'reason', header: words.reason, cell: ({ reason }) => <span className={styles.reason}>{reason}</span> },
    { key: 'attempts', header: words.attempts, cell: ({ attempts }) => attempts, align: 'end' },
    { key: 'when', header: words.when, cell: ({ failedAt, addedAt }) => <Moment at={failedAt ?? addedAt} /> },
    {
      key: 'retry',
      header: <span className="visually-hidden">{words.retry}</span>,
      cell: (job) => (
        <Button onClick={() => retry(job)} aria-label={words.retryOne(nameOf(job.queue), job.id)}>
          {words.retry}
        </Button>
      ),
    },
  ];
}
