/** The sentences of an explained deadline, in one language; days and moments come in written out. */
export type ExplanationWords = {
  momentPattern: string;
  starts: (at: string) => string;
  term: Record<'hours' | 'workingDays' | 'weeks', (length: number) => string>;
  notTheFirstDay: string;
  weekendDays: (count: number) => string;
  notCounted: (day: string, why: string) => string;
  notTheLastDay: (day: string, why: string) => string;
  weekend: string;
  paused: string;
  pausedDays: (count: number) => string;
  weeksLeadTo: (day: string) => string;
  clockChange: Record<'forward' | 'back', string>;
  pause: (from: string, until: string, why: string) => string;
  openPause: (from: string, until: string, why: string) => string;
  /** By the reason of a pause; another reason is shown as it is. */
  pauseReasons: Readonly<Record<string, string>>;
  dueAt: (at: string) => string;
  dueOn: (day: string) => string;
  policy: (version: number) => string;
};

/** The Dutch sentences. */
export const dutchWords: ExplanationWords = {
  momentPattern: "cccc d LLLL yyyy 'om' HH.mm 'uur'",
  starts: (at) => `De termijn begon op ${at}.`,
  term: {
    hours: (length) => `De termijn is ${length} uur. Nachten en weekenden tellen mee.`,
    workingDays: (length) => `De termijn is ${length} ${length === 1 ? 'werkdag' : 'werkdagen'}.`,
    weeks: (length) => `De termijn is ${length} ${length === 1 ? 'week' : 'weken'}.`,
  },
  notTheFirstDay: 'Die dag zelf telt niet mee.',
  weekendDays: (count) => (count === 1 ? 'Eén weekenddag telt niet mee.' : `${count} weekenddagen tellen niet mee.`),
  notCounted: (day, why) => `${day} telt niet mee: ${why}.`,
  notTheLastDay: (day, why) => `${day} kan niet de laatste dag zijn: ${why}.`,
  weekend: 'weekend',
  paused: 'de klok stond stil',
  pausedDays: (count) =>
    count === 1
      ? 'De klok stond 1 werkdag stil. Die komt erbij.'
      : `De klok stond ${count} werkdagen stil. Die komen erbij.`,
  weeksLeadTo: (day) => `Zo komt u uit op ${day}.`,
  clockChange: {
    forward: 'In die tijd gaat de klok een uur vooruit: de zomertijd begint. Het aantal uren blijft gelijk.',
    back: 'In die tijd gaat de klok een uur terug: de wintertijd begint. Het aantal uren blijft gelijk.',
  },
  pause: (from, until, why) => `De klok stond stil van ${from} tot ${until}: ${why}.`,
  openPause: (from, until, why) => `De klok staat stil sinds ${from}: ${why}. Gerekend tot ${until}.`,
  pauseReasons: {
    'customer-information': 'wij wachtten op informatie van de klant',
    'customer-request': 'de klant vroeg om te wachten',
    'customer-unreachable': 'de klant was niet bereikbaar',
  },
  dueAt: (at) => `Op tijd is: tot en met ${at}.`,
  dueOn: (day) => `De laatste dag die op tijd is: ${day}.`,
  policy: (version) => `Gerekend met versie ${version} van de kalender.`,
};

/** The English sentences. */
export const englishWords: ExplanationWords = {
  momentPattern: "cccc d LLLL yyyy 'at' HH:mm",
  starts: (at) => `The term began on ${at}.`,
  term: {
    hours: (length) => `The term is ${length} ${length === 1 ? 'hour' : 'hours'}. Nights and weekends count.`,
    workingDays: (length) => `The term is ${length} working ${length === 1 ? 'day' : 'days'}.`,
    weeks: (length) => `The term is ${length} ${length === 1 ? 'week' : 'weeks'}.`,
  },
  notTheFirstDay: 'That day itself does not count.',
  weekendDays: (count) => (count === 1 ? 'One weekend day does not count.' : `${count} weekend days do not count.`),
  notCounted: (day, why) => `${day} does not count: ${why}.`,
  notTheLastDay: (day, why) => `${day} cannot be the last day: ${why}.`,
  weekend: 'weekend',
  paused: 'the clock stood still',
  pausedDays: (count) =>
    count === 1
      ? 'The clock stood still for 1 working day. It is added.'
      : `The clock stood still for ${count} working days. They are added.`,
  weeksLeadTo: (day) => `That leads to ${day}.`,
  clockChange: {
    forward: 'In that time the clock goes forward an hour: summer time begins. The number of hours stays the same.',
    back: 'In that time the clock goes back an hour: winter time begins. The number of hours stays the same.',
  },
  pause: (from, until, why) => `The clock stood still from ${from} to ${until}: ${why}.`,
  openPause: (from, until, why) => `The clock has stood still since ${from}: ${why}. Counted up to ${until}.`,
  pauseReasons: {
    'customer-information': 'we were waiting for information from the customer',
    'customer-request': 'the customer asked us to wait',
    'customer-unreachable': 'the customer could not be reached',
  },
  dueAt: (at) => `In time is: up to and including ${at}.`,
  dueOn: (day) => `The last day that is in time: ${day}.`,
  policy: (version) => `Counted with version ${version} of the calendar.`,
};
