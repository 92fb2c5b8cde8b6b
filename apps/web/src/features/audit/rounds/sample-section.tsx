import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api, dataOf } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { Moment } from '../../../components/moment.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { useFeatureText } from '../../../text/define-text.js';
import styles from '../audit.module.css';
import type { Round } from '../audit-data.js';
import { auditText } from '../text.js';

type Dossier = Round['dossiers'][number];

/** How the sample was drawn, and how far each of its dossiers is judged. */
export function SampleSection({ round }: { round: Round }) {
  const words = useFeatureText(auditText).round;
  const { sample, dossiers, id } = round;
  const columns = useColumns(id);
  return (
    <section>
      <h2>{words.sample}</h2>
      {sample.drawnAt === null ? (
        <p>{words.notDrawn}</p>
      ) : (
        <>
          <p>
            {words.sampleOf(dossiers.length, sample.eligible ?? 0, sample.drawnBy ?? '')}{' '}
            {sample.seed === null ? words.mostRecent : words.seed(sample.seed)}{' '}
            {sample.stratifiedBy && words.spread[sample.stratifiedBy]}
          </p>
          <DataTable
            caption={words.dossiers}
            columns={columns}
            rows={dossiers}
            rowId={({ position }) => String(position)}
            rowName={({ reference }) => reference}
            empty={null}
          />
          <div className={styles.row}>
            <OrderDossiers round={round} />
            <a href={`/api/v1/audit-rounds/${id}/draw.csv`}>{words.drawAgain}</a>
          </div>
        </>
      )}
    </section>
  );
}

/** Orders the dossiers of the sample as one file that proves itself; it is fetched on the page of the dossiers. */
function OrderDossiers({ round }: { round: Round }) {
  const words = useFeatureText(auditText).round;
  const [state, setState] = useState<{ isOrdered?: boolean; problem?: unknown }>({});
  const order = async () => {
    const caseIds = round.dossiers.filter(({ isErased }) => !isErased).map(({ itemId }) => itemId);
    const body = { caseIds, title: round.title, reason: round.title };
    try {
      await dataOf(api.POST('/api/v1/dossier-orders', { body }));
      setState({ isOrdered: true });
    } catch (problem) {
      setState({ problem });
    }
  };
  return (
    <>
      {!state.isOrdered && <Button onClick={() => void order()}>{words.order}</Button>}
      <span role="status">
        {state.isOrdered && (
          <>
            {words.ordered} <Link to="/app/dossiers">{words.fetch}</Link>
          </>
        )}
      </span>
      {state.problem !== undefined && <ProblemNotice problem={state.problem} />}
    </>
  );
}

function useColumns(id: string): Column<Dossier>[] {
  const { round: words, answers } = useFeatureText(auditText);
  return useMemo(
    () => [
      { key: 'position', header: words.number, cell: ({ position }) => position, phone: 'hide' },
      {
        key: 'reference',
        header: words.dossier,
        cell: ({ position, reference, isErased }) =>
          isErased ? (
            <span className={styles.soft}>
              {reference} ({words.erased})
            </span>
          ) : (
            <Link to="/app/audit/rounds/$id/dossiers/$position" params={{ id, position: String(position) }}>
              {reference}
            </Link>
          ),
      },
      { key: 'closed', header: words.closed, cell: ({ closedAt }) => <Moment at={closedAt} as="short-day" /> },
      {
        key: 'verdicts',
        header: words.verdicts,
        cell: ({ verdicts, judged, asked }) =>
          [
            words.judgedOf(judged, asked),
            ...Object.entries(verdicts).map(([question, verdict]) => `${question} ${answers[verdict]}`),
          ].join(' · '),
      },
      { key: 'who', header: words.who, cell: ({ judgedBy }) => judgedBy.join(', ') || '–', narrow: 'hide' },
    ],
    [id, words, answers],
  );
}
