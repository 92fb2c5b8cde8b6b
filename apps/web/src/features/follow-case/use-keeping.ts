import { useEffect, useEffectEvent, useRef, useState } from 'react';

const DELAY_MS = 800;

/** How keeping stands: nothing changed yet, being kept, kept, or not kept because the connection failed. */
export type KeepingState = 'untouched' | 'saving' | 'saved' | 'notSaved';

/** Sends values to be kept a moment after each change; `settle` waits until the last of it is done. */
export function useKeeping<V extends object>(values: V, keep: (values: V) => Promise<unknown>) {
  const [state, setState] = useState<KeepingState>('untouched');
  const now = JSON.stringify(values);
  const kept = useRef(now);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const isOver = useRef(false);
  const send = useEffectEvent(() => {
    if (now === kept.current || isOver.current) return;
    kept.current = now;
    setState('saving');
    running.current = keep(values).then(
      () => setState('saved'),
      () => {
        kept.current = '';
        setState('notSaved');
      },
    );
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change starts the wait again
  useEffect(() => {
    const timer = setTimeout(() => send(), DELAY_MS);
    return () => clearTimeout(timer);
  }, [now]);
  const settle = async () => {
    isOver.current = true;
    await running.current;
    isOver.current = false;
  };
  return { state, settle };
}
