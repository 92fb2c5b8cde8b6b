import { useNavigate, useSearch } from '@tanstack/react-router';
import { Fragment, useEffect, useState } from 'react';
import { Button } from '../../../components/button.js';
import { Timeline, TimelineDay } from '../../../components/timeline.js';
import { officeLocal } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useCaseDesk } from '../case-desk.js';
import type { CaseEvent } from '../case-types.js';
import { caseText } from '../text.js';
import styles from './case-timeline.module.css';
import { EventEntry } from './event-entry.js';
import { asConversation, isShown, shownAt, type TimelineShow } from './event-words.js';
import { ReplyBar } from './reply-bar.js';

const SHOWN_AT_FIRST = 25;
const ANCHOR = 'event-';

/** Everything that was said and done, newest last. */
export function CaseTimeline() {
  const words = useFeatureText(caseText).timeline;
  const { view, jump } = useCaseDesk();
  const [show, setShow] = useShow();
  const [showsOlder, setShowsOlder] = useState(false);
  const events = asConversation(view.timeline.filter((event) => isShown(event, show)));
  const hidden = showsOlder ? 0 : Math.max(0, events.length - SHOWN_AT_FIRST);
  const shown = events.slice(hidden);
  useJump(jump, shown, () => {
    setShow(undefined);
    setShowsOlder(true);
  });
  return (
    <section className={styles.timeline} aria-label={words.title}>
      <div className={styles.head}>
        <h2>{words.title}</h2>
        <Filter show={show} onChange={setShow} />
      </div>
      {hidden > 0 && <Button onClick={() => setShowsOlder(true)}>{words.older(hidden)}</Button>}
      {shown.length === 0 && <p className={styles.soft}>{words.none}</p>}
      <Timeline label={words.title}>
        {shown.map((event, index) => (
          <Fragment key={event.seq}>
            {dayOf(event) !== dayOf(shown[index - 1]) && <TimelineDay day={dayOf(event)!} />}
            <EventEntry event={event} anchor={ANCHOR + event.seq} isNew={jump?.seq === event.seq} />
          </Fragment>
        ))}
      </Timeline>
      {show !== 'notes' && <ReplyBar />}
    </section>
  );
}

function dayOf(event: CaseEvent | undefined): string | undefined {
  return event && officeLocal(shownAt(event)).slice(0, 10);
}

/** What the timeline is narrowed to stands in the address. */
function useShow() {
  const navigate = useNavigate();
  const { show } = useSearch({ strict: false }) as { show?: (typeof SHOWS)[number] };
  const setShow = (next: typeof show) => {
    if (next === show) return;
    void navigate({
      to: '.',
      search: (search: object) => ({ ...search, show: next }),
      replace: true,
      resetScroll: false,
    });
  };
  return [show, setShow] as const;
}

/** Brings the event that was asked for in sight, after everything that hides it is out of the way. */
function useJump(jump: ReturnType<typeof useCaseDesk>['jump'], shown: readonly CaseEvent[], reveal: () => void) {
  const [done, setDone] = useState(0);
  const isThere = shown.some(({ seq }) => seq === jump?.seq);
  useEffect(() => {
    if (!jump || jump.how === 'marked' || jump.times === done) return;
    if (!isThere) return reveal();
    const place = document.getElementById(ANCHOR + jump.seq);
    // At once and as little as can be: a page that glides away takes the next button from under the pointer.
    place?.scrollIntoView({ block: jump.how === 'focused' ? 'center' : 'nearest' });
    if (jump.how === 'focused') place?.focus({ preventScroll: true });
    setDone(jump.times);
  });
}

const SHOWS: readonly TimelineShow[] = [undefined, 'conversation', 'messages', 'notes'];

function Filter({ show, onChange }: { show: TimelineShow; onChange: (show: TimelineShow) => void }) {
  const words = useFeatureText(caseText).timeline;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    <div role="group" aria-label={words.filter} className={styles.filter}>
      {SHOWS.map((one) => (
        <button key={one ?? 'all'} type="button" aria-pressed={one === show} onClick={() => onChange(one)}>
          {words.filters[one ?? 'all']}
        </button>
      ))}
    </div>
  );
}
