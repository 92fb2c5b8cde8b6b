import { useState } from 'react';
import { queries } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { StaffPage } from '../../app/staff-page.js';
import { buttonLook } from '../../components/button.js';
import { DataTable } from '../../components/data-table.js';
import { DateField, Select, TextField } from '../../components/form/index.js';
import { Moment } from '../../components/moment.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './evidence.module.css';
import { evidenceText } from './text.js';

const PATH = '/api/v1/access-log';

type Query = NonNullable<paths[typeof PATH]['get']['parameters']['query']>;

/** Who saw or took what, when and why; for the administrator, who guards the privacy of customers. */
export function AccessLogPage() {
  const words = useFeatureText(evidenceText).log;
  const [filter, setFilter] = useState({ kind: '', reference: '', from: '', to: '' });
  const query = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')) as Query;
  const { data, error, refetch } = queries.useQuery('get', PATH, { params: { query: { ...query, limit: 200 } } });
  const field = <Name extends keyof typeof filter>(name: Name) => ({
    id: `log-${name}`,
    name,
    value: filter[name],
    onChange: (value: string) => setFilter((before) => ({ ...before, [name]: value })),
  });
  const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value, label }));
  return (
    <StaffPage
      title={words.title}
      actions={
        <a
          href={`${PATH}/export?${new URLSearchParams(query as Record<string, string>)}`}
          download
          className={buttonLook('quiet')}
        >
          {words.export}
        </a>
      }
    >
      <p className={styles.intro}>{words.intro}</p>
      <search className={styles.filters}>
        <Select label={words.kind} empty={words.every} choices={kinds} optional {...field('kind')} />
        <TextField label={words.reference} optional {...field('reference')} />
        <DateField label={words.from} optional {...field('from')} />
        <DateField label={words.to} optional {...field('to')} />
      </search>
      <Log rows={data} error={error} retry={() => void refetch()} />
    </StaffPage>
  );
}

type Rows = paths[typeof PATH]['get']['responses'][200]['content']['application/json'];

function Log({ rows, error, retry }: { rows: Rows | undefined; error: unknown; retry: () => void }) {
  const words = useFeatureText(evidenceText).log;
  return (
    <DataTable
      caption={words.title}
      columns={[
        { key: 'when', header: words.when, cell: ({ at }) => <Moment at={at} /> },
        {
          key: 'who',
          header: words.who,
          cell: ({ user, role }) => `${user} (${words.roles[role as keyof typeof words.roles] ?? role})`,
        },
        { key: 'what', header: words.what, cell: ({ kind }) => words.kinds[kind] },
        {
          key: 'case',
          header: words.case,
          cell: ({ reference }) => reference,
        },
        { key: 'why', header: words.why, cell: ({ reason }) => reason },
      ]}
      rows={rows}
      rowId={({ id }) => id}
      rowName={({ user }) => user}
      problem={error ?? undefined}
      onRetry={retry}
      empty={<p className={styles.soft}>{words.empty}</p>}
    />
  );
}
