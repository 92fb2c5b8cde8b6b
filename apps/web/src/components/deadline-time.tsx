import { dayInWords, instantInWords, timeInWords } from '../text/dates.js';
import { type SharedWords, useText } from '../text/define-text.js';
import { type Language, useLanguage } from '../text/language.js';
import styles from './deadline-time.module.css';

/** How far off a deadline is, as the API counted it. */
export interface TimeLeft {
  unit: 'workingDays' | 'hours' | 'days';
  amount: number;
  late: boolean;
}

/** How a promise stands: open, due soon, past its time, kept in time, kept late, or waiting for somebody else. */
export type DeadlineState = 'upcoming' | 'due' | 'overdue' | 'met' | 'met-late' | 'paused';

interface DeadlineTimeProps {
  dueAt: string;
  /** The first instant that is late; midnight means that the whole day before counts. */
  lateFrom?: string;
  state: DeadlineState;
  /** Counted by the API; the browser's clock decides nothing. */
  words?: TimeLeft;
}

const SHAPES: Record<DeadlineState, string> = {
  upcoming: '○',
  due: '◐',
  overdue: '▲',
  met: '✓',
  'met-late': '✓',
  paused: '‖',
};

/** Time left or time late: in words, with a shape and a colour, and the exact instant for whoever asks. */
export function DeadlineTime({ dueAt, lateFrom = dueAt, state, words }: DeadlineTimeProps) {
  const { language } = useLanguage();
  const text = useText().deadline;
  const endsWithDay = timeInWords(lateFrom, language) === '00:00';
  const exact = endsWithDay ? text.endOf(lastDay(lateFrom, language)) : instantInWords(dueAt, language);
  return (
    <time className={styles.deadline} data-state={state} dateTime={dueAt} title={exact}>
      <span className={styles.shape} aria-hidden="true">
        {SHAPES[state]}
      </span>
      {wordsOf(state, words, text) ?? exact}
      {isToday(state, words) && !endsWithDay && ` ${timeInWords(dueAt, language)}`}
    </time>
  );
}

function wordsOf(state: DeadlineState, left: TimeLeft | undefined, text: SharedWords['deadline']): string | undefined {
  if (state === 'met') return text.met;
  if (state === 'met-late') return text.metLate;
  if (state === 'paused') return text.paused;
  return left && timeLeftInWords(left, text);
}

/** "nog 2 werkdagen", "6 uur te laat", "vandaag". */
export function timeLeftInWords({ unit, amount, late }: TimeLeft, text: SharedWords['deadline']): string {
  if (late) return amount === 0 ? text.justLate : text[`${unit}Late`](amount);
  if (amount > 0) return text[`${unit}Left`](amount);
  return unit === 'hours' ? text.withinTheHour : text.today;
}

function isToday(state: DeadlineState, left?: TimeLeft): boolean {
  const isOpen = state === 'upcoming' || state === 'due';
  return isOpen && left?.amount === 0 && !left.late && left.unit !== 'hours';
}

function lastDay(midnight: string, language: Language): string {
  return dayInWords(new Date(new Date(midnight).getTime() - 1).toISOString(), language);
}
