import { Link } from '@tanstack/react-router';
import { caseHref } from '../../app/navigation.js';
import type { Column } from '../../components/data-table.js';
import { Moment } from '../../components/moment.js';
import { Reference } from '../../components/names.js';
import { useFeatureText } from '../../text/define-text.js';
import type { LetterBox, LetterRow } from './boxes.js';
import { LetterState } from './letter-state.js';
import { RetryButton } from './retry-button.js';
import { mailText } from './text.js';

/** What each box shows of its letters. */
export function useLetterColumns(box: LetterBox, onRetried: () => void): Column<LetterRow>[] {
  const { columns: words, facts } = useFeatureText(mailText);
  const isSent = box === 'sent';
  const didNotArrive = box === 'failed' || box === 'bounced';
  const all: (Column<LetterRow> | false)[] = [
    { key: 'subject', header: words.subject, cell: (row) => <Subject row={row} /> },
    { key: 'to', header: words.to, cell: ({ recipient }) => recipient.split('\n')[0] },
    { key: 'case', header: words.case, cell: (row) => <Case row={row} /> },
    {
      key: 'when',
      header: isSent ? words.sent : words.written,
      cell: ({ sentAt, renderedAt }) => <Moment at={(isSent && sentAt) || renderedAt} />,
    },
    box !== 'to-post' && {
      key: 'state',
      header: didNotArrive ? words.why : facts.state,
      cell: (row) => <LetterState letter={row} />,
    },
    didNotArrive && {
      key: 'retry',
      header: words.remedy,
      cell: (row) => <RetryButton letter={row} onRetried={onRetried} />,
    },
  ];
  return all.filter((column): column is Column<LetterRow> => column !== false);
}

function Subject({ row: { id, subject } }: { row: LetterRow }) {
  return (
    <Link to="/app/mail/$letterId" params={{ letterId: id }}>
      {subject}
    </Link>
  );
}

function Case({ row: { reference } }: { row: LetterRow }) {
  return (
    <Link to={caseHref(reference)}>
      <Reference reference={reference} />
    </Link>
  );
}
