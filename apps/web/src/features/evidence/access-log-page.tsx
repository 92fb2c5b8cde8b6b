import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { buttonLook } from '../../components/button.js';
import { DataTable } from '../../components/data-table.js';
import { DateField, Select, TextField } from '../../components/form/index.js';
import { Moment } from '../../components/moment.js';
import { useFeatureText } from '../../text/define-text.js';
import { SectionPage } from '../administration/section-page.js';
import styles from './evidence.module.css';
import { evidenceText } from './text.js';

const PATH = '/api/v1/access-log';
const PAGE = 50;

type Query = NonNullable<paths[typeof PATH]['get']['parameters']['query']>;

/** Who saw or took what, when and why; for the administrator, who guards the privacy of customers. */
export function AccessLogPage() {
  const words = useFeatureText(evidenceText).log;
  const [filter, setFilter] = useState({ kind: '', reference: '', from: '', to: '' });
  const query = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')) as Query;
  const list = queries.useInfiniteQuery(
    'get',
    PATH,
    { params: { query: { ...query, limit: PAGE } } },
    {
      pageParamName: 'before',
      initialPageParam: null as string | null,
      getNextPageParam: (rows) => (rows.length < PAGE ? null : rows.at(-1)?.id),
      placeholderData: keepPreviousData,
    },
  );
  const field = <Name extends keyof typeof filter>(name: Name) => ({
    id: `log-${name}`,
    name,
    value: filter[name],
    onChange: (value: string) => setFilter((before) => ({ ...before, [name]: value })),
  });
  const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value, label }));
  return (
    <SectionPage
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
      <Log
        rows={list.data?.pages.flat()}
        error={list.error}
        retry={() => void list.refetch()}
        more={{
          has: list.hasNextPage,
          isLoading: list.isFetchingNextPage,
          load: () => void list.fetchNextPage(),
        }}
      />
    </SectionPage>
  );
}

type Rows = paths[typeof PATH]['get']['responses'][200]['content']['application/json'];

interface LogProps {
  rows: Rows | undefined;
  error: unknown;
  retry: () => void;
  more: { has: boolean; isLoading: boolean; load: () => void };
}

function Log({ rows, error, retry, more }: LogProps) {
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
        { key: 'what', header: words.what, cell: (row) => <What row={row} /> },
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
      more={more}
      problem={error ?? undefined}
      onRetry={retry}
      empty={<p className={styles.soft}>{words.empty}</p>}
    />
  );
}

/** What was done, and in small print of how much. */
function What({ row: { kind, details } }: { row: Rows[number] }) {
  const words = useFeatureText(evidenceText).log;
  const { what, format, dossiers, rows, files, pseudonymised, withoutNotes } = details;
  const more = [
    typeof what === 'string' && words.taken[what as keyof typeof words.taken],
    typeof format === 'string' && format.toUpperCase(),
    typeof dossiers === 'number' && words.dossiers(dossiers),
    typeof rows === 'number' && words.lines(rows),
    typeof files === 'number' && words.files(files),
    pseudonymised === true && words.pseudonymised,
    withoutNotes === true && words.withoutNotes,
  ].filter(Boolean);
  return (
    <>
      {words.kinds[kind]}
      {more.length > 0 && <span className={styles.soft}> ({more.join(', ')})</span>}
    </>
  );
}
