/** The mean of scores to one decimal, rounded half up from the exact value: 3.75 is "3.8". */
export function roundedMean(scores: readonly number[]): string {
  if (scores.length === 0) throw new RangeError('There is no mean without scores.');
  const sum = scores.reduce((total, score) => total + score, 0);
  // Floor of (10 × sum / count + 1/2), in whole numbers so that no binary fraction can tip a half.
  const doubled = 20 * sum + scores.length;
  const tenths = (doubled - (doubled % (2 * scores.length))) / (2 * scores.length);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
