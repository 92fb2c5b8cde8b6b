import { useSessionUser } from '../../../session/session.js';
import { timeInWords } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { useCaseDesk } from '../case-desk.js';
import type { CaseEvent } from '../case-types.js';
import { caseText } from '../text.js';
import { eventText } from '../text-events.js';
import { actorOf, didOf } from '../timeline/event-words.js';
import styles from './action-panel.module.css';

/** Who did what to the case since a form was opened ("Marie heeft om 10:42 een besluit vastgelegd"). */
export function ChangesSince({ seq, isConflict }: { seq: number; isConflict: boolean }) {
  const words = useFeatureText(caseText).form;
  const events = useFeatureText(eventText);
  const { language } = useLanguage();
  const me = useSessionUser().name;
  const { view } = useCaseDesk();
  const isOfOthers = ({ actorName, type }: CaseEvent) => actorName !== me && type !== 'letter-delivered';
  const changes = view.timeline.filter((event) => event.seq > seq && (isConflict || isOfOthers(event)));
  return (
    <div role="status" className={changes.length > 0 ? styles.notice : 'visually-hidden'}>
      {changes.length > 0 && (
        <>
          <strong>{words.since}</strong>
          <ul className={styles.changes}>
            {changes.map((event) => (
              <li key={event.seq}>
                {words.somebodyDid(
                  actorOf(event, events),
                  timeInWords(event.recordedAt, language),
                  didOf(event, events),
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
