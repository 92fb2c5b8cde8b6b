import { useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api, dataOf, queries } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { StaffPage } from '../../app/staff-page.js';
import { buttonLook } from '../../components/button.js';
import { type Column, DataTable } from '../../components/data-table.js';
import {
  Checkbox,
  FieldGroup,
  Form,
  FormActions,
  SubmitButton,
  TextField,
  useForm,
} from '../../components/form/index.js';
import { Moment } from '../../components/moment.js';
import { StatusBadge } from '../../components/status-badge.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './evidence.module.css';
import { findCases } from './find-cases.js';
import { evidenceText } from './text.js';

const PATH = '/api/v1/dossier-orders';
const SOON_MS = 2000;
const LATER_MS = 30_000;

type Order = paths[typeof PATH]['get']['responses'][200]['content']['application/json'][number];

/** Orders of dossiers: placing one, how far each is, and fetching what came of it. */
export function DossiersPage() {
  const words = useFeatureText(evidenceText).dossiers;
  const { reference } = useSearch({ from: '/app/staff/dossiers' });
  const [said, setSaid] = useState('');
  const { data, error, refetch } = queries.useQuery(
    'get',
    PATH,
    {},
    { refetchInterval: ({ state }) => pace(state.data) },
  );
  return (
    <StaffPage
      title={words.title}
      actions={
        <Link to="/controle" className={buttonLook('quiet')}>
          {words.check}
        </Link>
      }
    >
      <p className={styles.intro}>{words.intro}</p>
      <OrderForm key={reference} reference={reference ?? ''} onOrdered={() => setSaid(words.ordered)} />
      <p role="status">{said}</p>
      <h2>{words.list}</h2>
      <DataTable
        caption={words.list}
        columns={useColumns()}
        rows={data}
        rowId={({ id }) => id}
        rowName={({ title }) => title}
        problem={error ?? undefined}
        onRetry={() => void refetch()}
        empty={<p className={styles.soft}>{words.empty}</p>}
      />
    </StaffPage>
  );
}

/** Often while something is being made, now and then otherwise. */
function pace(orders: readonly Order[] | undefined): number {
  return orders?.some(({ state }) => state === 'waiting' || state === 'running') ? SOON_MS : LATER_MS;
}

function OrderForm({ reference, onOrdered }: { reference: string; onOrdered: () => void }) {
  const words = useFeatureText(evidenceText).dossiers;
  const queryClient = useQueryClient();
  const form = useForm({
    initial: { references: reference, reason: '', pseudonymised: false, withoutNotes: false },
    required: { references: words.referencesMissing, reason: words.reasonMissing },
    pointers: { references: '/caseIds' },
    send: async ({ references, reason, ...options }) => {
      const caseIds = await findCases(references, '/caseIds', words.unknown);
      await dataOf(api.POST(PATH, { body: { caseIds, reason, options } }));
      await queryClient.invalidateQueries({ queryKey: ['get', PATH] });
      onOrdered();
    },
  });
  const box = (name: 'pseudonymised' | 'withoutNotes') => ({
    checked: form.values[name],
    onChange: (isChosen: boolean) => form.set(name, isChosen),
  });
  return (
    <section className={styles.panel} aria-label={words.order}>
      <Form form={form} label={words.order}>
        <TextField label={words.references} hint={words.referencesHint} {...form.field('references')} />
        <TextField label={words.reason} hint={words.reasonHint} {...form.field('reason')} />
        <FieldGroup label={words.leaveOut} id="leave-out">
          <Checkbox label={words.pseudonymised} {...box('pseudonymised')} />
          <Checkbox label={words.withoutNotes} {...box('withoutNotes')} />
        </FieldGroup>
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.submit}</SubmitButton>
        </FormActions>
      </Form>
    </section>
  );
}

function useColumns(): Column<Order>[] {
  const words = useFeatureText(evidenceText).dossiers;
  return [
    { key: 'what', header: words.what, cell: ({ title }) => title },
    { key: 'why', header: words.why, cell: ({ reason }) => reason },
    { key: 'who', header: words.who, cell: ({ orderedBy }) => orderedBy, phone: 'hide' },
    { key: 'when', header: words.when, cell: ({ orderedAt }) => <Moment at={orderedAt} /> },
    { key: 'state', header: words.state, cell: (order) => <Standing order={order} /> },
    {
      key: 'fetch',
      header: <span className="visually-hidden">{words.fetch}</span>,
      cell: ({ id, title, state }) =>
        state === 'ready' && (
          <a href={`${PATH}/${id}/file`} download className={buttonLook('quiet')} aria-label={words.fetchOf(title)}>
            {words.fetch}
          </a>
        ),
    },
  ];
}

function Standing({ order: { title, state, done, total, expiresAt } }: { order: Order }) {
  const words = useFeatureText(evidenceText).dossiers;
  if (state === 'ready')
    return (
      <>
        <StatusBadge tone="kept">{words.ready}</StatusBadge>{' '}
        {expiresAt && (
          <span className={styles.soft}>
            {words.until} <Moment at={expiresAt} as="day-without-year" />
          </span>
        )}
      </>
    );
  if (state !== 'running')
    return <StatusBadge tone={state === 'failed' ? 'late' : 'waiting'}>{words[state]}</StatusBadge>;
  return (
    <>
      <progress className={styles.progress} max={total} value={done} aria-label={words.progress(title)} />{' '}
      {words.running(done, total)}
    </>
  );
}
