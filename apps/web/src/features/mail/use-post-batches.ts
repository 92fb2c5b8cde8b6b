import { api, dataOf, queries } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { useChosenLabel } from '../../app/label-switch.js';
import type { HandedOver } from './use-letters.js';

type BatchesPath = paths['/api/v1/post-batches'];

/** Letters that were printed together. */
export type PostBatch = BatchesPath['get']['responses'][200]['content']['application/json']['rows'][number];

/** The batches of the chosen label, newest first, and how many letters wait to be printed. */
export function usePostBatches() {
  const labelId = useChosenLabel()?.id;
  return { labelId, ...queries.useQuery('get', '/api/v1/post-batches', { params: { query: { labelId } } }) };
}

/** Makes one PDF of all letters that wait. Throws the API's problem. */
export function makePostBatch(labelId: string | undefined): Promise<PostBatch> {
  return dataOf(api.POST('/api/v1/post-batches', { body: { labelId: labelId ?? null } }));
}

/** Records that the post took the whole batch. Throws the API's problem. */
export function markBatchPosted(id: string, input: HandedOver): Promise<PostBatch> {
  return dataOf(api.POST('/api/v1/post-batches/{id}/posted', { params: { path: { id } }, body: input }));
}
