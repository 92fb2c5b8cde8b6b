import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Column, DataTable } from '../../components/data-table.js';
import { Moment } from '../../components/moment.js';
import { EmptyState } from '../../components/states.js';
import { useFeatureText } from '../../text/define-text.js';
import { STAFF_BOXES, type StaffBox, type StaffMailRow } from './boxes.js';
import { LetterState } from './letter-state.js';
import styles from './mail.module.css';
import { RetryButton } from './retry-button.js';
import { mailText } from './text.js';
import type { useStaffMails } from './use-letters.js';

interface StaffMailsProps {
  box: StaffBox;
  mails: ReturnType<typeof useStaffMails>;
}

/** Mails to colleagues, such as warnings: a digest that did not arrive is found here. */
export function StaffMails({ box, mails }: StaffMailsProps) {
  const words = useFeatureText(mailText);
  const [news, setNews] = useState('');
  const columns = useColumns(box, () => setNews(words.retried));
  const { rows, counts, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = mails;
  return (
    <>
      <p className={styles.soft}>{words.staff.intro}</p>
      <nav className={styles.boxes} aria-label={words.staff.boxesLabel}>
        {STAFF_BOXES.map((one) => (
          <Link
            key={one}
            to="/app/mail"
            search={{ box: 'staff', staff: one }}
            className={styles.box}
            aria-current={one === box ? 'page' : undefined}
          >
            {words.boxes[one]} <span className={styles.count}>{one === 'sent' ? null : counts?.[one]}</span>
          </Link>
        ))}
      </nav>
      <p role="status" className={news ? undefined : 'visually-hidden'}>
        {news}
      </p>
      <DataTable
        key={box}
        caption={words.staff.all(words.boxes[box])}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ recipientName, subject }) => `${recipientName}: ${subject}`}
        more={{ has: hasNextPage, isLoading: isFetchingNextPage, load: () => void fetchNextPage() }}
        problem={error}
        onRetry={() => void refetch()}
        empty={<EmptyState title={words.staff.empty[box]}>{words.staff.emptyWhy}</EmptyState>}
      />
    </>
  );
}

function useColumns(box: StaffBox, onRetried: () => void): Column<StaffMailRow>[] {
  const { columns: words, facts } = useFeatureText(mailText);
  const all: (Column<StaffMailRow> | false)[] = [
    { key: 'subject', header: words.subject, cell: ({ subject }) => subject },
    {
      key: 'to',
      header: words.to,
      cell: ({ recipientName, email }) => (
        <>
          {recipientName} <span className={styles.address}>{email}</span>
        </>
      ),
    },
    {
      key: 'when',
      header: box === 'sent' ? words.sent : words.written,
      cell: ({ sentAt, writtenAt }) => <Moment at={sentAt ?? writtenAt} />,
    },
    {
      key: 'state',
      header: box === 'failed' ? words.why : facts.state,
      cell: (row) => <LetterState letter={row} />,
    },
    box === 'failed' && {
      key: 'retry',
      header: words.remedy,
      cell: (row) => <RetryButton letter={row} isToStaff onRetried={onRetried} />,
    },
  ];
  return all.filter((column): column is Column<StaffMailRow> => column !== false);
}
