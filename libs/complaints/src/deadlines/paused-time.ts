import { InvalidDeadlineInput } from './invalid-deadline-input.js';
import { type DayNumber, startOfDay } from './local-day.js';

/** A stretch in which a term's clock stands still; `until` is null as long as it lasts. */
export type Pause = { from: Date; until: Date | null; reason: string };

const halfDayMs = 43_200_000;

/**
 * The time in which the clock stood still: pauses that overlap or touch are one, and an open pause runs to `now`.
 * Throws when a pause ends before it begins, or is open while no `now` was given.
 *
 * A day is paused when the clock stands still at noon, local time. One fixed instant a day makes the measure a plain
 * count: pauses one after the other add up, a longer pause never gives less, and a pause of exactly n working days
 * takes out n of them at whatever hour it begins. Friday 17:00 to Monday 09:00 holds no noon of a working day and
 * takes out none; Monday 10:00 to Wednesday 10:00 takes out two.
 */
export class PausedTime {
  private readonly stretches: { from: number; until: number }[] = [];

  constructor(pauses: readonly Pause[], now?: Date) {
    const sorted = pauses.map((pause) => stretchOf(pause, now)).sort((a, b) => a.from - b.from);
    for (const stretch of sorted) {
      const last = this.stretches.at(-1);
      if (last && stretch.from <= last.until) last.until = Math.max(last.until, stretch.until);
      else this.stretches.push(stretch);
    }
  }

  /** Whether the day counts as paused. */
  isPausedOn(day: DayNumber): boolean {
    if (this.stretches.length === 0) return false;
    // The clock changes at night, so noon is always twelve hours before the end of the day.
    const noon = startOfDay(day + 1) - halfDayMs;
    return this.stretches.some(({ from, until }) => from <= noon && noon < until);
  }

  /** The instant at which a clock started at `start` has run for `runMs`, both in milliseconds. */
  afterRunning(start: number, runMs: number): number {
    let end = start + runMs;
    for (const { from, until } of this.stretches) {
      if (from >= end) break;
      end += Math.max(0, until - Math.max(from, start));
    }
    return end;
  }
}

/** The end of a pause as known at `now`: an open pause has run until now. */
export function endOfPause(pause: Pause, now?: Date): Date {
  if (pause.until) return pause.until;
  if (!now)
    throw new InvalidDeadlineInput('pauses', {
      nl: 'Een open pauze telt alleen mee met het moment van nu',
      en: 'An open pause can only be counted with the present instant',
    });
  return now < pause.from ? pause.from : now;
}

function stretchOf(pause: Pause, now?: Date): { from: number; until: number } {
  const [from, until] = [pause.from.getTime(), endOfPause(pause, now).getTime()];
  if (!(from <= until))
    throw new InvalidDeadlineInput('pauses', {
      nl: 'Een pauze begint en eindigt op bestaande datums, in die volgorde',
      en: 'A pause must begin and end on valid dates, in this order',
    });
  return { from, until };
}
