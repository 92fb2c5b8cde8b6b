import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Column, DataTable } from '../../../components/data-table.js';
import { Moment } from '../../../components/moment.js';
import { useFeatureText } from '../../../text/define-text.js';
import styles from '../audit.module.css';
import type { Round } from '../audit-data.js';
import { auditText } from '../text.js';
import { OrderPack } from './order-pack.js';

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
            <OrderPack round={round} />
            <a href={`/api/v1/audit-rounds/${id}/draw.csv`}>{words.drawAgain}</a>
          </div>
        </>
      )}
    </section>
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
