import { dayInWords, instantInWords, isStartOfDay, lastDayBefore } from '../text/dates.js';
import { type SharedWords, useText } from '../text/define-text.js';
import { type Language, useLanguage } from '../text/language.js';
import styles from './deadline-time.module.css';

/** How far off a deadline is, or how far past; counted by the API, the browser's clock decides nothing. */
export interface TimeLeft {
  unit: 'minutes' | 'hours' | 'workingDays' | 'days';
  amount: number;
  isLate: boolean;
}

interface DeadlineTimeProps {
  dueAt: string;
  /** The first instant that is late; midnight means that the whole day before counts. */
  lateFrom?: string;
  /** How the promise stands, as the API says. */
  state?: 'open' | 'kept' | 'broken' | 'cancelled';
  timeLeft?: TimeLeft;
}

type Look = 'later' | 'soon' | 'late' | 'kept' | 'broken' | 'cancelled';

const SHAPES: Record<Look, string> = { later: '○', soon: '◐', late: '▲', kept: '✓', broken: '▲', cancelled: '–' };

/** Time left or time late: in words, with a shape and a colour, and the exact instant for whoever asks. */
export function DeadlineTime({ dueAt, lateFrom = dueAt, state = 'open', timeLeft }: DeadlineTimeProps) {
  const { language } = useLanguage();
  const text = useText().deadline;
  const look = state === 'open' ? lookOf(timeLeft) : state;
  const exact = isStartOfDay(lateFrom)
    ? text.endOf(dayInWords(lastDayBefore(lateFrom), language))
    : instantInWords(dueAt, language);
  const isOpen = state === 'open';
  return (
    <time className={styles.deadline} data-look={look} dateTime={dueAt} title={exact}>
      <span className={styles.shape} aria-hidden="true">
        {SHAPES[look]}
      </span>
      {isOpen ? timeLeftInWords(timeLeft, lateFrom, text, language) : text[state]}
    </time>
  );
}

function lookOf(timeLeft?: TimeLeft): Look {
  if (!timeLeft) return 'later';
  if (timeLeft.isLate) return 'late';
  return timeLeft.unit === 'minutes' || timeLeft.unit === 'hours' ? 'soon' : 'later';
}

/** "nog 2 werkdagen", "6 uur te laat"; where no working day is in between, the last day itself. */
function timeLeftInWords(
  timeLeft: TimeLeft | undefined,
  lateFrom: string,
  text: SharedWords['deadline'],
  language: Language,
): string {
  if (!timeLeft || (timeLeft.amount === 0 && timeLeft.unit !== 'minutes')) {
    return dayInWords(lastDayBefore(lateFrom), language, { year: !timeLeft });
  }
  const { unit, amount, isLate } = timeLeft;
  if (amount === 0) return isLate ? text.justLate : text.almost;
  return isLate ? text[`${unit}Late`](amount) : text[`${unit}Left`](amount);
}
