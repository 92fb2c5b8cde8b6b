import { type ExactShare, exactShare, reaches } from './exact-share.js';

/** Commitments of a term that fall due at one instant. */
export interface Upcoming {
  lateFrom: Date;
  /** Already kept. */
  kept: number;
  /** Still to be kept or missed. */
  open: number;
  /** Ended without proof: missed as soon as it falls due. */
  failed: number;
}

/** What becomes of the share in the rest of the period, as far as the complaints received so far decide it. */
export type Forecast =
  /** Nothing falls due any more. */
  | { kind: 'settled' }
  /** It holds, even if none of the open ones is kept. */
  | { kind: 'holds'; open: number; lowest: ExactShare }
  /** It falls below the target at `at`, unless `needed` of the `open` ones that fall due until then are kept. */
  | { kind: 'drops'; at: Date; open: number; needed: number; lowest: ExactShare }
  /** It is below the target; `best` is what it comes to when all that is open is kept. */
  | { kind: 'below'; open: number; best: ExactShare; canRecover: boolean };

/** Walks through what falls due next, oldest first, as if nobody kept anything any more. Pure. */
export function forecast(met: number, counted: number, targetPercent: number, upcoming: readonly Upcoming[]): Forecast {
  const inOrder = [...upcoming].sort((a, b) => a.lateFrom.getTime() - b.lateFrom.getTime());
  if (inOrder.length === 0) return { kind: 'settled' };
  const open = sum(inOrder.map((one) => one.open));
  if (!reaches({ numerator: met, denominator: counted }, targetPercent)) {
    const kept = sum(inOrder.map((one) => one.kept)) + open;
    const best = exactShare(met + kept, counted + kept + sum(inOrder.map(({ failed }) => failed)));
    return { kind: 'below', open, best, canRecover: reaches(best, targetPercent) };
  }
  let [numerator, denominator, openSoFar] = [met, counted, 0];
  for (const one of inOrder) {
    numerator += one.kept;
    denominator += one.kept + one.open + one.failed;
    openSoFar += one.open;
    if (!reaches({ numerator, denominator }, targetPercent)) {
      const needed = Math.ceil((targetPercent * denominator) / 100) - numerator;
      return { kind: 'drops', at: one.lateFrom, open: openSoFar, needed, lowest: exactShare(numerator, denominator) };
    }
  }
  return { kind: 'holds', open, lowest: exactShare(numerator, denominator) };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
