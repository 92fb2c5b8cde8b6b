import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { queries } from '../../../api/client.js';
import type { PreviewOn, TemplateContent, TemplatePath } from './template-types.js';

const WAIT_MS = 500;

/** How a letter by this text looks on a case and what is wrong with it, half a second after the last change. */
export function useTemplatePreview(path: TemplatePath, content: TemplateContent, on: PreviewOn) {
  const [written] = useDebouncedValue(JSON.stringify({ content, on }), WAIT_MS);
  const body = JSON.parse(written) as { content: TemplateContent; on: PreviewOn };
  const isChosen = body.on.kind !== 'case' || body.on.reference.trim() !== '';
  return queries.useQuery(
    'post',
    '/api/v1/labels/{id}/templates/{purpose}/{language}/preview',
    { params: { path }, body },
    {
      enabled: isChosen,
      placeholderData: keepPreviousData,
      gcTime: 0,
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    },
  );
}
