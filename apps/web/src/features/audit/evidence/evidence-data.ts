import { useQueryClient } from '@tanstack/react-query';
import { queries } from '../../../api/client.js';
import { uploadFile } from '../../../api/upload.js';
import { useSessionUser } from '../../../session/session.js';

const EVIDENCE = '/api/v1/labels/{id}/evidence';

/** Everything that a label keeps as evidence about itself. */
export function useEvidence(labelId: string) {
  return queries.useQuery('get', EVIDENCE, { params: { path: { id: labelId } } });
}

/** Reads the evidence anew. */
export function useRefreshEvidence() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['get', EVIDENCE] });
}

/** Whether one may state something, or only look. */
export function useMayState(): boolean {
  const { role } = useSessionUser();
  return role === 'manager' || role === 'top-manager';
}

/** Uploads a file for a label and gives its id. */
export async function uploadEvidence(labelId: string, file: File): Promise<string> {
  const path = `/api/v1/labels/${labelId}/evidence-files`;
  const { id } = await uploadFile<{ id: string }>(path, file, () => undefined);
  return id;
}
