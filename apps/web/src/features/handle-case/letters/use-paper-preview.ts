import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { queries } from '../../../api/client.js';

const WAIT_MS = 500;

/** The pages of the letter as they will be printed, half a second after the last change. */
export function usePaperPreview(id: string, subject: string, body: string) {
  const [written] = useDebouncedValue(JSON.stringify({ subject, body }), WAIT_MS);
  const letter = JSON.parse(written) as { subject: string; body: string };
  return queries.useQuery(
    'post',
    '/api/v1/feedback-items/{id}/letter-paper',
    { params: { path: { id } }, body: letter },
    {
      enabled: letter.subject.trim() !== '' && letter.body.trim() !== '',
      placeholderData: keepPreviousData,
      gcTime: 0,
      staleTime: Number.POSITIVE_INFINITY,
    },
  );
}
