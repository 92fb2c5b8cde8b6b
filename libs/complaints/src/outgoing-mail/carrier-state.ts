import { awayFor } from './back-off.js';

/** Whether the carrier is away, as far as this process knows: nobody knocks at a closed door for every single mail. */
export class CarrierState {
  private times = 0;
  private until: Date | null = null;

  isAway(now: Date): boolean {
    return this.until !== null && now < this.until;
  }

  /** It could not be reached: gives the instant of the next attempt, later each time in a row. */
  wentAway(now: Date): Date {
    if (this.until !== null && now < this.until) return this.until;
    this.times += 1;
    this.until = new Date(now.getTime() + awayFor(this.times));
    return this.until;
  }

  isBack(): void {
    this.times = 0;
    this.until = null;
  }
}
