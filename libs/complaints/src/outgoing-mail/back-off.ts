const FIRST_WAIT_MS = 10_000;
const GROWTH = 4;
const LONGEST_WAIT_MS = 3_600_000;
/** About three days, most of them at one attempt an hour: longer than most servers are in trouble. */
const MOST_ATTEMPTS = 75;

/** When a mail is tried again that so many attempts could not deliver: ever later, at most an hour; null gives it up. */
export function nextTry(attempts: number, now: Date): Date | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  const wait = Math.min(FIRST_WAIT_MS * GROWTH ** Math.max(0, attempts - 1), LONGEST_WAIT_MS);
  return new Date(now.getTime() + wait);
}

const AWAY_FIRST_MS = 2_000;
const AWAY_LONGEST_MS = 20_000;

/** How long a carrier that could not be reached so many times in a row is left alone. That is no failure of the mail. */
export function awayFor(times: number): number {
  return Math.min(AWAY_FIRST_MS * 2 ** Math.max(0, times - 1), AWAY_LONGEST_MS);
}
