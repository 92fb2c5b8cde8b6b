import { ProblemNotice } from '../../../components/problem-notice.js';
import { LoadingState } from '../../../components/states.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { useFeatureText } from '../../../text/define-text.js';
import { SectionPage } from '../section-page.js';
import { administrationText } from '../text.js';
import { FailedJobs } from './failed-jobs.js';
import { OutboxPart } from './outbox-part.js';
import { QueueTable } from './queue-table.js';
import styles from './queues.module.css';
import { type Queues, useQueues } from './queues-data.js';
import { queuesText } from './text.js';

/** Background work: what failed and why, how the queues stand, and what does not get there. */
export function QueuesPage() {
  const words = useFeatureText(queuesText);
  const { queues: title } = useFeatureText(administrationText);
  const { data, error, refetch } = useQueues();
  return (
    <SectionPage title={title}>
      <p className={styles.intro}>{words.intro}</p>
      {error && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState lines={6} />}
      {data && (
        <div className={styles.parts}>
          <Standing queues={data} />
          <FailedJobs jobs={data.failedJobs} reload={refetch} />
          <OutboxPart outbox={data.outbox} />
          <QueueTable queues={data.queues} />
        </div>
      )}
    </SectionPage>
  );
}

/** The page in one line. */
function Standing({ queues: { queues, failedJobs, outbox } }: { queues: Queues }) {
  const words = useFeatureText(queuesText);
  if (queues.every(({ workers }) => workers === 0)) {
    return (
      <p role="status">
        <StatusBadge tone="late">{words.noWorker}</StatusBadge>
      </p>
    );
  }
  if (failedJobs.length > 0 || outbox.stuck > 0) return null;
  return <p>{words.allWell}</p>;
}
