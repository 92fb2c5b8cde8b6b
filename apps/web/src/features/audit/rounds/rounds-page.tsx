import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { queries } from '../../../api/client.js';
import { useChosenLabel } from '../../../app/label-switch.js';
import { buttonLook } from '../../../components/button.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { EmptyState } from '../../../components/states.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { shortDay } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import styles from '../audit.module.css';
import type { RoundRow } from '../audit-data.js';
import { AuditPage } from '../audit-page.js';
import { inDecimals } from '../in-decimals.js';
import { auditText } from '../text.js';

/** Every round of assessment that one may see. */
export function RoundsPage() {
  const words = useFeatureText(auditText).rounds;
  const navigate = useNavigate();
  const labelId = useChosenLabel()?.id;
  const rounds = queries.useQuery('get', '/api/v1/audit-rounds', { params: { query: { labelId } } });
  const columns = useColumns();
  return (
    <AuditPage
      title={words.title}
      actions={
        <Link to="/app/audit/new" className={buttonLook('primary')}>
          {words.open}
        </Link>
      }
    >
      <p className={styles.intro}>{words.intro}</p>
      <DataTable
        caption={words.list}
        columns={columns}
        rows={rounds.data}
        rowId={({ id }) => id}
        rowName={({ title }) => title}
        onOpen={({ id }) => void navigate({ to: '/app/audit/rounds/$id', params: { id } })}
        problem={rounds.data ? undefined : rounds.error}
        onRetry={() => void rounds.refetch()}
        empty={<EmptyState title={words.empty}>{words.emptyWay}</EmptyState>}
      />
    </AuditPage>
  );
}

function useColumns(): Column<RoundRow>[] {
  const words = useFeatureText(auditText).rounds;
  const { language } = useLanguage();
  return useMemo(
    () => [
      {
        key: 'title',
        header: words.name,
        cell: ({ id, title }) => (
          <Link to="/app/audit/rounds/$id" params={{ id }}>
            {title}
          </Link>
        ),
      },
      { key: 'label', header: words.label, cell: ({ labelName }) => labelName },
      {
        key: 'period',
        header: words.period,
        cell: ({ periodFrom, periodTo }) => words.from(shortDay(periodFrom, language), shortDay(periodTo, language)),
      },
      { key: 'auditors', header: words.auditors, cell: ({ auditors }) => auditors.join(', '), narrow: 'hide' },
      {
        key: 'state',
        header: words.state,
        cell: ({ signedAt }) => (
          <StatusBadge tone={signedAt ? 'kept' : 'active'}>{signedAt ? words.signed : words.running}</StatusBadge>
        ),
      },
      {
        key: 'score',
        header: words.score,
        align: 'end',
        cell: ({ overall }) => (overall === null ? '–' : inDecimals(overall, language)),
      },
    ],
    [words, language],
  );
}
