import { api } from '../../api/client.js';
import type { Problem } from '../../api/problem.js';

/** The references that somebody typed, with commas or spaces between. */
export function referencesIn(typed: string): string[] {
  return [
    ...new Set(
      typed
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
}

/** The ids of these cases. Throws a problem about the field when one is not there. */
export async function findCases(
  typed: string,
  pointer: string,
  unknown: (reference: string) => string,
): Promise<string[]> {
  const ids: string[] = [];
  for (const reference of referencesIn(typed)) {
    const { data } = await api.GET('/api/v1/references/{reference}', { params: { path: { reference } } });
    if (!data) throw notFound(pointer, unknown(reference));
    ids.push(data.id);
  }
  return ids;
}

function notFound(pointer: string, detail: string): Problem {
  return {
    type: 'about:blank',
    status: 422,
    code: 'invalid-input',
    title: detail,
    detail,
    errors: [{ pointer, code: 'unknown-case', detail }],
  } as unknown as Problem;
}
