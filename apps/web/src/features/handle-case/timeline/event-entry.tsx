import { Moment } from '../../../components/moment.js';
import { TimelineEntry } from '../../../components/timeline.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { CaseEvent } from '../case-types.js';
import { caseText } from '../text.js';
import { eventText } from '../text-events.js';
import { EventBody } from './event-body.js';
import styles from './event-entry.module.css';
import { actorOf, kindOf, saidBy, shownAt, titleOf } from './event-words.js';
import { PromisedDay } from './promised-day.js';
import { SettledHere } from './settled-here.js';
import { useEventDetails } from './use-event-details.js';

// Turns of the case that one looks for while scrolling.
const MAJOR = ['decided', 'second-look-started', 'closed', 'reopened', 'dispute-opened', 'dispute-ended', 'merged'];
const BACKDATED_FROM_MS = 5 * 60_000;

interface EventEntryProps {
  event: CaseEvent;
  /** The id that a link to this event leads to. */
  anchor: string;
  isNew: boolean;
}

/** One thing that happened: what, who, when, its words, and which promises it kept or broke. */
export function EventEntry({ event, anchor, isNew }: EventEntryProps) {
  const words = useFeatureText(eventText);
  const detailsOf = useEventDetails();
  const details = detailsOf(event);
  const isMissed = event.type === 'commitment-missed';
  return (
    <TimelineEntry
      kind={kindOf(event)}
      at={shownAt(event)}
      title={
        <span
          id={anchor}
          tabIndex={-1}
          className={styles.title}
          data-new={isNew || undefined}
          data-late={isMissed || undefined}
          data-major={MAJOR.includes(event.type) || undefined}
        >
          {isMissed && <span aria-hidden="true">▲ </span>}
          {titleOf(event, words)}
          {details.length > 0 && <span className={styles.details}>: {details.join(' · ')}</span>}
        </span>
      }
      who={saidBy(event, words)}
    >
      {event.mailFrom ? <Placed event={event} /> : <Backdated event={event} />}
      <EventBody event={event} />
      <PromisedDay event={event} />
      <SettledHere seq={event.seq} />
    </TimelineEntry>
  );
}

/** Who put a mail with the case, and when: not the one who wrote it. */
function Placed({ event }: { event: CaseEvent }) {
  const words = useFeatureText(caseText).timeline;
  const events = useFeatureText(eventText);
  return (
    <p className={styles.backdated}>
      {words.placedBy(actorOf(event, events))}, <Moment at={event.recordedAt} />
    </p>
  );
}

/** Facts of the past stay recognisable: when it happened and when it was recorded are two things. */
function Backdated({ event }: { event: CaseEvent }) {
  const words = useFeatureText(caseText).timeline;
  const labels = useFeatureText(eventText).labels;
  const reason = event.content?.backdatedReason;
  const isLater = Date.parse(event.recordedAt) - Date.parse(event.occurredAt) > BACKDATED_FROM_MS;
  // The system records what it finds; only people record something late.
  if (!reason && (!isLater || event.actorRole === 'system')) return null;
  return (
    <p className={styles.backdated}>
      {words.happened} <Moment at={event.occurredAt} /> · {words.recorded} <Moment at={event.recordedAt} />
      {typeof reason === 'string' && (
        <span>
          {' '}
          · {labels.backdatedReason}: {reason}
        </span>
      )}
    </p>
  );
}
