import { type Column, DataTable } from '../../../components/data-table.js';
import { useFeatureText } from '../../../text/define-text.js';
import styles from './queues.module.css';
import { type Queues, useWorkName } from './queues-data.js';
import { queuesText } from './text.js';

type QueueState = Queues['queues'][number];

/** Every queue with how much it holds. */
export function QueueTable({ queues }: { queues: readonly QueueState[] }) {
  const words = useFeatureText(queuesText);
  const nameOf = useWorkName();
  const count = (key: 'workers' | 'waiting' | 'active' | 'delayed' | 'failed', header: string) => ({
    key,
    header,
    cell: (queue: QueueState) => queue[key],
    align: 'end' as const,
  });
  const columns: Column<QueueState>[] = [
    {
      key: 'name',
      header: words.queue,
      cell: ({ name }) => (
        <>
          {nameOf(name)}
          {nameOf(name) !== name && <span className={styles.technical}>{name}</span>}
        </>
      ),
    },
    count('workers', words.workers),
    count('waiting', words.waiting),
    count('active', words.active),
    count('delayed', words.delayed),
    count('failed', words.failedCount),
  ];
  return (
    <section aria-labelledby="queues" className={styles.counts}>
      <h2 id="queues">{words.queues}</h2>
      <DataTable
        caption={words.queueList}
        columns={columns}
        rows={queues}
        rowId={({ name }) => name}
        rowName={({ name }) => name}
        empty={null}
      />
    </section>
  );
}
