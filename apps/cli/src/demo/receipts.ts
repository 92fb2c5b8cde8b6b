import { DateTime } from 'luxon';
import { hasDispute } from './deal-stories.js';
import type { Freeze } from './draft.js';
import { labels } from './labels.js';
import { dayAfter, instantOf, isOfficeDay, weekdayOf } from './office-days.js';
import type { SeededRandom } from './random.js';
import type { Channel, LabelCode, Story } from './story.js';

/** More on Mondays, few in the weekend. */
const weightByWeekday = [0, 24, 19, 17, 16, 14, 6, 4];
const stormByWeekday = [0, 9, 8, 5, 3, 2, 1, 1];
const outageByDay = [7, 7, 4, 2, 0.5, 0.5];
const daysForDispute = [10, 190] as const;
const digitalChannels: readonly Channel[] = ['web-form', 'e-mail', 'portal', 'social-media'];

/** How many days before the demo's last day an item was received that stands still somewhere. */
const daysFrozen: Readonly<Record<Freeze, readonly [number, number]>> = {
  received: [1, 1],
  'in-treatment': [2, 15],
  'awaiting-approval': [9, 16],
  decided: [9, 16],
  answered: [16, 24],
  closing: [28, 42],
  'second-look': [36, 46],
};

/** The days of the demo and their peaks. */
export class Receipts {
  readonly startOn: string;
  private readonly days: string[] = [];
  private readonly openDays: Readonly<Record<LabelCode, ReadonlySet<string>>>;
  private readonly lastDays: Partial<Record<Channel, string>>;
  private readonly stormWeek: readonly string[];
  private readonly outageDays: readonly string[];

  /** `endOn` is the day on which the demo is looked at; nothing is received on it. */
  constructor(
    readonly endOn: string,
    private readonly random: SeededRandom,
  ) {
    this.startOn = DateTime.fromISO(endOn).minus({ months: 15 }).toFormat('yyyy-MM-dd');
    for (let day = this.startOn; day < endOn; day = dayAfter(day, 1)) this.days.push(day);
    this.openDays = { VG: this.openDaysOf('VG'), DL: this.openDaysOf('DL'), PA: this.openDaysOf('PA') };
    this.lastDays = { letter: dayAfter(endOn, -10), 'social-media': dayAfter(endOn, -5) };
    this.stormWeek = weekFrom(this.mondayOfStorm());
    this.outageDays = weekFrom(mondayOnOrAfter(dayAfter(endOn, -150))).slice(1);
  }

  /** The local day on which the story was told. */
  dayFor(story: Story, freeze: Freeze | null): string {
    const fits = (day: string) => this.channelsOn(story, day).length > 0 && isInMonths(story, day);
    if (story.peak === 'storm') return this.pickDay(this.stormWeek, (day) => stormByWeekday[weekdayOf(day)] ?? 0, fits);
    if (story.peak === 'outage') return this.pickDay(this.outageDays, (_, index) => outageByDay[index] ?? 0, fits);
    if (freeze) return this.pickDay(this.daysFor(freeze), () => 1, fits);
    // The last weeks are busier, so that there is work to show.
    const busyFrom = dayAfter(this.endOn, -32);
    const days = hasDispute(story) ? this.days.slice(...daysForDispute) : this.days;
    return this.pickDay(days, (day) => (weightByWeekday[weekdayOf(day)] ?? 0) * (day < busyFrom ? 1 : 1.7), fits);
  }

  /** Whether the story can have been told in the days of a freeze. */
  canFreeze(story: Story, freeze: Freeze): boolean {
    return this.daysFor(freeze).some((day) => this.channelsOn(story, day).length > 0 && isInMonths(story, day));
  }

  /** The channel and the instant of the story on its day. */
  utteranceOn(story: Story, day: string): { channel: Channel; receivedAt: string } {
    const channel = this.random.pick(this.channelsOn(story, day));
    return { channel, receivedAt: instantOf(day, minuteFor(channel, this.random)) };
  }

  private openDaysOf(label: LabelCode): Set<string> {
    return new Set(this.days.filter((day) => isOfficeDay(day, labels[label].holidaysLeftOut)));
  }

  /** Calls and post need an open office; letters and posts of the last days would not be registered yet. */
  private channelsOn(story: Story, day: string): Channel[] {
    const isOpen = this.openDays[story.label].has(day);
    return story.channels.filter(
      (channel) => (isOpen || digitalChannels.includes(channel)) && day <= (this.lastDays[channel] ?? this.endOn),
    );
  }

  private daysFor(freeze: Freeze): string[] {
    const [latest, earliest] = daysFrozen[freeze];
    const days = Array.from({ length: earliest - latest + 1 }, (_, index) => dayAfter(this.endOn, -latest - index));
    return freeze === 'received' ? days : days.filter((day) => weekdayOf(day) < 6);
  }

  private pickDay(
    days: readonly string[],
    weight: (day: string, index: number) => number,
    fits: (day: string) => boolean,
  ): string {
    const weighed = days.map((day, index) => ({ day, weight: fits(day) ? weight(day, index) : 0 }));
    return this.random.pickByWeight(
      weighed.filter((each) => each.weight > 0),
      (each) => each.weight,
    ).day;
  }

  /** The Monday of the third week of the last January that lies eight weeks or more before the end. */
  private mondayOfStorm(): string {
    const year = Number(this.endOn.slice(0, 4));
    const mondays = [year, year - 1].map((each) => mondayOnOrAfter(`${each}-01-13`));
    return mondays.find((monday) => dayAfter(monday, 63) <= this.endOn) ?? this.startOn;
  }
}

function isInMonths(story: Story, day: string): boolean {
  return !story.months || story.months.includes(Number(day.slice(5, 7)));
}

function minuteFor(channel: Channel, random: SeededRandom): number {
  if (channel === 'letter') return random.between(600, 690);
  if (!digitalChannels.includes(channel)) return random.between(525, 1015);
  if (random.chance(0.05)) return random.between(5, 110);
  return random.chance(0.45) ? random.between(1140, 1400) : random.between(440, 1110);
}

function mondayOnOrAfter(day: string): string {
  return dayAfter(day, (8 - weekdayOf(day)) % 7);
}

function weekFrom(monday: string): string[] {
  return Array.from({ length: 7 }, (_, index) => dayAfter(monday, index));
}
