import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../api/client.js';
import { StaffPage } from '../../app/staff-page.js';
import { buttonLook } from '../../components/button.js';
import { type Column, DataTable } from '../../components/data-table.js';
import { Moment } from '../../components/moment.js';
import { useFeatureText } from '../../text/define-text.js';
import styles from './evidence.module.css';
import { OrderForm } from './order-form.js';
import { FetchLink, ORDERS, type Order, pace, Standing } from './order-standing.js';
import { evidenceText } from './text.js';

/** Orders of dossiers: placing one, how far each is, and fetching what came of it. */
export function DossiersPage() {
  const words = useFeatureText(evidenceText).dossiers;
  const { reference } = useSearch({ from: '/app/staff/dossiers' });
  const [said, setSaid] = useState('');
  const { data, error, refetch } = queries.useQuery(
    'get',
    ORDERS,
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
      <p role="status" className={styles.said}>
        {said}
      </p>
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
      cell: (order) => <FetchLink order={order} />,
    },
  ];
}
