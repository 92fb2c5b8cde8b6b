import { useEffect, useRef } from 'react';
import { Button } from '../../components/button.js';
import { DeadlineTime } from '../../components/deadline-time.js';
import { JourneyLine } from '../../components/journey-line.js';
import { useFeatureText } from '../../text/define-text.js';
import { useCaseDesk } from './case-desk.js';
import styles from './case-header.module.css';
import type { CaseView } from './case-types.js';
import { caseText } from './text.js';
import { eventText } from './text-events.js';
import { titleOf } from './timeline/event-words.js';

type Step = CaseView['journey'][number];

/** How far the customer's journey is; what proves a step is one click away in the timeline. */
export function CaseJourney() {
  const words = useFeatureText(caseText);
  const { view } = useCaseDesk();
  // Only the first of what is still to come is at hand; progress is told along the way.
  const atHand = view.journey.find(
    ({ step, state }) => step !== 'progress' && (state === 'due' || state === 'upcoming'),
  );
  const steps = view.journey.map((step) => ({
    key: step.step,
    words: words.steps[step.step],
    state: step === atHand ? ('due' as const) : step.state === 'due' ? ('upcoming' as const) : step.state,
    at: step.at,
    lateFrom: step.lateFrom,
    proof: step.provenBySeq === null ? <TimeLeft step={step} /> : <Proof seq={step.provenBySeq} />,
  }));
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where the line is wider than the screen it begins with the step that matters.
    const here = line.current?.querySelector<HTMLElement>('[aria-current]');
    here?.parentElement?.scrollTo?.({ left: here.offsetLeft - here.offsetWidth });
  }, []);
  return (
    <div ref={line} className={styles.journey}>
      <JourneyLine steps={steps} />
    </div>
  );
}

function Proof({ seq }: { seq: number }) {
  const words = useFeatureText(caseText);
  const events = useFeatureText(eventText);
  const { view, goTo } = useCaseDesk();
  const event = view.timeline.find((one) => one.seq === seq);
  if (!event) return null;
  const title = titleOf(event, events);
  return (
    <Button look="bare" className={styles.proof} aria-label={words.goToEvent(title)} onClick={() => goTo(seq)}>
      {title}
    </Button>
  );
}

/** The commitment that gives the step its date knows how much time is left. */
function TimeLeft({ step }: { step: Step }) {
  const { commitments } = useCaseDesk().view;
  const isOpen = step.state === 'due' || step.state === 'overdue';
  const due = isOpen && commitments.find(({ state, lateFrom }) => state === 'open' && lateFrom === step.lateFrom);
  return due ? <DeadlineTime dueAt={due.dueAt} lateFrom={due.lateFrom} timeLeft={due.timeLeft} /> : null;
}
