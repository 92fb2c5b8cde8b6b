import { dayInWords, instantInWords, shortDay, timeInWords } from '../text/dates.js';
import { useLanguage } from '../text/language.js';

interface MomentProps {
  /** An instant (RFC 3339) or a calendar day ("2026-03-02"). */
  at: string;
  as?: 'instant' | 'day' | 'day-without-year' | 'short-day' | 'time';
}

/** A moment in words people say, with the exact instant for whoever asks. */
export function Moment({ at, as = 'instant' }: MomentProps) {
  const { language } = useLanguage();
  const isDay = at.length === 10;
  const exact = isDay ? dayInWords(at, language) : instantInWords(at, language);
  const words = {
    instant: () => exact,
    day: () => dayInWords(at, language),
    'day-without-year': () => dayInWords(at, language, { year: false }),
    'short-day': () => shortDay(at, language),
    time: () => timeInWords(at, language),
  };
  return (
    <time dateTime={at} title={exact}>
      {words[as]()}
    </time>
  );
}
