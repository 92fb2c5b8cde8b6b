import type { ReactNode } from 'react';
import { Moment } from '../../../components/moment.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useCaseDesk } from '../case-desk.js';
import type { CaseEvent, Letter } from '../case-types.js';
import { LetterBlocks } from '../letters/letter-blocks.js';
import { LetterRecord } from '../letters/letter-record.js';
import { caseText } from '../text.js';
import { eventText } from '../text-events.js';
import styles from './event-body.module.css';

/** A letter as it went out: to whom, what became of it, and folded away its very words. */
export function LetterInTimeline({ event }: { event: CaseEvent }) {
  const words = useFeatureText(caseText).timeline;
  const labels = useFeatureText(eventText).labels;
  const { view } = useCaseDesk();
  const letter = view.letters.find(({ id }) => id === event.facts.letterId);
  const people = letter && peopleOf(letter, event, view.timeline);
  const { recipient, subject, body } = event.content ?? {};
  const isLost = letter?.state === 'failed' || letter?.state === 'bounced';
  return (
    <div className={styles.body}>
      <p>
        {String(subject)}
        <span className={styles.soft}>
          {' '}
          · {labels.recipient.toLowerCase()} {String(recipient).replaceAll('\n', ', ')}
        </span>
        {letter && (
          <span className={styles.state} data-late={isLost || undefined}>
            {' '}
            · {isLost && <span aria-hidden="true">▲ </span>}
            {words.letterStates[letter.state]}
            {letter.nextTryAt && (
              <>
                {', '}
                {words.nextTry} <Moment at={letter.nextTryAt} />
              </>
            )}
          </span>
        )}
      </p>
      <FoldedLetter body={body}>{letter && <LetterRecord letter={letter} {...people} />}</FoldedLetter>
    </div>
  );
}

/** An answer that a colleague is asked to read: a letter that did not go out yet. */
export function OfferedInTimeline({ content }: { content: Record<string, unknown> }) {
  return (
    <div className={styles.body}>
      <p>{String(content.subject)}</p>
      <FoldedLetter body={content.body} />
    </div>
  );
}

function FoldedLetter({ body, children }: { body: unknown; children?: ReactNode }) {
  const words = useFeatureText(caseText).timeline;
  return (
    <details className={styles.letter}>
      <summary>{words.readLetter}</summary>
      <div className={styles.words}>
        <LetterBlocks text={String(body)} />
      </div>
      {children}
    </details>
  );
}

/** With four eyes the letter is of the one who offered it, and goes out by the one who read it. */
function peopleOf({ id }: Letter, { actorName }: CaseEvent, timeline: readonly CaseEvent[]) {
  const sent = timeline.find(({ type, facts }) => type === 'answer-sent' && facts.letterId === id);
  if (!sent?.facts.offeredBy) return { writer: actorName ?? undefined };
  const offered = timeline.findLast(({ type, seq }) => type === 'answer-offered' && seq < sent.seq);
  return { writer: offered?.actorName ?? undefined, reader: sent.actorName ?? undefined };
}
