import { keepPreviousData } from '@tanstack/react-query';
import { queries } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { useLanguage } from '../../text/language.js';
import { type RegisterValues, receivedAtOf } from './register-values.js';

/** What registering promises to the customer, as the API computed it, and who to call. */
export type Promises = paths['/api/v1/registration-promises']['post']['responses'][200]['content']['application/json'];

/** Asks what registering now would promise; undefined as long as that cannot be known. */
export function usePromises(values: RegisterValues): Promises | undefined {
  const { language } = useLanguage();
  const { labelId, kind } = values;
  const receivedAt = receivedAtOf(values);
  const isKnown = labelId !== '' && kind !== '' && receivedAt !== undefined;
  const body = { labelId, kind: kind || ('complaint' as const), receivedAt: receivedAt ?? null, language };
  const options = { enabled: isKnown, placeholderData: keepPreviousData, staleTime: 60_000, retry: false };
  const { data } = queries.useQuery('post', '/api/v1/registration-promises', { body }, options);
  return isKnown ? data : undefined;
}

/** The last day of a promise, or undefined when it is not made. */
export function lastDayOf(promises: Promises, kind: Promises['commitments'][number]['kind']): string | undefined {
  return promises.commitments.find((commitment) => commitment.kind === kind)?.dueOn;
}

/** How the last day of a promise came about, a sentence a line. */
export function whyOf(promises: Promises, kind: Promises['commitments'][number]['kind']): string[] | undefined {
  return promises.commitments.find((commitment) => commitment.kind === kind)?.explanation;
}
