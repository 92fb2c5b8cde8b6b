/** The lowest score of a part, given when nothing is met. */
export const lowestScore = 1;
/** The highest score of a part. */
export const highestScore = 5;
/** The levels that a stepwise part has above the lowest score. */
export const levelNumbers: readonly number[] = [2, 3, 4, 5];
