import type { ReactNode } from 'react';
import { lastDayBefore } from '../text/dates.js';
import { useText } from '../text/define-text.js';
import styles from './journey-line.module.css';
import { Moment } from './moment.js';
import { WhyLines } from './why-lines.js';

/** How a step of the journey stands, as the API derived it from the evidence. */
export type JourneyState = 'done' | 'due' | 'overdue' | 'upcoming' | 'not-needed';

/** One step of the journey. */
export interface JourneyStep {
  key: string;
  state: JourneyState;
  /** The step in a word ("bevestigd"), or for customers in a sentence. */
  words: string;
  at?: string | null;
  /** Until when it is promised: the first instant that is late. */
  lateFrom?: string | null;
  /** The same in words of the API, where it gives them. */
  when?: string | null;
  /** Whether what was promised about it was kept, or how much time is left. */
  standing?: ReactNode;
  /** How the day that is promised came about, a sentence a line. */
  why?: readonly string[];
  /** What shows that it happened; a link where there is something to see. */
  proof?: ReactNode;
}

// Each stands in a circle of its own.
const SHAPES: Record<JourneyState, string> = { done: '✓', due: '●', overdue: '!', upcoming: '', 'not-needed': '–' };

interface JourneyLineProps {
  steps: readonly JourneyStep[];
  /** `line` on a case, `upright` for customers. */
  look?: 'line' | 'upright';
}

/** The customer's journey: what was done, where we are, what is promised. */
export function JourneyLine({ steps, look = 'line' }: JourneyLineProps) {
  const words = useText().journey;
  const here = steps.find(({ state }) => state === 'due' || state === 'overdue');
  return (
    <ol className={styles[look]} aria-label={words.title}>
      {steps.map((step) => (
        <li
          key={step.key}
          className={styles.step}
          data-state={step.state}
          aria-current={step === here ? 'step' : undefined}
        >
          <span className={styles.shape} aria-hidden="true">
            {SHAPES[step.state]}
          </span>
          <span className={styles.words}>
            {step.words}
            <span className="visually-hidden">, {words.states[step.state]} </span>
          </span>
          <StepMoment step={step} look={look} />
          {step.standing && <span className={styles.moment}>{step.standing}</span>}
          <WhyLines lines={step.why} />
          {step.proof && <span className={styles.proof}>{step.proof}</span>}
        </li>
      ))}
    </ol>
  );
}

function StepMoment({ step, look }: { step: JourneyStep; look: 'line' | 'upright' }) {
  const words = useText().journey;
  const isLate = step.state === 'overdue';
  if (step.when) return <span className={styles.moment}>{step.when}</span>;
  if (step.at) {
    return (
      <span className={styles.moment}>
        {look === 'line' && `${words.on} `}
        <Moment at={step.at} as={look === 'line' ? 'short-day' : 'instant'} />
      </span>
    );
  }
  if (!step.lateFrom || step.state === 'not-needed') return null;
  return (
    <span className={styles.moment}>
      {isLate && <strong>{words.states.overdue}: </strong>}
      {look === 'upright' && isLate ? words.promisedBy : words.by}{' '}
      <Moment at={lastDayBefore(step.lateFrom)} as={look === 'line' ? 'short-day' : 'day'} />
    </span>
  );
}

interface JourneyDotsProps {
  done: number;
  total: number;
  /** Whether the next step is late. */
  isLate?: boolean;
}

/** How far the journey is, for a list: a dot for each step. */
export function JourneyDots({ done, total, isLate }: JourneyDotsProps) {
  const words = useText().journey;
  const summary = isLate ? words.summaryLate(done, total) : words.summary(done, total);
  const next = isLate ? 'overdue' : 'due';
  return (
    <span className={styles.dots} role="img" aria-label={summary} title={summary}>
      {Array.from({ length: total }, (_, step) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
          key={step}
          className={styles.dot}
          data-state={step < done ? 'done' : step === done ? next : 'upcoming'}
        />
      ))}
    </span>
  );
}
