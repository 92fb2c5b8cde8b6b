import type { ReactNode } from 'react';
import { useText } from '../text/define-text.js';
import styles from './journey-line.module.css';
import { Moment } from './moment.js';

/** How a step of the journey stands, as the API derived it from the evidence. */
export type JourneyState = 'done' | 'current' | 'due' | 'overdue' | 'upcoming' | 'skipped';

/** One step of the journey. */
export interface JourneyStep {
  key: string;
  state: JourneyState;
  /** The step in a word ("bevestigd"), or for customers in a sentence. */
  words: string;
  at?: string | null;
  dueAt?: string | null;
  /** What shows that it happened; a link where there is something to see. */
  proof?: ReactNode;
}

// Each stands in a circle of its own.
const SHAPES: Record<JourneyState, string> = {
  done: '✓',
  current: '●',
  due: '◐',
  overdue: '!',
  upcoming: '',
  skipped: '–',
};

interface JourneyLineProps {
  steps: readonly JourneyStep[];
  /** `line` on a case, `dots` in a list, `upright` for customers. */
  look?: 'line' | 'dots' | 'upright';
}

/** The customer's journey: what was done, where we are, what is promised. */
export function JourneyLine({ steps, look = 'line' }: JourneyLineProps) {
  return look === 'dots' ? <JourneyDots steps={steps} /> : <JourneySteps steps={steps} look={look} />;
}

function JourneySteps({ steps, look }: { steps: readonly JourneyStep[]; look: 'line' | 'upright' }) {
  const words = useText().journey;
  return (
    <ol className={styles[look]} aria-label={words.title}>
      {steps.map((step) => (
        <li
          key={step.key}
          className={styles.step}
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className={styles.shape} aria-hidden="true">
            {SHAPES[step.state]}
          </span>
          <span className={styles.words}>
            {step.words}
            <span className="visually-hidden">, {words.states[step.state]}</span>
          </span>
          <StepMoment step={step} look={look} />
          {step.proof && <span className={styles.proof}>{step.proof}</span>}
        </li>
      ))}
    </ol>
  );
}

function StepMoment({ step, look }: { step: JourneyStep; look: 'line' | 'upright' }) {
  const words = useText().journey;
  const isLate = step.state === 'overdue';
  if (step.at) {
    return (
      <span className={styles.moment}>
        <Moment at={step.at} as={look === 'line' ? 'short-day' : 'instant'} />
      </span>
    );
  }
  if (!step.dueAt || step.state === 'skipped') return null;
  return (
    <span className={styles.moment}>
      {isLate && <strong>{words.states.overdue}: </strong>}
      {look === 'upright' && `${words.by} `}
      <Moment at={step.dueAt} as={look === 'line' ? 'short-day' : 'day'} />
    </span>
  );
}

function JourneyDots({ steps }: { steps: readonly JourneyStep[] }) {
  const words = useText().journey;
  const done = steps.filter((step) => step.state === 'done').length;
  const here = steps.find((step) => step.state === 'current' || step.state === 'due' || step.state === 'overdue');
  const summary = [words.summary(done, steps.length), here && `${here.words}: ${words.states[here.state]}`];
  const title = summary.filter(Boolean).join('; ');
  return (
    <span className={styles.dots} role="img" aria-label={title} title={title}>
      {steps.map((step) => (
        <span key={step.key} className={styles.dot} data-state={step.state} />
      ))}
    </span>
  );
}
