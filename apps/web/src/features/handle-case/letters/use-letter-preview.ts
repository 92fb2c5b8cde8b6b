import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { queries } from '../../../api/client.js';
import type { LetterPurpose } from '../case-types.js';

const WAIT_MS = 500;

/** How the letter will look and what the check list finds, half a second after the last change. */
export function useLetterPreview(id: string, purpose: LetterPurpose | undefined, subject: string, body: string) {
  const [written] = useDebouncedValue(JSON.stringify({ purpose, subject, body }), WAIT_MS);
  const letter = JSON.parse(written) as { purpose: LetterPurpose; subject: string; body: string };
  const isWritten = Boolean(purpose && letter.purpose && letter.subject.trim() && letter.body.trim());
  return queries.useQuery(
    'post',
    '/api/v1/feedback-items/{id}/letter-preview',
    { params: { path: { id } }, body: letter },
    { enabled: isWritten, placeholderData: keepPreviousData, gcTime: 0, staleTime: Number.POSITIVE_INFINITY },
  );
}
