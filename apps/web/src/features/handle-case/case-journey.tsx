import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../components/button.js';
import { DateExplanation } from '../../components/date-explanation.js';
import { WhyButton } from '../../components/deadline-why.js';
import { JourneyLine } from '../../components/journey-line.js';
import { useFeatureText } from '../../text/define-text.js';
import { useCaseDesk } from './case-desk.js';
import styles from './case-header.module.css';
import type { CaseView } from './case-types.js';
import { caseText } from './text.js';
import { eventText } from './text-events.js';
import { titleOf } from './timeline/event-words.js';

type Step = CaseView['journey'][number];

/**
 * How far the customer's journey is: what each date is, whether its promise was kept, and why it is that day. What proves
 * a step is one click away in the timeline.
 */
export function CaseJourney() {
  const words = useFeatureText(caseText);
  const { view } = useCaseDesk();
  const why = useExplained();
  const explained = view.journey.find(({ promise }) => promise?.commitmentId === why.explained);
  // Only the first of what is still to do is at hand; progress is told along the way.
  const atHand = view.journey.find(({ step, state }) => step !== 'progress' && TO_DO.includes(state));
  const steps = view.journey.map((step) => ({
    key: step.step,
    words: words.steps[step.step],
    state: stateShown(step, step === atHand),
    at: step.at,
    lateFrom: step.lateFrom,
    standing: step.promise && step.state !== 'not-needed' && <Standing promise={step.promise} why={why} />,
    proof: step.provenBySeq !== null && <Proof seq={step.provenBySeq} />,
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
      {explained?.promise && (
        <section id={why.id} aria-label={words.whyStep(words.steps[explained.step])} className={styles.explained}>
          <strong>{words.whyStep(words.steps[explained.step])}</strong>
          <DateExplanation commitmentId={explained.promise.commitmentId} />
        </section>
      )}
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

const TO_DO: readonly Step['state'][] = ['due', 'overdue', 'upcoming'];

/** What is late says so; of the rest only one step is the next. */
function stateShown({ state }: Step, isAtHand: boolean): Step['state'] {
  if (state !== 'due' && state !== 'upcoming') return state;
  return isAtHand ? 'due' : 'upcoming';
}

/** Which of the dates tells how it came about; one at a time, under the line. */
function useExplained() {
  const id = useId();
  const [explained, setExplained] = useState<string | null>(null);
  const toggle = (commitmentId: string) => setExplained(commitmentId === explained ? null : commitmentId);
  return { id, explained, toggle };
}

interface StandingProps {
  promise: NonNullable<Step['promise']>;
  why: ReturnType<typeof useExplained>;
}

/** How the promise about a step stands; the commitment knows how much time is left. */
function Standing({ promise: { commitmentId, ...promise }, why }: StandingProps) {
  const { commitments } = useCaseDesk().view;
  const timeLeft = commitments.find(({ id }) => id === commitmentId)?.timeLeft;
  return (
    <WhyButton
      {...promise}
      timeLeft={timeLeft}
      explanationId={why.id}
      isOpen={why.explained === commitmentId}
      onPress={() => why.toggle(commitmentId)}
    />
  );
}
