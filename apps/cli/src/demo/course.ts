import type { DemoStep, StepAction } from './demo-item.js';
import type { Draft } from './draft.js';
import { labels } from './labels.js';
import { instantOf, isOfficeDay, localDayOf, minutesLater, officeDayAfter, officeDaysBetween } from './office-days.js';
import type { SeededRandom } from './random.js';

/** A step that is planned but has no place among the others yet. */
interface Waiting {
  at: string;
  by: string;
  action: StepAction;
}

/** First and last minute of the local day in which a step falls. */
export type Window = readonly [number, number];

export const morning: Window = [545, 690];
export const midday: Window = [700, 800];
export const afternoon: Window = [840, 1015];
export const daytime: Window = [550, 980];
/** When customers react by themselves. */
export const anyHour: Window = [450, 1320];

const closesAtMinute = 960;

/**
 * The steps of one item in order of time. Days are counted in office days of the label from receipt: 0 is the day of
 * receipt itself, if the office could still act on it.
 */
export class Course {
  readonly steps: DemoStep[] = [];
  readonly label;
  /** The first day on which somebody of the office can act. */
  readonly firstDay: number;
  private last: string;
  private waiting: Waiting[] = [];

  constructor(
    readonly draft: Draft,
    readonly random: SeededRandom,
  ) {
    this.label = labels[draft.story.label];
    this.last = draft.receivedAt;
    const isInTime = draft.receivedAt < instantOf(draft.receivedOn, closesAtMinute);
    const arrives = isOfficeDay(draft.receivedOn, this.label.holidaysLeftOut) && isInTime;
    this.firstDay = arrives || isSpoken(draft) ? 0 : 1;
  }

  /** Adds a step on an office day, in a window of that day but after what was before. */
  on(day: number, window: Window, by: string, action: StepAction): void {
    this.addAt(this.instantOn(day, window), by, action);
  }

  /** Adds a step some minutes after the one before. */
  next(minutes: readonly [number, number], by: string, action: StepAction): void {
    this.addAt(minutesLater(this.last, this.random.between(...minutes)), by, action);
  }

  /** Plans a step of the handler for a day, at least some minutes from the last step; see `settleWaiting`. */
  waitFor(day: number, action: StepAction, window: Window = daytime): void {
    const planned = this.instantOn(day, window);
    const soonest = minutesLater(this.last, this.random.between(20, 60));
    this.waiting.push({ at: [planned, soonest].sort()[1] ?? planned, by: this.draft.handler, action });
  }

  /** Gives all planned steps their place, in order of time. */
  settleWaiting(): void {
    for (const { at, by, action } of this.waiting.sort((a, b) => (a.at < b.at ? -1 : 1))) this.addAt(at, by, action);
    this.waiting = [];
  }

  /** The local date of a day of the course. */
  dateOf(day: number): string {
    const { receivedOn } = this.draft;
    return day === 0 ? receivedOn : officeDayAfter(receivedOn, day, this.label.holidaysLeftOut);
  }

  /** The day of the course that a local date is, or the next one when the office is closed. */
  dayOf(date: string): number {
    const { holidaysLeftOut } = this.label;
    const { receivedOn } = this.draft;
    if (date === receivedOn) return 0;
    return officeDaysBetween(receivedOn, date, holidaysLeftOut) + (isOfficeDay(date, holidaysLeftOut) ? 0 : 1);
  }

  /** The day of the course on which the last step fell. */
  get today(): number {
    return this.dayOf(localDayOf(this.last));
  }

  private instantOn(day: number, [from, to]: Window): string {
    return instantOf(this.dateOf(day), this.random.between(from, to));
  }

  private addAt(at: string, by: string, action: StepAction): void {
    // What the customer files is registered in the same minute; nothing is registered before it was told.
    const isInOrder = this.steps.length === 0 ? at >= this.last : at > this.last;
    this.last = isInOrder ? at : minutesLater(this.last, this.random.between(3, 14));
    this.steps.push({ at: this.last, by, ...action });
  }
}

/** Whether the customer told it to somebody of the office. */
export function isSpoken({ channel }: Pick<Draft, 'channel'>): boolean {
  return channel === 'phone' || channel === 'in-person';
}
