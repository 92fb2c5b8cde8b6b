import { DataTable } from '../../../components/data-table.js';
import { Moment } from '../../../components/moment.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { useFeatureText } from '../../../text/define-text.js';
import { Payload } from './payload.js';
import styles from './queues.module.css';
import { type Queues, useWorkName } from './queues-data.js';
import { queuesText } from './text.js';

/** Work that has not reached a queue: on its way, or stuck. */
export function OutboxPart({ outbox: { waiting, stuck, oldest } }: { outbox: Queues['outbox'] }) {
  const words = useFeatureText(queuesText);
  const nameOf = useWorkName();
  return (
    <section aria-labelledby="outbox">
      <h2 id="outbox">{words.outbox}</h2>
      <p className={styles.intro}>{words.outboxHint}</p>
      <p>{stuck > 0 ? <StatusBadge tone="late">{words.outboxStuck(stuck)}</StatusBadge> : words.outboxNone(waiting)}</p>
      <DataTable
        caption={words.outboxList}
        columns={[
          { key: 'what', header: words.what, cell: ({ topic }) => nameOf(topic) },
          { key: 'subject', header: words.subject, cell: ({ payload }) => <Payload payload={payload} /> },
          { key: 'since', header: words.writtenAt, cell: ({ writtenAt }) => <Moment at={writtenAt} /> },
        ]}
        rows={oldest}
        rowId={({ id }) => id}
        rowName={({ id }) => id}
        empty={null}
      />
    </section>
  );
}
