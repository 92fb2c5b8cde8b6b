import { type Clock, TooOften } from '#complaints';

/**
 * How often something may be done in an hour by the same one: a network address, a link. Counts live in this process;
 * each process of several allows that number.
 */
export class HourlyLimit {
  private counts = new Map<string, number>();
  private countedFrom = 0;

  constructor(
    private readonly clock: Clock,
    private readonly most: number,
  ) {}

  /** Counts once more. Throws `TooOften` when that is once too many. */
  count(who: string): void {
    this.check(who);
    this.counts.set(who, (this.counts.get(who) ?? 0) + 1);
  }

  /** Throws `TooOften` when the number is reached; counts nothing. */
  check(who: string): void {
    const now = this.clock.now().getTime();
    if (now - this.countedFrom > 3_600_000) {
      this.counts = new Map();
      this.countedFrom = now;
    }
    if ((this.counts.get(who) ?? 0) >= this.most) throw new TooOften();
  }
}
