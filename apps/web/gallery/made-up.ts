import type { TimeLeft } from '../src/components/deadline-time.js';
import type { JourneyStep } from '../src/components/journey-line.js';

/** A journey as a case shows it. */
export const steps: JourneyStep[] = [
  { key: 'receipt', state: 'done', words: 'ontvangst', at: '2026-03-02T09:14:00Z' },
  { key: 'confirmation', state: 'done', words: 'bevestigd', at: '2026-03-02T09:15:00Z' },
  { key: 'contact', state: 'done', words: 'gesproken', at: '2026-03-03T13:00:00Z' },
  { key: 'investigation', state: 'due', words: 'onderzoek' },
  { key: 'answer', state: 'overdue', words: 'antwoord', lateFrom: '2026-03-09T23:00:00Z' },
  { key: 'solution', state: 'not-needed', words: 'uitgevoerd' },
  { key: 'closure', state: 'upcoming', words: 'gesloten', lateFrom: '2026-03-20T23:00:00Z' },
];

/** The same journey as the customer reads it. */
export const sentences: JourneyStep[] = [
  { key: 'receipt', state: 'done', words: 'Wij hebben uw klacht ontvangen', at: '2026-03-02T09:14:00Z' },
  { key: 'confirmation', state: 'done', words: 'U kreeg een bevestiging', at: '2026-03-02T09:15:00Z' },
  { key: 'investigation', state: 'due', words: 'Wij zoeken het uit', proof: 'Uw contactpersoon belt u.' },
  { key: 'progress', state: 'overdue', words: 'Wij bellen u over de voortgang', lateFrom: '2026-03-05T23:00:00Z' },
  { key: 'answer', state: 'upcoming', words: 'U krijgt ons antwoord', lateFrom: '2026-03-09T23:00:00Z' },
];

/** One row of a work list. */
export interface WorkRow {
  reference: string;
  who: string;
  promise: string;
  state: 'open' | 'kept' | 'broken' | 'cancelled';
  timeLeft?: TimeLeft;
}

/** A work list with every kind of deadline. */
export const work: WorkRow[] = [
  row(412, 'Bevestiging: mail kwam terug, dus bellen', 'Pleun Akkerdaal', { unit: 'hours', amount: 6, isLate: true }),
  row(391, 'Antwoord beloofd aan klant', 'Joris Wegeling', { unit: 'hours', amount: 5, isLate: false }),
  row(398, 'Antwoordtermijn (5 werkdagen)', 'Famke Zomerland', { unit: 'workingDays', amount: 2, isLate: false }),
  { ...row(377, 'Voortgang melden', 'Ties Berkenrode'), state: 'cancelled' },
  { ...row(355, 'Bevestiging binnen 24 uur', 'Lotte Hazelhof'), state: 'kept' },
];

function row(number: number, promise: string, who: string, timeLeft?: TimeLeft): WorkRow {
  return { reference: `VG-2026-000${number}`, promise, who, state: 'open', timeLeft };
}
