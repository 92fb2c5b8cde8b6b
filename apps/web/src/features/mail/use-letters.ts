import { api, dataOf, ifMatch, queries } from '../../api/client.js';
import { byPages } from '../../api/pages.js';
import { asProblem } from '../../api/problem.js';
import { useChosenLabel } from '../../app/label-switch.js';
import type { LetterBox, StaffBox } from './boxes.js';

const PAGE = 50;
const REFRESH_MS = 30_000;

/** The letters of a box, page by page, kept fresh, for the chosen label. */
export function useLetters(box: LetterBox) {
  const labelId = useChosenLabel()?.id;
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/letters',
    { params: { query: { box, labelId, limit: PAGE } } },
    { ...byPages, refetchInterval: REFRESH_MS },
  );
  const pages = list.data?.pages;
  return { ...list, rows: pages?.flatMap(({ rows }) => rows), counts: pages?.[0]?.counts };
}

/** Mails to colleagues, page by page, kept fresh; nothing is asked for who may not see them. */
export function useStaffMails(box: StaffBox, isOn: boolean) {
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/staff-mails',
    { params: { query: { box, limit: PAGE } } },
    { ...byPages, refetchInterval: REFRESH_MS, enabled: isOn },
  );
  const pages = list.data?.pages;
  return { ...list, rows: pages?.flatMap(({ rows }) => rows), counts: pages?.[0]?.counts };
}

/** One letter in its exact words. */
export function useLetter(id: string) {
  return queries.useQuery('get', '/api/v1/letters/{id}', { params: { path: { id } } });
}

/** When letters were handed to the post; null is now. */
export interface HandedOver {
  occurredAt: string | null;
  backdatedReason: string | null;
}

/** What has to be known of a letter to record that the post took it. */
export interface ToHandOver {
  id: string;
  itemId: string;
  itemVersion: number;
}

/** Records for each letter that the post took it. Throws the API's problem at the first that is refused. */
export async function handToPost(letters: readonly ToHandOver[], input: HandedOver): Promise<void> {
  // Two letters of one case: the second sees the version that the first made.
  const versions = new Map<string, number>();
  for (const letter of letters) {
    const version = versions.get(letter.itemId) ?? letter.itemVersion;
    versions.set(letter.itemId, await handOne(letter, input, version));
  }
}

async function handOne({ id, itemId }: ToHandOver, input: HandedOver, seen: number): Promise<number> {
  const hand = (version: number) => {
    const params = { path: { id: itemId }, header: ifMatch(version) };
    const call = api.POST('/api/v1/feedback-items/{id}/actions/hand-to-post', {
      params,
      body: { letterId: id, ...input },
    });
    return dataOf(call);
  };
  const done = await hand(seen).catch(async (thrown: unknown) => {
    if (asProblem(thrown).code !== 'case-changed') throw thrown;
    // Whatever else happened to the case, the letter itself is either still waiting or refused as gone.
    const letter = await dataOf(api.GET('/api/v1/letters/{id}', { params: { path: { id } } }));
    return hand(letter.itemVersion);
  });
  return done.version;
}
