/** A part of a whole in whole numbers, so that nothing is lost before it is shown. */
export interface ExactShare {
  numerator: number;
  denominator: number;
  /** In percent with one decimal, rounded half up: `93.4`. Null when there is nothing to take a share of. */
  shown: string | null;
}

/** The share, with the percentage that people see. */
export function exactShare(numerator: number, denominator: number): ExactShare {
  return { numerator, denominator, shown: denominator === 0 ? null : shownPercent(numerator, denominator) };
}

/** Whether the share reaches a target in whole percents; judged before rounding. Nothing at all breaks no target. */
export function reaches(
  { numerator, denominator }: Pick<ExactShare, 'numerator' | 'denominator'>,
  targetPercent: number,
): boolean {
  return BigInt(numerator) * 100n >= BigInt(targetPercent) * BigInt(denominator);
}

function shownPercent(numerator: number, denominator: number): string {
  // Half up: twice the tenths of a percent, plus one, over two.
  const tenths = (2000n * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator));
  return `${tenths / 10n}.${tenths % 10n}`;
}
