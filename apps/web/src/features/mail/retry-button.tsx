import { useMutation } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.js';
import { useRefreshAll } from '../../api/pages.js';
import { Button } from '../../components/button.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { useSessionUser } from '../../session/session.js';
import { useFeatureText } from '../../text/define-text.js';
import type { LetterRow } from './boxes.js';
import { mailText } from './text.js';

interface RetryButtonProps {
  letter: Pick<LetterRow, 'id' | 'subject'> & { state: string };
  /** Whether the mail is to a colleague. */
  isToStaff?: boolean;
  onRetried?: () => void;
}

/** Sends a letter that failed once more, in the same words; one that came back is not sent again. */
export function RetryButton({ letter, isToStaff = false, onRetried }: RetryButtonProps) {
  const words = useFeatureText(mailText);
  const { role } = useSessionUser();
  const refresh = useRefreshAll();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const params = { path: { id: letter.id } };
      return isToStaff
        ? dataOf<unknown>(api.POST('/api/v1/staff-mails/{id}/retry', { params }))
        : dataOf<unknown>(api.POST('/api/v1/letters/{id}/retry', { params }));
    },
    onSuccess: onRetried,
    onSettled: refresh,
  });
  if (role === 'auditor') return null;
  if (letter.state !== 'failed') return words.callOrWrite;
  return (
    <>
      <Button
        aria-label={`${words.retry}: ${letter.subject}`}
        aria-disabled={isPending || undefined}
        onClick={() => !isPending && mutate()}
      >
        {words.retry}
      </Button>
      {error && <ProblemNotice problem={error} />}
    </>
  );
}
