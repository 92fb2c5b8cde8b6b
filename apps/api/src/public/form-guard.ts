import { createHmac, randomBytes } from 'node:crypto';
import { type Clock, InvalidInput } from '#complaints';
import { HourlyLimit } from '../auth/hourly-limit.js';
import { isSameSecret } from '../auth/is-same-secret.js';

const LEAST_SECONDS = 3;
const MOST_SECONDS = 24 * 3600;
const FILINGS_PER_HOUR = 20;

/**
 * Keeps programs out of the public form without hurting people: a field that people leave empty, a least time between
 * opening and sending, and a number of filings an hour for each network address. A person who is refused can wait, or call.
 */
export class FormGuard {
  private readonly secret = randomBytes(32);
  private readonly filings: HourlyLimit;

  constructor(private readonly clock: Clock) {
    this.filings = new HourlyLimit(clock, FILINGS_PER_HOUR);
  }

  /** Proof of when the form was opened. */
  token(): string {
    const openedAt = String(Math.floor(this.clock.now().getTime() / 1000));
    return `${openedAt}.${this.sign(openedAt)}`;
  }

  /** Throws `InvalidInput` or `TooOften`. A token of another process, as after a restart, is taken at its word. */
  check({ formToken, website, networkAddress }: { formToken: string; website: string; networkAddress: string }): void {
    const [openedAt = '', signature = ''] = formToken.split('.');
    const seconds = Math.floor(this.clock.now().getTime() / 1000) - Number(openedAt);
    const isOurs = isSameSecret(signature, this.sign(openedAt));
    if (website !== '' || !/^\d+$/.test(openedAt) || seconds > MOST_SECONDS || (isOurs && seconds < LEAST_SECONDS)) {
      throw new InvalidInput(
        '',
        'form-expired',
        'The form could not be checked. Wait a few seconds and send it again.',
      );
    }
    this.filings.count(networkAddress);
  }

  private sign(openedAt: string): string {
    return createHmac('sha256', this.secret).update(openedAt).digest('base64url');
  }
}
