import { useQueries } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { queries } from '../../api/client.js';
import { useChosenLabel } from '../../app/label-switch.js';
import { StaffPage } from '../../app/staff-page.js';
import { Button } from '../../components/button.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { EmptyState, LoadingState } from '../../components/states.js';
import { useFeatureText } from '../../text/define-text.js';
import type { Letter } from './boxes.js';
import { LetterSheet, PrintedSheets } from './letter-sheet.js';
import styles from './mail.module.css';
import { PostedForm } from './posted-form.js';
import { mailText } from './text.js';
import { writtenToday } from './written-today.js';

const MOST = 200;

/** The letters for the post, ready to print at once; afterwards they can be handed over at once. */
export function PrintLettersPage() {
  const words = useFeatureText(mailText);
  const { today } = useSearch({ from: '/app/staff/mail/print' });
  const { letters, error, refetch } = useLettersToPrint(today ?? false);
  return (
    <StaffPage
      title={words.printTitle}
      narrow
      actions={
        letters &&
        letters.length > 0 && (
          <Button look="primary" onClick={() => window.print()}>
            {words.print}
          </Button>
        )
      }
    >
      <p>
        <Link to="/app/mail" search={{ box: 'to-post' }}>
          {words.backToBox}
        </Link>
      </p>
      {error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : !letters && <LoadingState />}
      {letters?.length === 0 && <EmptyState title={words.printNone}>{today && words.printNoneToday}</EmptyState>}
      {letters && letters.length > 0 && <Sheets letters={letters} />}
    </StaffPage>
  );
}

function Sheets({ letters }: { letters: Letter[] }) {
  const words = useFeatureText(mailText);
  return (
    <>
      <p>{words.printCount(letters.length)}</p>
      <PostedForm letters={letters} onDone={() => undefined} />
      <div className={styles.sheets}>
        {letters.map((letter) => (
          <LetterSheet key={letter.id} letter={letter} />
        ))}
      </div>
      <PrintedSheets letters={letters} />
    </>
  );
}

/** The letters in full; undefined until all of them are there, so that none is missing from the pile. */
function useLettersToPrint(onlyToday: boolean) {
  const labelId = useChosenLabel()?.id;
  const init = { params: { query: { box: 'to-post' as const, labelId, limit: MOST } } };
  const list = queries.useQuery('get', '/api/v1/letters', init);
  const rows = list.data?.rows.filter((row) => !onlyToday || writtenToday(row));
  const read = useQueries({
    queries: (rows ?? []).map(({ id }) =>
      queries.queryOptions('get', '/api/v1/letters/{id}', { params: { path: { id } } }),
    ),
  });
  const letters = read.flatMap(({ data }) => (data ? [data] : []));
  return {
    letters: rows && letters.length === rows.length ? letters : undefined,
    error: list.error ?? read.find(({ error }) => error)?.error,
    refetch: list.refetch,
  };
}
