/** The only source of "now"; a use case reads it once and passes the instant on. */
export abstract class Clock {
  abstract now(): Date;
}

/** Reads the database's clock; a data source can. */
interface AsksDatabase {
  query(sql: string): Promise<{ now: Date }[]>;
}

/**
 * The database's clock, which decides for every process: API and workers on machines whose clocks differ agree on what is
 * late. Asked at the start and every half minute, counted on by a clock that nobody can set in between.
 */
export class DatabaseClock extends Clock {
  /** The database's time minus the time that this process has run, in milliseconds. */
  private offsetMs = 0;
  private timer?: NodeJS.Timeout;

  private constructor(private readonly database: AsksDatabase) {
    super();
  }

  /** Rejects when the database cannot be asked; later, while it is away, the clock runs on. */
  static async start(database: AsksDatabase, everyMs = 30_000): Promise<DatabaseClock> {
    const clock = new DatabaseClock(database);
    await clock.ask();
    clock.timer = setInterval(() => void clock.ask().catch(() => undefined), everyMs).unref();
    return clock;
  }

  now(): Date {
    return new Date(this.offsetMs + performance.now());
  }

  /** How far the clock of this machine is ahead of the database's, in milliseconds. */
  get machineAheadMs(): number {
    return Date.now() - this.now().getTime();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async ask(): Promise<void> {
    const askedAt = performance.now();
    const [row] = await this.database.query('SELECT clock_timestamp() AS now');
    // The answer was written about halfway.
    if (row) this.offsetMs = row.now.getTime() - (askedAt + performance.now()) / 2;
  }
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved; for demo data and tests. */
export class MovedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  moveTo(instant: Date): void {
    this.instant = instant;
  }

  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}
