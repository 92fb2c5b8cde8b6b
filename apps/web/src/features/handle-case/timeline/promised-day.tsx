import { DateWhy } from '../../../components/date-why.js';
import { dayInWords, lastDayBefore } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { useCaseDesk } from '../case-desk.js';
import type { CaseEvent } from '../case-types.js';
import { caseText } from '../text.js';
import styles from './event-body.module.css';

/** Until when something was promised, where an event makes a promise or tells that one was not kept in time. */
export function PromisedDay({ event }: { event: CaseEvent }) {
  const words = useFeatureText(caseText).timeline;
  const { language } = useLanguage();
  const { commitments } = useCaseDesk().view;
  const promise = commitments.find(({ id }) => id === event.facts.commitmentId);
  const isMissed = event.type === 'commitment-missed';
  if (!promise || !(isMissed || ['promise-made', 'delay-announced', 'colleague-asked'].includes(event.type)))
    return null;
  const day = dayInWords(lastDayBefore(promise.lateFrom), language);
  return (
    <div className={styles.soft}>
      {isMissed && promise.words && `${promise.words}: `}
      {isMissed ? words.wasDue : words.due} {day}
      <DateWhy commitmentId={promise.id} about={day} />
    </div>
  );
}
