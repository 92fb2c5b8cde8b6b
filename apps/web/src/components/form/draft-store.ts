import { api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';

/** What was being filled in, and when it was kept. */
export interface KeptDraft<V> {
  content: V;
  savedAt: string;
}

/** Where a draft stands after it was saved; nowhere when the person it is about was erased meanwhile. */
export interface SavedDraft {
  state: 'saved' | 'saved-here' | 'erased';
  savedAt: string;
}

const KEEPALIVE_LIMIT = 60_000;

/** Reads a draft; one that only this browser has is newer than the server's. */
export async function readDraft<V>(key: string, onServer: boolean): Promise<KeptDraft<V> | undefined> {
  const here = readHere<V>(key, onServer);
  if (here || !onServer) return here;
  const { data } = await api.GET('/api/v1/drafts/{key}', { params: { path: { key } } });
  return data?.content && data.savedAt ? { content: data.content as V, savedAt: data.savedAt } : undefined;
}

/** Saves a draft in this browser at once, and on the server as soon as that answers. */
export async function writeDraft<V extends object>(key: string, onServer: boolean, content: V): Promise<SavedDraft> {
  const here = writeHere(key, onServer, { content, savedAt: new Date().toISOString() });
  if (onServer) {
    const body = { content: content as Record<string, unknown> };
    // With keepalive the request outlives a page that is being closed.
    const keepalive = here.text.length < KEEPALIVE_LIMIT;
    const { data, error } = await api.PUT('/api/v1/drafts/{key}', { params: { path: { key } }, body, keepalive });
    const isNewest = sessionStorage.getItem(storageKey(key)) === here.text;
    const isErased = error !== undefined && asProblem(error).code === 'person-erased';
    if ((data && isNewest) || isErased) sessionStorage.removeItem(storageKey(key));
    if (isErased) return { state: 'erased', savedAt: here.savedAt };
    if (data) return { state: 'saved', savedAt: data.savedAt };
  }
  return { state: 'saved-here', savedAt: here.savedAt };
}

/** Throws a draft away, wherever it is. */
export async function removeDraft(key: string, onServer: boolean): Promise<void> {
  storeFor(onServer)?.removeItem(storageKey(key));
  if (onServer) await api.DELETE('/api/v1/drafts/{key}', { params: { path: { key } } });
}

function storageKey(key: string): string {
  return `gehoor-draft-${key}`;
}

/** Without an account the browser is the only place, so the draft outlives the tab; undefined when it is closed to us. */
function storeFor(onServer: boolean): Storage | undefined {
  try {
    return onServer ? sessionStorage : localStorage;
  } catch {
    return undefined;
  }
}

function readHere<V>(key: string, onServer: boolean): KeptDraft<V> | undefined {
  const kept = storeFor(onServer)?.getItem(storageKey(key));
  return kept ? (JSON.parse(kept) as KeptDraft<V>) : undefined;
}

function writeHere<V>(key: string, onServer: boolean, kept: KeptDraft<V>): { text: string; savedAt: string } {
  const text = JSON.stringify(kept);
  try {
    storeFor(onServer)?.setItem(storageKey(key), text);
  } catch {
    // A browser without storage keeps the form only as long as the page; there is nowhere else to go.
  }
  return { text, savedAt: kept.savedAt };
}
