import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { caseHref } from '../../../app/navigation.js';
import { StaffPage } from '../../../app/staff-page.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { Moment } from '../../../components/moment.js';
import { Reference } from '../../../components/names.js';
import { EmptyState } from '../../../components/states.js';
import { useSessionUser } from '../../../session/session.js';
import { useFeatureText } from '../../../text/define-text.js';
import styles from './incoming.module.css';
import { IncomingTabs } from './incoming-tabs.js';
import { MailboxTrouble } from './mailbox-trouble.js';
import { incomingText } from './text.js';
import { UploadMails } from './upload-mails.js';
import { type IncomingRow, useIncomingMails } from './use-incoming.js';

/** Mail that came in: what waits for a place first. */
export function IncomingPage() {
  const words = useFeatureText(incomingText);
  const { box = 'to-place' } = useSearch({ from: '/app/staff/mail/incoming' });
  const { role } = useSessionUser();
  const navigate = useNavigate();
  const { rows, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useIncomingMails(box);
  const columns = useColumns();
  return (
    <StaffPage title={words.title} actions={<Link to="/app/mail">{words.toLetters}</Link>}>
      <IncomingTabs current={box} />
      <MailboxTrouble />
      {box === 'machines' && rows && rows.length > 0 && <p>{words.emptyWhy.machines}</p>}
      <DataTable
        caption={words.allMails(words.boxes[box])}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ subject, fromAddress }) => subject || fromAddress || words.noSubject}
        onOpen={({ id }) => void navigate({ to: '/app/mail/incoming/$mailId', params: { mailId: id } })}
        more={{ has: hasNextPage, isLoading: isFetchingNextPage, load: () => void fetchNextPage() }}
        problem={error}
        onRetry={() => void refetch()}
        empty={<EmptyState title={words.empty[box]}>{words.emptyWhy[box]}</EmptyState>}
      />
      {box === 'to-place' && role !== 'auditor' && <UploadMails />}
    </StaffPage>
  );
}

function useColumns(): Column<IncomingRow>[] {
  const words = useFeatureText(incomingText);
  return useMemo(
    () => [
      { key: 'subject', header: words.subject, cell: (row) => <Subject row={row} /> },
      { key: 'from', header: words.from, cell: ({ fromName, fromAddress }) => fromName ?? fromAddress ?? '–' },
      { key: 'when', header: words.arrived, cell: ({ receivedAt }) => <Moment at={receivedAt} /> },
      { key: 'state', header: words.stands, cell: (row) => <Stands row={row} /> },
    ],
    [words],
  );
}

function Subject({ row: { id, subject, attachmentCount } }: { row: IncomingRow }) {
  const words = useFeatureText(incomingText);
  return (
    <>
      <Link to="/app/mail/incoming/$mailId" params={{ mailId: id }}>
        {subject || words.noSubject}
      </Link>
      {attachmentCount > 0 && ` (${words.attachmentCount(attachmentCount)})`}
    </>
  );
}

function Stands({ row: { state, reference, isLate, recognisedAs, suggestedReference } }: { row: IncomingRow }) {
  const words = useFeatureText(incomingText);
  if (reference) {
    return (
      <span className={styles.stands}>
        {words.states[state]}{' '}
        <Link to={caseHref(reference)}>
          <Reference reference={reference} />
        </Link>
      </span>
    );
  }
  return (
    <span className={styles.stands}>
      {isLate ? <strong>{words.late}</strong> : words.states[state]}
      {recognisedAs && `, ${words.recognised[recognisedAs]}`}
      {state === 'to-place' && suggestedReference && `, ${words.perhaps} ${suggestedReference}`}
    </span>
  );
}
