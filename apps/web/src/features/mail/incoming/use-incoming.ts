import { useMutation } from '@tanstack/react-query';
import { api, dataOf, queries } from '../../../api/client.js';
import { byPages, useRefreshAll } from '../../../api/pages.js';
import type { paths } from '../../../api/schema.js';
import { useChosenLabel } from '../../../app/label-switch.js';

type ListPath = paths['/api/v1/incoming-mails']['get'];
type MailPath = paths['/api/v1/incoming-mails/{id}']['get'];

type WriterPath = paths['/api/v1/incoming-mails/{id}/writer']['get'];
type PlaceBody = paths['/api/v1/incoming-mails/{id}/place']['post']['requestBody']['content']['application/json'];

/** Of whom a mail is on a case. */
export type MailWriter = PlaceBody['writer'];

/** Of whom a mail seems to be on a case, with the questions that it may answer. */
export type WriterSuggestion = WriterPath['responses'][200]['content']['application/json'];

/** One incoming mail in a list. */
export type IncomingRow = ListPath['responses'][200]['content']['application/json']['rows'][number];

/** One incoming mail with all that it says. */
export type IncomingMail = MailPath['responses'][200]['content']['application/json'];

/** What became of incoming mail; in the order of the tabs. */
export const INCOMING_BOXES = ['to-place', 'in', 'set-aside', 'machines'] as const;
export type IncomingBox = (typeof INCOMING_BOXES)[number];

const PAGE = 50;
const REFRESH_MS = 30_000;
const READING_MS = 1500;

/** The mails of a box, page by page, kept fresh, for the chosen label. */
export function useIncomingMails(box: IncomingBox) {
  const labelId = useChosenLabel()?.id;
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/incoming-mails',
    { params: { query: { box, labelId, limit: PAGE } } },
    { ...byPages, refetchInterval: REFRESH_MS },
  );
  const pages = list.data?.pages;
  return {
    ...list,
    rows: pages?.flatMap(({ rows }) => rows),
    counts: pages?.[0]?.counts,
    late: pages?.[0]?.late ?? 0,
  };
}

/** One mail; asked again while it is still being read. */
export function useIncomingMail(id: string) {
  return queries.useQuery(
    'get',
    '/api/v1/incoming-mails/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data?.state === 'unread' ? READING_MS : false) },
  );
}

/** Of whom a mail seems to be on a case. */
export function useMailWriter(id: string, itemId: string) {
  return queries.useQuery('get', '/api/v1/incoming-mails/{id}/writer', { params: { path: { id }, query: { itemId } } });
}

/** The mailboxes that cannot be read now. */
export function useFailingMailboxes() {
  const { data } = queries.useQuery('get', '/api/v1/mailboxes', {}, { refetchInterval: REFRESH_MS });
  return (data?.mailboxes ?? []).filter(({ failingSince }) => failingSince !== null);
}

/** What can be done with a mail, one at a time; every list is fresh afterwards. */
export function usePlacing(id: string) {
  const refresh = useRefreshAll();
  const params = { path: { id } };
  const place = (body: PlaceBody) =>
    dataOf(api.POST('/api/v1/incoming-mails/{id}/place', { params, body })).finally(refresh);
  const putBack = useMutation({
    mutationFn: () => dataOf<unknown>(api.POST('/api/v1/incoming-mails/{id}/put-back', { params })),
    onSettled: refresh,
  });
  const setAside = (reason: string) =>
    dataOf<unknown>(api.POST('/api/v1/incoming-mails/{id}/set-aside', { params, body: { reason } })).finally(refresh);
  return { place, putBack, setAside };
}
