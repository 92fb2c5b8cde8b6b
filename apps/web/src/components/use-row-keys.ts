import { type RefObject, useState } from 'react';
import { useKeys } from '../keys/keys.js';
import { useText } from '../text/define-text.js';

interface RowActions<Row> {
  onOpen?: (row: Row) => void;
  onChoose?: (row: Row) => void;
}

/** Walks through rows with `j` and `k`; keeps at which row one is, which is the one that Tab leads to. */
export function useRowKeys<Row>(
  body: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  { onOpen, onChoose }: RowActions<Row>,
) {
  const words = useText().keys;
  const [at, setAt] = useState(0);
  const row = (index: number) => body.current?.children[index] as HTMLElement | undefined;
  const current = () => [...(body.current?.children ?? [])].findIndex((one) => one.contains(document.activeElement));
  const move = (step: number) => {
    const from = current();
    const next = from === -1 ? Math.min(at, rows.length - 1) : from + step;
    row(next)?.focus();
  };
  const withCurrent = (act?: (row: Row) => void) => () => {
    const found = rows[current()];
    if (found !== undefined) act?.(found);
  };
  useKeys([
    { keys: 'j', words: words.next, run: () => move(1) },
    { keys: 'k', words: words.previous, run: () => move(-1) },
    ...(onOpen ? [{ keys: 'Enter', words: words.open, run: withCurrent(onOpen) }] : []),
    ...(onChoose ? [{ keys: 'x', words: words.select, run: withCurrent(onChoose) }] : []),
  ]);
  return { at, setAt };
}
