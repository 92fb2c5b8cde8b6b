/** Where the scores of a group lie. */
export interface Spread {
  minimum: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  maximum: number;
}

/** The rank of each score, in the order given: the highest is 1, equal scores share a rank, and the next rank skips. */
export function rankShared(scores: readonly number[]): number[] {
  return scores.map((score) => 1 + scores.filter((other) => other > score).length);
}

/** The spread of scores, with quartiles interpolated between neighbours; null when there are none. */
export function spreadOf(scores: readonly number[]): Spread | null {
  if (scores.length === 0) return null;
  const ascending = [...scores].sort((a, b) => a - b);
  return {
    minimum: quantile(ascending, 0),
    lowerQuartile: quantile(ascending, 0.25),
    median: quantile(ascending, 0.5),
    upperQuartile: quantile(ascending, 0.75),
    maximum: quantile(ascending, 1),
  };
}

function quantile(ascending: readonly number[], fraction: number): number {
  const position = fraction * (ascending.length - 1);
  const below = ascending[Math.floor(position)] as number;
  const above = ascending[Math.ceil(position)] as number;
  return below + (above - below) * (position % 1);
}
