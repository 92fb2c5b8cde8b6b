import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { StaffPage } from '../../app/staff-page.js';
import { buttonLook } from '../../components/button.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/states.js';
import { type Role, useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import { BoxRow } from './box-row.js';
import { BOXES, type Box, type LetterBox } from './boxes.js';
import { IncomingTabs } from './incoming/incoming-tabs.js';
import { useLetterColumns } from './letter-columns.js';
import styles from './mail.module.css';
import { postText } from './post-text.js';
import { PostedForm } from './posted-form.js';
import { StaffMails } from './staff-mails.js';
import { mailText } from './text.js';
import { handToPost, useLetters, useStaffMails } from './use-letters.js';

/** All letters by where they are: on their way, for the post, failed, come back, sent; and mails to colleagues. */
export function MailPage() {
  const words = useFeatureText(mailText);
  const { box = 'waiting', staff = 'failed' } = useSearch({ from: '/app/staff/mail' });
  const letters = useLetters(box === 'staff' ? 'failed' : box);
  const seesStaff = LEADERS.includes(useSessionUser().role);
  const staffMails = useStaffMails(staff, seesStaff);
  const countOf = (one: Box) => {
    if (one === 'sent') return null;
    if (one !== 'staff') return letters.counts?.[one];
    return staffMails.counts && staffMails.counts.waiting + staffMails.counts.failed;
  };
  return (
    <StaffPage title={words.title} actions={box === 'to-post' && <PrintLink />}>
      <IncomingTabs />
      <BoxRow name={words.boxesLabel}>
        {BOXES.filter((one) => one !== 'staff' || seesStaff).map((one) => (
          <Link
            key={one}
            to="/app/mail"
            search={{ box: one }}
            className={styles.box}
            aria-current={one === box ? 'page' : undefined}
          >
            {words.boxes[one]} <span className={styles.count}>{countOf(one)}</span>
          </Link>
        ))}
      </BoxRow>
      {box === 'staff' ? (
        <StaffMails box={staff} mails={staffMails} />
      ) : (
        <Letters key={box} box={box} letters={letters} />
      )}
    </StaffPage>
  );
}

const LEADERS: readonly Role[] = ['manager', 'top-manager'];

function PrintLink() {
  const words = useFeatureText(postText);
  return (
    <Link to="/app/mail/print" className={buttonLook('quiet')}>
      {words.title}
    </Link>
  );
}

function Letters({ box, letters }: { box: LetterBox; letters: ReturnType<typeof useLetters> }) {
  const words = useFeatureText(mailText);
  const columns = useLetterColumns(box, () => setNews(words.retried));
  const { role } = useSessionUser();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [news, setNews] = useState('');
  const { rows, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = letters;
  const picked = (rows ?? []).filter(({ id }) => chosen.has(id));
  const canChoose = box === 'to-post' && role !== 'auditor';
  const done = () => {
    setNews(words.postedDone(picked.length));
    setChosen(new Set());
  };
  return (
    <>
      {canChoose && rows && rows.length > 0 && picked.length === 0 && <p className={styles.soft}>{words.choose}</p>}
      {canChoose && picked.length > 0 && (
        <PostedForm count={picked.length} record={(at) => handToPost(picked, at)} onDone={done} />
      )}
      <p role="status" className={news ? undefined : 'visually-hidden'}>
        {news}
      </p>
      <DataTable
        caption={words.allLetters(words.boxes[box])}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ reference, subject }) => `${reference}: ${subject}`}
        onOpen={({ id }) => void navigate({ to: '/app/mail/$letterId', params: { letterId: id } })}
        selection={canChoose ? { chosen, onChange: setChosen } : undefined}
        more={{ has: hasNextPage, isLoading: isFetchingNextPage, load: () => void fetchNextPage() }}
        problem={error}
        onRetry={() => void refetch()}
        empty={<EmptyState title={words.empty[box]}>{words.emptyWhy[box]}</EmptyState>}
      />
    </>
  );
}
