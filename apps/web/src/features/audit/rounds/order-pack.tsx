import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, dataOf, queries } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { useFeatureText } from '../../../text/define-text.js';
import { FetchLink, ORDERS, pace, Standing } from '../../evidence/order-standing.js';
import styles from '../audit.module.css';
import type { Round } from '../audit-data.js';
import { auditText } from '../text.js';

/** Orders the dossiers of the sample as one file that proves itself, says how far it is, and lets it be fetched. */
export function OrderPack({ round }: { round: Round }) {
  const words = useFeatureText(auditText).round;
  const [state, setState] = useState<{ orderId?: string; problem?: unknown }>({});
  const order = async () => {
    const caseIds = round.dossiers.filter(({ isErased }) => !isErased).map(({ itemId }) => itemId);
    const body = { caseIds, title: round.title, reason: round.title };
    try {
      const { id } = await dataOf(api.POST(ORDERS, { body }));
      setState({ orderId: id });
    } catch (problem) {
      setState({ problem });
    }
  };
  return (
    <>
      {state.orderId === undefined && <Button onClick={() => void order()}>{words.order}</Button>}
      <div role="status" className={styles.row}>
        {state.orderId !== undefined && <Ordered id={state.orderId} />}
      </div>
      {state.problem !== undefined && <ProblemNotice problem={state.problem} />}
    </>
  );
}

function Ordered({ id }: { id: string }) {
  const words = useFeatureText(auditText).round;
  const { data } = queries.useQuery(
    'get',
    '/api/v1/dossier-orders/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => pace(state.data && [state.data]) },
  );
  return (
    <>
      <span>{words.ordered}</span>
      {data && (
        <>
          <span>
            <Standing order={data} />
          </span>
          <FetchLink order={data} />
        </>
      )}
      <Link to="/app/dossiers">{words.allOrders}</Link>
    </>
  );
}
