import { useFeatureText } from '../../../text/define-text.js';
import type { PointAnswered } from '../actions/field-spec.js';
import { Points } from '../actions/points.js';
import type { CaseEvent } from '../case-types.js';
import { Folded } from '../folded.js';
import { caseText } from '../text.js';
import { eventText } from '../text-events.js';
import { Corrections } from './corrections.js';
import styles from './event-body.module.css';
import { LetterInTimeline, OfferedInTimeline } from './letter-in-timeline.js';
import { NeedsBefore } from './needs-before.js';
import { ReceivedMessage } from './received-message.js';

// In the order in which they are read; the first few need no label.
const PLAIN = [
  ...['story', 'summary', 'note', 'words', 'question', 'answer', 'motivation', 'remark', 'subject', 'body'],
  ...['findings', 'improvement', 'effect'],
];
const LABELLED = [
  'investigation',
  'solution',
  'cause',
  'wish',
  'wishNotAskedReason',
  'lesson',
  'theirReference',
  'followUp',
  'departments',
] as const;
// Without their content these say nothing, so that its absence means that it was erased.
const ALWAYS_WITH_CONTENT = [
  'registered',
  'letter-written',
  'note-added',
  'contact-logged',
  'colleague-asked',
  'decided',
  'answer-offered',
];

/** The words of an event: what was said, written, decided or corrected. */
export function EventBody({ event }: { event: CaseEvent }) {
  const words = useFeatureText(caseText).timeline;
  const { type, content } = event;
  if (!content) return ALWAYS_WITH_CONTENT.includes(type) ? <p className={styles.soft}>{words.erased}</p> : null;
  if (event.mailFrom && type !== 'complaint-mail-kept') return <ReceivedMessage event={event} />;
  switch (type) {
    case 'letter-written':
      return <LetterInTimeline event={event} />;
    case 'answer-offered':
      return <OfferedInTimeline content={content} />;
    case 'message-received':
      return <ReceivedMessage event={event} />;
    case 'data-corrected':
      return <Corrections content={content} />;
    case 'needs-marked':
      return <NeedsBefore content={content} />;
    case 'registered':
      return <Folded text={String(content.story ?? '')} />;
    default:
      return <Content content={content} />;
  }
}

function Content({ content }: { content: Record<string, unknown> }) {
  const labels = useFeatureText(eventText).labels;
  const written = (key: string) => (typeof content[key] === 'string' && content[key] ? content[key] : undefined);
  const plain = PLAIN.flatMap((key) => (written(key) ? [{ key, value: written(key)! }] : []));
  const labelled = LABELLED.flatMap((key) => (written(key) ? [{ key, label: labels[key], value: written(key)! }] : []));
  const points = Array.isArray(content.points) ? (content.points as PointAnswered[]) : [];
  return (
    <div className={styles.body}>
      {written('colleague') && (
        <p className={styles.soft}>
          {labels.colleague}: {written('colleague')} {written('email')}
        </p>
      )}
      {plain.map(({ key, value }) => (
        <Folded key={key} text={value} />
      ))}
      {labelled.map(({ key, label, value }) => (
        <p key={key}>
          <span className={styles.soft}>{label}:</span> {value}
        </p>
      ))}
      {points.length > 0 && <Points points={points} />}
      {written('reason') && (
        <p>
          <span className={styles.soft}>{labels.reason}:</span> {written('reason')}
        </p>
      )}
    </div>
  );
}
