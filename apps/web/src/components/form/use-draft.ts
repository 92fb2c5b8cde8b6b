import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { type KeptDraft, readDraft, removeDraft, type SavedDraft, writeDraft } from './draft-store.js';

/** How a draft stands: being read, untouched, being saved, saved on the server, in this browser only, or not kept at all. */
export interface Draft {
  state: 'reading' | 'untouched' | 'saving' | SavedDraft['state'];
  savedAt?: string;
  wasRestored: boolean;
  /** Throws the draft away; call it as soon as the form is sent. */
  discard: () => Promise<void>;
}

interface DraftOptions<V> {
  values: V;
  /** Puts back what was kept; called once, before anything is saved. */
  restore: (values: V) => void;
  /** `browser` where nobody is signed in. */
  keep?: 'server' | 'browser';
}

const DELAY_MS = 800;

/** Keeps what is being filled in, so that nothing is lost by a closed page or a lost connection. */
export function useDraft<V extends object>(key: string, { values, restore, keep = 'server' }: DraftOptions<V>): Draft {
  const [draft, setDraft] = useState<Omit<Draft, 'discard'>>({ state: 'reading', wasRestored: false });
  const onServer = keep === 'server';
  const now = JSON.stringify(values);
  const blank = useRef(now);
  const settled = useRef(now);
  const isPutBack = useRef(false);
  const isReading = draft.state === 'reading';

  const putBack = useEffectEvent((kept: KeptDraft<V> | undefined) => {
    // Whoever began typing before the answer came keeps what they typed.
    const canRestore = kept !== undefined && now === blank.current;
    if (canRestore) restore(kept.content);
    isPutBack.current = canRestore;
    setDraft({ state: 'untouched', savedAt: kept?.savedAt, wasRestored: canRestore });
  });
  useEffect(() => {
    let isCurrent = true;
    void readDraft<V>(key, onServer).then((kept) => isCurrent && putBack(kept));
    return () => {
      isCurrent = false;
    };
  }, [key, onServer]);

  useLayoutEffect(() => {
    // The form may hold its fields in another order than the draft did; that is nothing new to save.
    if (isPutBack.current) settled.current = now;
    isPutBack.current = false;
  });

  const save = useEffectEvent(async () => {
    if (isReading || now === settled.current || now === blank.current) return;
    settled.current = now;
    setDraft((before) => ({ ...before, state: 'saving' }));
    setDraft({ ...(await writeDraft(key, onServer, values)), wasRestored: false });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change starts the wait again
  useEffect(() => {
    const timer = setTimeout(() => void save(), DELAY_MS);
    return () => clearTimeout(timer);
  }, [now, isReading]);
  useEffect(() => {
    const leave = () => void save();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  const discard = async () => {
    settled.current = now;
    setDraft({ state: 'untouched', wasRestored: false });
    await removeDraft(key, onServer);
  };
  return { ...draft, discard };
}
