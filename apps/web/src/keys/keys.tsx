import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { recall, remember } from '../app/remembered.js';

/** Something that can be done here: `keys` as typed ("n", "?", "g w"), `words` for the lists, `run` for what it does. */
export interface KeyBinding {
  /** Left out for what only the command palette offers. */
  keys?: string;
  words: string;
  run: () => void;
}

interface Keys {
  register: (bindings: () => KeyBinding[]) => () => void;
  list: () => KeyBinding[];
  isOn: boolean;
  setOn: (isOn: boolean) => void;
}

const KeysContext = createContext<Keys | null>(null);
const SEQUENCE_MS = 1200;

/** Listens for the shortcuts of everything below it; a person can switch them off. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const registered = useRef<(() => KeyBinding[])[]>([]);
  const [isOn, turn] = useState(() => recall('keys') !== 'off');
  const keys = useMemo<Keys>(() => {
    return {
      isOn,
      list: () => registered.current.flatMap((bindings) => bindings()),
      register: (bindings) => {
        registered.current = [...registered.current, bindings];
        return () => {
          registered.current = registered.current.filter((other) => other !== bindings);
        };
      },
      setOn: (next) => {
        remember('keys', next ? 'on' : 'off');
        turn(next);
      },
    };
  }, [isOn]);
  useKeyListener(keys);
  return <KeysContext value={keys}>{children}</KeysContext>;
}

function useKeyListener(keys: Keys) {
  useEffect(() => {
    if (!keys.isOn) return;
    let typed = '';
    let typedAt = Number.NEGATIVE_INFINITY;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isForUs(event)) return;
      const sequence = event.timeStamp - typedAt < SEQUENCE_MS ? `${typed} ${event.key}` : event.key;
      typed = event.key;
      typedAt = event.timeStamp;
      // The latest registered wins: a page over the frame.
      const bindings = keys.list().reverse();
      const hit = [sequence, event.key].map((keys) => bindings.find((one) => one.keys === keys)).find(Boolean);
      if (!hit) return;
      event.preventDefault();
      typedAt = Number.NEGATIVE_INFINITY;
      hit.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [keys]);
}

const TAKES_KEYS =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]';

function isForUs(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (event.key.length > 1 && event.key !== 'Enter') return false;
  if (event.target instanceof Element && event.key === 'Enter' && event.target.closest('a, button, summary'))
    return false;
  return !(event.target instanceof Element && event.target.closest(TAKES_KEYS));
}

/** Shortcuts and commands that work while the calling component is on the page. Outside a KeysProvider they do nothing. */
export function useKeys(bindings: KeyBinding[]): void {
  const register = useContext(KeysContext)?.register;
  const latest = useRef(bindings);
  latest.current = bindings;
  useEffect(() => register?.(() => latest.current), [register]);
}

/** Everything that can be done here now, and whether shortcuts are on. */
export function useKeyList(): Pick<Keys, 'list' | 'isOn' | 'setOn'> {
  const keys = useContext(KeysContext);
  if (!keys) throw new Error('There are no shortcuts here; put this under a KeysProvider.');
  return keys;
}
