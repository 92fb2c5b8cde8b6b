import { Course } from './course.js';
import { closeComplaint } from './course-closure.js';
import { followFeedback } from './course-feedback.js';
import { startCourse } from './course-start.js';
import { treatComplaint } from './course-treatment.js';
import { courseWords } from './course-words.js';
import type { DemoStep } from './demo-item.js';
import type { Draft, Freeze } from './draft.js';
import type { SeededRandom } from './random.js';

/** Whether a step is the last one before an item stands still. */
const lastBeforeFreeze: Readonly<Record<Freeze, (step: DemoStep, all: readonly DemoStep[]) => boolean>> = {
  received: (step) => step.action === 'register',
  'in-treatment': (step) => step.action === 'ask-colleague',
  'awaiting-approval': (step) => step.action === 'decide',
  decided: (step, all) => all[all.indexOf(step) + 1]?.action === 'send-answer',
  answered: (step) => step.action === 'send-answer',
  closing: (step) => step.action === 'ask-closure',
  'second-look': (step, all) => step.action === 'take-over' && all.indexOf(step) > 2,
};

/** Everything that happens to an item, up to where it stands still. */
export function courseOf(draft: Draft, random: SeededRandom): DemoStep[] {
  const course = new Course(draft, random);
  startCourse(course);
  const { story, treatment, duplicateOf } = draft;
  if (duplicateOf) {
    const reason = courseWords[story.language].merged;
    course.next([10, 60], draft.handler, { action: 'merge', intoKey: duplicateOf.key, reason });
  } else if (treatment) {
    treatComplaint(course, treatment);
    if (draft.branch !== 'withdrawn') closeComplaint(course, treatment);
  } else if (story.kind !== 'complaint') followFeedback(course, story);
  return draft.freeze ? stepsUntil(course.steps, lastBeforeFreeze[draft.freeze]) : course.steps;
}

/** The steps up to and including the first that ends them. */
export function stepsUntil(
  steps: readonly DemoStep[],
  isLast: (step: DemoStep, all: readonly DemoStep[]) => boolean,
): DemoStep[] {
  const last = steps.findIndex((step) => isLast(step, steps));
  return last < 0 ? [...steps] : steps.slice(0, last + 1);
}
