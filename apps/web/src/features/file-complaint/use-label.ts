import { queries } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

/** A label as its customers see it, with its published terms and its products. */
export type PublicLabel = paths['/api/v1/public/labels/{code}']['get']['responses'][200]['content']['application/json'];

/** The label of the address. */
export function useLabel(code: string) {
  const init = { params: { path: { code: code.toUpperCase() } } };
  // Asked once: a renewed proof of opening would look too young to a customer who sends at that moment.
  return queries.useQuery('get', '/api/v1/public/labels/{code}', init, { staleTime: Number.POSITIVE_INFINITY });
}
