const SHORTEST = 12;

/** Whether a password is long enough to be chosen; the API asks the same. */
export function isLongEnough(password: string): boolean {
  return password.length >= SHORTEST;
}
