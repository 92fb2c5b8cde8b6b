import { InvalidInput } from './errors.js';

const EARLIEST_RECEIPT = new Date('1990-01-01T00:00:00Z');

/** When feedback was received: the given instant, or just now. Throws `InvalidInput` for the future and before 1990. */
export function receivedAtOf(given: string | null, now: Date): Date {
  if (given === null) return now;
  const at = new Date(given);
  if (at < EARLIEST_RECEIPT) {
    throw new InvalidInput('/receivedAt', 'too-long-ago', 'This lies before 1990. Check the date of receipt.');
  }
  if (at > now) {
    throw new InvalidInput(
      '/receivedAt',
      'in-future',
      'This lies in the future. Feedback is registered after it was received.',
    );
  }
  return at;
}
